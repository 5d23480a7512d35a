#include "tests/model/random_clinic.hpp"

namespace callengine::testing {

namespace {

void draw_person(dice& chance, staff_routing_row& row) {
  row.routing_priority = static_cast<std::int64_t>(chance.below(3));
  row.receive_calls_in_portal = chance.percent(70);
  row.use_staff_phone.reset();
  if (chance.percent(60))
    row.use_staff_phone = chance.percent(50);
  if (chance.percent(60))
    row.staff_phone_number = "+1555000010" + std::to_string(row.id);
  row.is_available_for_calls = chance.percent(90);
  if (chance.percent(20))
    row.department = "front desk";
}

void draw_menu(dice& chance, clinic_tables& tables) {
  const std::vector<std::string> types
    = {"staff", "department", "voicemail", "ai", "external", "fax"};
  for (const std::string key : {"2", "3", "*", "#"}) {
    if (!chance.percent(60))
      continue;
    auto row = option(key, chance.pick(types));
    if (chance.percent(50))
      row.department_name = chance.percent(50) ? "front desk" : "billing";
    if (chance.percent(50))
      row.route_target_id = chance.percent(80) ? ben.value : 999;
    if (chance.percent(80))
      row.external_phone_number = "+15550009000";
    row.ai_fallback_to_staff = chance.percent(50);
    if (row.route_target_id && row.route_type != "staff" && chance.percent(50))
      row.route_target_id = 5;
    tables.menu.push_back(row);
  }
}

} // namespace

clinic_tables random_clinic(dice& chance) {
  auto tables = billing_clinic();
  auto& settings = tables.settings;
  tables.departments = {{5, "billing", "Billing is closed.", "greeting/5-a1"},
    {6, "Front desk", {}, "not a greeting"}};
  for (auto& row : tables.staff)
    draw_person(chance, row);
  draw_menu(chance, tables);
  settings.voice_enabled = chance.percent(95);
  settings.enable_ivr_menu = chance.percent(80);
  settings.enable_ai_call_handling = chance.percent(10);
  settings.voicemail_enabled = chance.percent(75);
  settings.wrap_up_seconds = chance.percent(30) ? 15 : 0;
  const std::vector<std::string> failures = {"staff", "voicemail", "hangup"};
  settings.ivr_menu_config = R"({"max_attempts": )"
    + std::to_string(1 + chance.below(3)) + R"(, "on_failure": ")"
    + chance.pick(failures) + "\"}";
  return tables;
}

staff_availability random_availability(dice& chance, user_id user) {
  auto result = ready(user, static_cast<std::int64_t>(chance.below(1000)));
  if (chance.percent(40))
    result.page = static_cast<staff_availability::page_state>(chance.below(5));
  if (chance.percent(20))
    result.busy = static_cast<staff_availability::occupation>(chance.below(3));
  return result;
}

} // namespace callengine::testing
