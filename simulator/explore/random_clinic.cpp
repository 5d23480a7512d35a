#include "simulator/explore/random_clinic.hpp"

#include <array>

namespace callengine::explore {

namespace {

const std::vector<std::string> departments{"billing", "front desk", "lab"};

std::string clinic_number_of(std::size_t clinic) {
  return "+1555020" + std::to_string(clinic) + "200";
}

/// Every person's own phone, every fourth one broken or a circle.
std::string phone_of(dice& chance, std::size_t clinic, std::size_t person) {
  const auto roll = chance.below(20);
  if (roll == 0)
    return "extension 12";
  if (roll == 1)
    return clinic_number_of(clinic);
  return "+1555030" + std::to_string(clinic) + "10" + std::to_string(person);
}

staff_routing_row random_person(
  dice& chance, std::size_t clinic, std::size_t person) {
  staff_routing_row row;
  row.id = static_cast<std::int64_t>(person) + 1;
  row.user = user_of(person);
  row.routing_priority = chance.between(0, 2);
  row.receive_calls_in_portal = chance.percent(80);
  if (chance.percent(60))
    row.use_staff_phone = chance.percent(60);
  if (chance.percent(65))
    row.staff_phone_number = phone_of(chance, clinic, person);
  row.department = chance.pick(departments) + " " + marker_of(clinic);
  row.is_available_for_calls = chance.percent(92);
  if (chance.percent(90)) {
    const std::array<const char*, 6> names{
      "Ana", "Ben", "Cara", "Dan", "Eva", "Finn"};
    row.user_name
      = std::string{names[person % names.size()]} + " " + marker_of(clinic);
  }
  return row;
}

menu_option_row random_option(
  dice& chance, std::size_t clinic, std::string key) {
  const std::vector<std::string> types{
    "department", "department", "staff", "voicemail", "external", "ai", "fax"};
  menu_option_row row;
  row.id = key[0];
  row.menu_order = chance.between(0, 5);
  row.menu_digit = std::move(key);
  row.route_type = chance.pick(types);
  if (chance.percent(85))
    row.department_name = chance.pick(departments) + " " + marker_of(clinic);
  if (chance.percent(60))
    row.menu_label = "For " + row.department_name + " press " + row.menu_digit
      + " at " + marker_of(clinic);
  if (chance.percent(60))
    row.route_target_id
      = chance.percent(90) ? user_of(chance.below(4)).value : 999;
  if (chance.percent(90))
    row.external_phone_number = "+1555040" + std::to_string(clinic) + "900";
  row.ai_fallback_to_staff = chance.percent(50);
  return row;
}

void draw_menu(dice& chance, std::size_t clinic, clinic_tables& tables) {
  tables.menu.clear();
  for (const auto* key : {"1", "2", "3", "0", "*", "#"})
    if (chance.percent(55))
      tables.menu.push_back(random_option(chance, clinic, key));
}

void draw_settings(dice& chance, call_settings_row& settings) {
  const std::vector<std::string> failures{"staff", "voicemail", "hangup"};
  settings.voice_enabled = chance.percent(95);
  settings.enable_ivr_menu = chance.percent(75);
  settings.enable_ai_call_handling = chance.percent(45);
  settings.voicemail_enabled = chance.percent(80);
  settings.ring_seconds = chance.between(4, 22);
  settings.wrap_up_seconds = chance.percent(30) ? chance.between(1, 20) : 0;
  settings.ivr_menu_config = R"({"max_attempts": )"
    + std::to_string(1 + chance.below(3)) + R"(, "timeout": )"
    + std::to_string(2 + chance.below(5)) + R"(, "on_failure": ")"
    + chance.pick(failures) + "\"}";
}

/// What its answerers may know, and how callers talk to them.
void draw_knowledge(dice& chance, std::size_t clinic, clinic_tables& tables) {
  const auto& marker = marker_of(clinic);
  auto& ai = tables.ai;
  ai = {};
  ai.provider = chance.percent(65) ? "model" : "builtin";
  if (chance.percent(30))
    ai.greeting = "This is " + marker + ". What can I do for you?";
  if (chance.percent(30))
    ai.instructions = "Be brief at " + marker + ".";
  if (chance.percent(70))
    ai.hours = marker + " is open from eight to five.";
  if (chance.percent(30))
    ai.urgent_words = "purple fever, , sudden " + marker;
  ai.keep_transcripts = chance.percent(80);
  ai.use_conversation_relay = chance.percent(45);
  tables.faq.clear();
  if (chance.percent(70))
    tables.faq.push_back({1, "What are your opening hours?",
      marker + " is open from eight to five.", ""});
  if (chance.percent(50))
    tables.faq.push_back({2, "Where are you located?",
      marker + " stands at 1 Main Street.", "front desk " + marker});
  if (chance.percent(20))
    tables.faq.push_back({3, "", "An answer of " + marker, "nowhere"});
  tables.departments.clear();
  if (chance.percent(60))
    tables.departments.push_back(
      {1, "billing " + marker, "", "", "bill, invoice, pay"});
}

} // namespace

