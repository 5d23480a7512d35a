#include "bench/micro/sample_call.hpp"

namespace callengine::bench {

namespace {

clinic_tables sample_tables(int people) {
  clinic_tables tables;
  tables.settings.id = {1};
  tables.settings.client = {1};
  tables.settings.clinic_name = "Hillside Family Clinic";
  tables.settings.receiving_number = "+12025550199";
  tables.settings.enable_ivr_menu = true;
  tables.settings.ivr_menu_config
    = R"({"greeting": "Thank you for calling Hillside Family Clinic."})";
  tables.settings.voicemail_enabled = true;
  menu_option_row billing;
  billing.id = 1;
  billing.menu_digit = "1";
  billing.menu_label = "For billing, press 1";
  billing.route_type = "department";
  billing.department_name = "billing";
  menu_option_row voicemail;
  voicemail.id = 2;
  voicemail.menu_digit = "*";
  voicemail.menu_label = "To leave a message, press star";
  voicemail.route_type = "voicemail";
  voicemail.department_name = "front desk";
  tables.menu = {billing, voicemail};
  for (int count = 0; count < people; ++count) {
    staff_routing_row row;
    row.id = count + 1;
    row.user = {101 + count};
    row.routing_priority = 1;
    row.department = "billing";
    row.user_name = "Person " + std::to_string(count);
    tables.staff.push_back(row);
  }
  return tables;
}

} // namespace

plan sample_plan(int people) {
  return compile_plan(sample_tables(people));
}

plan talking_plan(int questions) {
  auto tables = sample_tables(10);
  tables.settings.enable_ai_call_handling = true;
  tables.ai.hours = "We are open from eight to five.";
  tables.faq.push_back(
    {1, "What are your opening hours?", "We are open from eight to five.", ""});
  for (int count = 2; count <= questions; ++count) {
    const auto number = std::to_string(count);
    tables.faq.push_back(
      {count, "Do you offer treatment number " + number + "?",
        "Treatment number " + number + " is offered on Mondays.", ""});
  }
  return compile_plan(tables);
}

time_point sample_time() {
  return time_point{milliseconds{1'763'800'000'000}};
}

call call_in_menu(const plan& plan) {
  const auto arrived = new_call(plan, call_id, "+12025550142", sample_time());
  return advance(plan, arrived, call_events::call_arrived{}, sample_time())
    .next;
}

twiml::document menu_document(const plan& plan) {
  return *call_in_menu(plan).last_answer;
}

} // namespace callengine::bench
