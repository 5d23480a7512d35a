#include "tests/model/clinic.hpp"

#include "model/plan/plan_compiler.hpp"

#include <algorithm>
#include <stdexcept>

namespace callengine::testing {

namespace {

staff_routing_row staff_row(
  std::int64_t id, user_id user, std::int64_t priority, std::string name) {
  staff_routing_row row;
  row.id = id;
  row.user = user;
  row.routing_priority = priority;
  row.department = "billing";
  row.user_name = std::move(name);
  return row;
}

} // namespace

clinic_tables billing_clinic() {
  clinic_tables tables;
  auto& settings = tables.settings;
  settings.id = settings_id{1};
  settings.client = clinic;
  settings.clinic_name = "Lindenhof Clinic";
  settings.clinic_number = clinic_number;
  settings.receiving_number = receiving_number;
  settings.enable_ivr_menu = true;
  settings.voicemail_enabled = true;
  settings.voicemail_message = "The billing department is currently "
                               "unavailable. Please leave a message.";
  settings.voicemail_email = "billing@clinic.com";
  auto billing = option("1", "department");
  billing.menu_label = "For billing, press 1";
  billing.department_name = "billing";
  tables.menu = {billing};
  tables.staff
    = {staff_row(1, ana, 1, "Ana Ruiz"), staff_row(2, ben, 2, "Ben Otto"),
      staff_row(3, cara, 3, "Cara Lind"), staff_row(4, dan, 1, "Dan Weiss")};
  row_of(tables, cara).receive_calls_in_portal = false;
  row_of(tables, cara).user_phone_number = caras_phone;
  row_of(tables, dan).use_staff_phone = false;
  tables.own_numbers = {receiving_number, clinic_number};
  return tables;
}

clinic_tables talking_clinic() {
  auto tables = billing_clinic();
  tables.settings.enable_ai_call_handling = true;
  tables.departments = {{5, "billing", {}, {}, "bill, invoice, payment"}};
  tables.faq = {{1, "What are your opening hours?",
    "We are open from eight to five on weekdays.", {}}};
  return tables;
}

clinic_tables clinic_with_model() {
  auto tables = talking_clinic();
  tables.ai.provider = "model";
  tables.ai.instructions = "Be brief.";
  return tables;
}

clinic_tables clinic_with_relay() {
  auto tables = clinic_with_model();
  tables.ai.use_conversation_relay = true;
  return tables;
}

staff_routing_row& row_of(clinic_tables& tables, user_id user) {
  for (auto& row : tables.staff)
    if (row.user == user)
      return row;
  throw std::out_of_range{"no such staff row"};
}

void keep_only(clinic_tables& tables, const std::vector<user_id>& users) {
  std::erase_if(tables.staff, [&users](const auto& row) {
    return std::find(users.begin(), users.end(), row.user) == users.end();
  });
}

menu_option_row option(std::string digit, std::string route_type) {
  menu_option_row row;
  row.id = digit.empty() ? 0 : digit[0];
  row.menu_order = row.id;
  row.menu_digit = std::move(digit);
  row.route_type = std::move(route_type);
  return row;
}

plan_ptr plan_of(const clinic_tables& tables) {
  return std::make_shared<const plan>(compile_plan(tables));
}

const plan_node* behind_key(const plan& plan, char key) {
  for (const auto& node : plan.nodes)
    if (const auto* menu = std::get_if<menu_node>(&node))
      for (const auto& choice : menu->choices)
        if (choice.key == key)
          return &plan.nodes.at(choice.target);
  return nullptr;
}

bool has_problem(
  const plan& plan, std::string_view where, std::string_view words) {
  return std::any_of(
    plan.problems.begin(), plan.problems.end(), [&](const auto& problem) {
      return problem.where == where
        && problem.text.find(words) != std::string::npos;
    });
}

staff_availability ready(user_id user, std::int64_t free_since_ms) {
  auto result = with_page(user, staff_availability::page_state::ready);
  result.free_since = at(free_since_ms);
  return result;
}

staff_availability offline(user_id user) {
  return with_page(user, staff_availability::page_state::offline);
}

staff_availability with_page(
  user_id user, staff_availability::page_state page) {
  staff_availability result;
  result.user = user;
  result.page = page;
  return result;
}

staff_availability on_call(user_id user) {
  auto result = ready(user);
  result.busy = staff_availability::occupation::on_call;
  return result;
}

staff_availability in_wrap_up(user_id user) {
  auto result = ready(user);
  result.busy = staff_availability::occupation::wrap_up;
  return result;
}

} // namespace callengine::testing