const std::string& marker_of(std::size_t clinic) {
  static const std::array<std::string, 3> markers{"Alpha", "Beta", "Gamma"};
  return markers.at(clinic);
}

client_id client_of(std::size_t clinic) {
  return client_id{static_cast<std::int64_t>(clinic) + 1};
}

user_id user_of(std::size_t person) {
  return user_id{static_cast<std::int64_t>(person) + 101};
}

std::string receiving_number_of(std::size_t clinic) {
  return "+1555010" + std::to_string(clinic) + "100";
}

clinic_tables random_clinic(
  dice chance, std::size_t clinic, std::size_t people) {
  clinic_tables tables;
  auto& settings = tables.settings;
  settings.id = settings_id{static_cast<std::int64_t>(clinic) + 11};
  settings.client = client_of(clinic);
  settings.clinic_name = marker_of(clinic) + " Clinic";
  settings.clinic_number = clinic_number_of(clinic);
  settings.receiving_number = receiving_number_of(clinic);
  settings.voicemail_message
    = "This is " + marker_of(clinic) + ". Please leave a message.";
  draw_settings(chance, settings);
  draw_menu(chance, clinic, tables);
  draw_knowledge(chance, clinic, tables);
  for (std::size_t person = 0; person < people; ++person)
    tables.staff.push_back(random_person(chance, clinic, person));
  // Somebody who works in two departments.
  if (chance.percent(30)) {
    auto again = random_person(chance, clinic, 0);
    again.id = 90;
    again.staff_phone_number = tables.staff.front().staff_phone_number;
    tables.staff.push_back(std::move(again));
  }
  tables.own_numbers = {settings.receiving_number, settings.clinic_number};
  return tables;
}

void change_tables(dice chance, clinic_tables& tables) {
  const auto clinic
    = static_cast<std::size_t>(tables.settings.client.value - 1);
  switch (chance.below(5)) {
  case 0:
    draw_menu(chance, clinic, tables);
    return;
  case 1:
    draw_settings(chance, tables.settings);
    return;
  case 2:
    draw_knowledge(chance, clinic, tables);
    return;
  case 3:
    if (!tables.staff.empty()) {
      auto& row = tables.staff[chance.below(tables.staff.size())];
      row.routing_priority = chance.between(0, 2);
      row.is_available_for_calls = chance.percent(70);
      row.department = chance.pick(departments) + " " + marker_of(clinic);
    }
    return;
  default:
    if (!tables.staff.empty()) {
      auto& row = tables.staff[chance.below(tables.staff.size())];
      row.staff_phone_number = phone_of(chance, clinic,
        static_cast<std::size_t>(row.user.value - user_of(0).value));
    }
    return;
  }
}

void delete_person(clinic_tables& tables, user_id user) {
  std::erase_if(
    tables.staff, [user](const auto& row) { return row.user == user; });
}

} // namespace callengine::explore
