#include "tests/actors/clinic.hpp"

#include <utility>

namespace callengine::actors::testing {

std::string phone_of(std::int64_t user) {
  return "+1415555" + std::to_string(1000 + user);
}

staff_routing_row portal_row(std::int64_t user, std::int64_t priority) {
  staff_routing_row row;
  row.id = user;
  row.user = user_id{user};
  row.routing_priority = priority;
  row.department = "billing";
  return row;
}

staff_routing_row phone_row(std::int64_t user, std::int64_t priority) {
  auto row = portal_row(user, priority);
  row.receive_calls_in_portal = false;
  row.user_phone_number = phone_of(user);
  return row;
}

clinic_tables billing_tables() {
  return billing_tables(
    {portal_row(101, 1), portal_row(102, 2), phone_row(103, 3)});
}

clinic_tables billing_tables(std::vector<staff_routing_row> staff) {
  auto tables = direct_tables(std::move(staff));
  tables.settings.enable_ivr_menu = true;
  menu_option_row option;
  option.id = 1;
  option.menu_digit = "1";
  option.menu_label = "For billing, press 1";
  option.route_type = "department";
  option.department_name = "billing";
  tables.menu.push_back(std::move(option));
  return tables;
}

clinic_tables direct_tables(std::vector<staff_routing_row> staff) {
  clinic_tables tables;
  tables.settings.id = settings_id{1};
  tables.settings.client = clinic;
  tables.settings.clinic_name = "the demonstration clinic";
  tables.settings.receiving_number = clinic_number;
  tables.settings.voicemail_enabled = true;
  tables.settings.voicemail_message
    = "The billing department is currently unavailable. Please leave a "
      "message.";
  tables.staff = std::move(staff);
  tables.own_numbers = {clinic_number};
  return tables;
}

clinic_tables talking_tables() {
  auto tables = direct_tables({portal_row(101, 1)});
  tables.settings.enable_ai_call_handling = true;
  tables.ai.provider = "model";
  tables.faq = {
    {1, "What are your opening hours?", "We are open from eight to five.", {}}};
  return tables;
}

clinic_tables other_clinic_tables() {
  auto tables = direct_tables({portal_row(101, 1)});
  tables.settings.id = settings_id{2};
  tables.settings.client = other_clinic;
  tables.settings.clinic_name = "the other clinic";
  tables.settings.receiving_number = other_number;
  tables.own_numbers = {other_number};
  return tables;
}

} // namespace callengine::actors::testing
