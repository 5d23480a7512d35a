#include "persistence/clinic_tables_reader.hpp"

#include "persistence/text_row.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace callengine::persistence {

namespace {

/// What NULL counts as where the column of the migration has this default.
constexpr std::int64_t default_ring_seconds = 20;
constexpr std::int64_t default_routing_priority = 1;

using options_key = std::pair<client_id, settings_id>;
using options_by_settings = std::map<options_key, std::vector<menu_option_row>>;
using staff_by_clinic = std::map<client_id, std::vector<staff_routing_row>>;
using departments_by_clinic = std::map<client_id, std::vector<department_row>>;
using ai_by_clinic = std::map<client_id, ai_settings_row>;
using faq_by_clinic = std::map<client_id, std::vector<faq_row>>;
using numbers_by_clinic = std::map<client_id, std::vector<std::string>>;

call_settings_row settings_from(const text_row& row) {
  call_settings_row settings;
  settings.id.value = row.integer(0).value_or(0);
  settings.client.value = row.integer(1).value_or(0);
  settings.clinic_name = row.text(2);
  settings.time_zone = row.text(3);
  settings.voice_enabled = row.flag(4).value_or(true);
  settings.clinic_number = row.text(5);
  settings.receiving_number = row.text(6);
  settings.enable_ai_call_handling = row.flag(7).value_or(false);
  settings.enable_ivr_menu = row.flag(8).value_or(false);
  settings.ivr_menu_config = row.text(9);
  settings.voicemail_enabled = row.flag(10).value_or(false);
  settings.voicemail_message = row.text(11);
  settings.voicemail_email = row.text(12);
  settings.ring_seconds = row.integer(13).value_or(default_ring_seconds);
  settings.wrap_up_seconds = row.integer(14).value_or(0);
  return settings;
}

std::vector<call_settings_row> read_settings(soci::session& session) {
  std::vector<call_settings_row> rows;
  for_each_row(session,
    "SELECT s.id, s.client_id, c.name, c.time_zone, s.voice_enabled,"
    " s.clinic_number, s.receiving_number, s.enable_ai_call_handling,"
    " s.enable_ivr_menu, s.ivr_menu_config, s.voicemail_enabled,"
    " s.voicemail_message, s.voicemail_email, s.ring_seconds,"
    " s.wrap_up_seconds"
    " FROM call_settings s LEFT JOIN clients c ON c.id = s.client_id"
    " WHERE s.client_id IS NOT NULL ORDER BY s.client_id, s.id",
    {}, 15, [&](const text_row& row) { rows.push_back(settings_from(row)); });
  return rows;
}

menu_option_row option_from(const text_row& row) {
  menu_option_row option;
  option.id = row.integer(2).value_or(0);
  option.menu_digit = row.text(3);
  option.menu_label = row.text(4);
  option.route_type = row.text(5);
  option.route_target_id = row.integer(6);
  option.department_name = row.text(7);
  option.external_phone_number = row.text(8);
  option.ai_fallback_to_staff = row.flag(9).value_or(true);
  option.menu_order = row.integer(10).value_or(0);
  return option;
}

options_by_settings read_options(soci::session& session) {
  options_by_settings rows;
  const auto take = [&](const text_row& row) {
    const auto client = row.integer(0);
    const auto settings = row.integer(1);
    if (client && settings && row.flag(11).value_or(true))
      rows[{client_id{*client}, settings_id{*settings}}].push_back(
        option_from(row));
  };
  for_each_row(session,
    "SELECT client_id, call_settings_id, id, menu_digit, menu_label,"
    " route_type, route_target_id, department_name, external_phone_number,"
    " ai_fallback_to_staff, menu_order, is_active"
    " FROM ivr_menu_options ORDER BY coalesce(menu_order, 0), id",
    {}, 12, take);
  return rows;
}

staff_routing_row staff_from(const text_row& row) {
  staff_routing_row staff;
  staff.id = row.integer(2).value_or(0);
  staff.user.value = row.integer(1).value_or(0);
  staff.routing_priority = row.integer(3).value_or(default_routing_priority);
  staff.receive_calls_in_portal = row.flag(4).value_or(true);
  staff.use_staff_phone = row.flag(5);
  staff.staff_phone_number = row.text(6);
  staff.department = row.text(7);
  staff.is_available_for_calls = row.flag(8).value_or(true);
  staff.user_name = row.text(9);
  staff.user_phone_number = row.text(10);
  return staff;
}

staff_by_clinic read_staff(soci::session& session) {
  staff_by_clinic rows;
  const auto take = [&](const text_row& row) {
    const auto client = row.integer(0);
    if (client && row.integer(1))
      rows[client_id{*client}].push_back(staff_from(row));
  };
  for_each_row(session,
    "SELECT r.client_id, r.user_id, r.id, r.routing_priority,"
    " r.receive_calls_in_portal, r.use_staff_phone, r.staff_phone_number,"
    " r.department, r.is_available_for_calls, u.name, u.phone_number"
    " FROM staff_call_routing r"
    " LEFT JOIN users u ON u.id = r.user_id AND u.client_id = r.client_id"
    " ORDER BY r.id",
    {}, 11, take);
  for (auto& [client, staff] : rows)
    std::stable_sort(
      staff.begin(), staff.end(), [](const auto& left, const auto& right) {
        return left.routing_priority < right.routing_priority;
      });
  return rows;
}

departments_by_clinic read_departments(soci::session& session) {
  departments_by_clinic rows;
  const auto take = [&](const text_row& row) {
    const auto client = row.integer(0);
    const auto id = row.integer(1);
    if (client && id)
      rows[client_id{*client}].push_back(
        {*id, row.text(2), row.text(3), row.text(4), row.text(5)});
  };
  for_each_row(session,
    "SELECT client_id, id, name, voicemail_message, voicemail_greeting_media,"
    " key_words FROM departments ORDER BY id",
    {}, 6, take);
  return rows;
}

ai_settings_row ai_from(const text_row& row) {
  ai_settings_row ai;
  ai.provider = row.text(1);
  ai.greeting = row.text(2);
  ai.instructions = row.text(3);
  ai.hours = row.text(4);
  ai.address = row.text(5);
  ai.urgent_words = row.text(6);
  ai.use_conversation_relay = row.flag(7).value_or(false);
  ai.keep_transcripts = row.flag(8).value_or(true);
  return ai;
}

/// A table from elsewhere may have several rows of a clinic. What one of them
/// forbids is not done.
ai_by_clinic read_ai(soci::session& session) {
  ai_by_clinic rows;
  const auto take = [&](const text_row& row) {
    const auto client = row.integer(0);
    if (!client)
      return;
    const auto found = ai_from(row);
    const auto [kept, is_first] = rows.emplace(client_id{*client}, found);
    if (is_first)
      return;
    kept->second.is_doubled = true;
    kept->second.keep_transcripts
      = kept->second.keep_transcripts && found.keep_transcripts;
  };
  for_each_row(session,
    "SELECT client_id, provider, greeting, instructions, hours, address,"
    " urgent_words, use_conversation_relay, keep_transcripts"
    " FROM ai_settings ORDER BY client_id, provider, greeting, hours",
    {}, 9, take);
  return rows;
}

faq_by_clinic read_faq(soci::session& session) {
  faq_by_clinic rows;
  const auto take = [&](const text_row& row) {
    const auto client = row.integer(0);
    if (client && row.flag(5).value_or(true))
      rows[client_id{*client}].push_back(
        {row.integer(1).value_or(0), row.text(2), row.text(3), row.text(4)});
  };
  for_each_row(session,
    "SELECT client_id, id, question, answer, department, is_active"
    " FROM clinic_faq ORDER BY id, question",
    {}, 6, take);
  return rows;
}

numbers_by_clinic own_numbers(const std::vector<call_settings_row>& settings) {
  numbers_by_clinic numbers;
  for (const auto& row : settings)
    for (const auto& number : {row.receiving_number, row.clinic_number})
      if (!number.empty())
        numbers[row.client].push_back(number);
  for (auto& [client, own] : numbers) {
    std::sort(own.begin(), own.end());
    own.erase(std::unique(own.begin(), own.end()), own.end());
  }
  return numbers;
}

/// What a clinic has in one of the tables; empty if it has nothing.
template <class Rows>
Rows rows_of(const std::map<client_id, Rows>& all, client_id client) {
  const auto found = all.find(client);
  return found == all.end() ? Rows{} : found->second;
}

} // namespace

std::vector<clinic_tables> read_clinic_tables(soci::session& session) {
  const auto settings = read_settings(session);
  auto options = read_options(session);
  const auto staff = read_staff(session);
  const auto departments = read_departments(session);
  const auto ai = read_ai(session);
  const auto faq = read_faq(session);
  const auto numbers = own_numbers(settings);
  std::vector<clinic_tables> clinics;
  for (const auto& row : settings) {
    if (row.receiving_number.empty())
      continue;
    clinic_tables clinic;
    clinic.settings = row;
    clinic.menu = std::move(options[{row.client, row.id}]);
    clinic.staff = rows_of(staff, row.client);
    clinic.departments = rows_of(departments, row.client);
    clinic.ai = rows_of(ai, row.client);
    clinic.faq = rows_of(faq, row.client);
    clinic.own_numbers = rows_of(numbers, row.client);
    clinics.push_back(std::move(clinic));
  }
  return clinics;
}

} // namespace callengine::persistence
