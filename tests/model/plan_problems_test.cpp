// What is wrong in the tables is said in words, and the plan still ends every
// call decently.
#include "tests/model/clinic.hpp"

#include <gtest/gtest.h>

namespace callengine::testing {

namespace {

plan_ptr plan_with(const std::string& menu_config) {
  auto tables = billing_clinic();
  tables.settings.ivr_menu_config = menu_config;
  return plan_of(tables);
}

constexpr auto config = "call_settings.ivr_menu_config";

/// A plan whose key 2 is this option.
plan_ptr plan_with(menu_option_row row) {
  auto tables = billing_clinic();
  tables.menu.push_back(std::move(row));
  return plan_of(tables);
}

/// The key leads, over a detour that says why, to voicemail.
void expect_unreachable(const plan& plan, char key, const std::string& words) {
  EXPECT_TRUE(has_problem(plan, std::string{"menu option "} + key, words));
  const auto* node = behind_key(plan, key);
  ASSERT_NE(node, nullptr);
  const auto* detour = std::get_if<detour_node>(node);
  ASSERT_NE(detour, nullptr);
  EXPECT_EQ(detour->why, reason::target_unreachable);
  EXPECT_NE(detour->text.find(words), std::string::npos) << detour->text;
  EXPECT_TRUE(
    std::holds_alternative<voicemail_node>(plan.nodes.at(detour->next)));
}

} // namespace

// -- the menu's configuration -------------------------------------------------

TEST(plan_problems, a_configuration_that_is_no_json_object) {
  for (const auto* text : {"{", "[]", "7", "\"x\"", "{\"greeting\": \xFF\"}"})
    EXPECT_TRUE(has_problem(*plan_with(text), config, "is not a JSON object"))
      << text;
}

TEST(plan_problems, a_wrong_type_is_ignored_and_named) {
  const auto plan
    = plan_with(R"({"greeting": 7, "voice": [], "language": {}})");
  for (const auto* name : {"\"greeting\"", "\"voice\"", "\"language\""})
    EXPECT_TRUE(
      has_problem(*plan, config, std::string{name} + " is not a text"))
      << name;
  const auto& menu = std::get<menu_node>(plan->nodes.at(plan->entry));
  EXPECT_EQ(menu.greeting, "Thank you for calling Lindenhof Clinic.");
}

TEST(plan_problems, a_number_outside_its_range_is_replaced_by_the_default) {
  for (const auto* value : {"0", "-1", "61", "5.5", "\"5\"", "true",
         "18446744073709551615", "1e400"}) {
    const auto plan = plan_with(
      std::string{R"({"max_attempts": 2, "timeout": )"} + value + "}");
    const auto& menu = std::get<menu_node>(plan->nodes.at(plan->entry));
    EXPECT_EQ(menu.timeout, seconds{5}) << value;
    EXPECT_FALSE(plan->problems.empty()) << value;
  }
  const auto plan = plan_with(R"({"max_attempts": 11})");
  EXPECT_TRUE(has_problem(*plan, config, "from 1 to 10; 3 is used"));
}

TEST(plan_problems, the_ends_of_the_ranges_are_inside) {
  for (const auto* text : {R"({"timeout": 1, "max_attempts": 1})",
         R"({"timeout": 60, "max_attempts": 10})"})
    EXPECT_TRUE(plan_with(text)->problems.empty()) << text;
}

TEST(plan_problems, null_in_the_configuration_means_absent) {
  EXPECT_TRUE(
    plan_with(R"({"greeting": null, "timeout": null, "on_failure": null})")
      ->problems.empty());
}

TEST(plan_problems, an_unknown_on_failure_becomes_staff) {
  const auto plan = plan_with(R"({"on_failure": "explode"})");
  EXPECT_TRUE(has_problem(*plan, config, "none of staff, voicemail, hangup"));
  const auto& menu = std::get<menu_node>(plan->nodes.at(plan->entry));
  EXPECT_TRUE(
    std::holds_alternative<hunt_node>(plan->nodes.at(menu.on_failure)));
}

// -- menu options -------------------------------------------------------------

TEST(plan_problems, a_key_that_no_phone_has_is_left_out) {
  for (const auto* key : {"", "12", "A", " ", "\xC3\xA4"}) {
    const auto plan = plan_with(option(key, "voicemail"));
    EXPECT_TRUE(has_problem(
      *plan, std::string{"menu option "} + key, "none of 0-9, * and #"))
      << key;
    EXPECT_EQ(
      std::get<menu_node>(plan->nodes.at(plan->entry)).choices.size(), 1U);
  }
}

TEST(plan_problems, a_key_that_is_there_twice_leads_to_the_first) {
  auto row = option("1", "voicemail");
  row.menu_order = 100;
  const auto plan = plan_with(row);
  EXPECT_TRUE(has_problem(*plan, "menu option 1", "there twice"));
  EXPECT_TRUE(std::holds_alternative<hunt_node>(*behind_key(*plan, '1')));
}

TEST(plan_problems, an_unknown_route_type) {
  expect_unreachable(
    *plan_with(option("2", "fax")), '2', "the route type \"fax\" is unknown");
  expect_unreachable(*plan_with(option("2", "")), '2', "is unknown");
}

TEST(plan_problems, no_such_staff_member) {
  auto row = option("2", "staff");
  row.route_target_id = 999;
  expect_unreachable(*plan_with(row), '2', "there is no staff member 999");
}

TEST(plan_problems, a_department_without_a_name) {
  expect_unreachable(
    *plan_with(option("2", "department")), '2', "names no department");
}

TEST(plan_problems, an_external_number_that_cannot_be_dialled) {
  auto row = option("2", "external");
  expect_unreachable(*plan_with(row), '2', "names no number");
  for (const auto* number : {"5550009000", "+0155500090", "+1 555 000 9000",
         "+1555", "+1234567890123456", "sip:desk@example.com"}) {
    row.external_phone_number = number;
    expect_unreachable(*plan_with(row), '2', "is no E.164 number");
  }
  for (const auto& own : {receiving_number, clinic_number}) {
    row.external_phone_number = own;
    expect_unreachable(*plan_with(row), '2', "one of the clinic's own");
  }
}

TEST(plan_problems, nobody_in_a_department) {
  auto row = option("2", "department");
  row.department_name = "surgery";
  const auto plan = plan_with(row);
  EXPECT_TRUE(has_problem(*plan, "department surgery", "nobody belongs to it"));
  const auto& detour = std::get<detour_node>(*behind_key(*plan, '2'));
  EXPECT_EQ(detour.why, reason::nobody_in_department);
  EXPECT_TRUE(
    std::holds_alternative<voicemail_node>(plan->nodes.at(detour.next)));
}

TEST(plan_problems, a_menu_without_a_usable_option_is_skipped) {
  auto tables = billing_clinic();
  tables.menu = {option("x", "voicemail")};
  const auto plan = plan_of(tables);
  EXPECT_TRUE(has_problem(*plan, "ivr_menu_options", "no usable option"));
  const auto& detour = std::get<detour_node>(plan->nodes.at(plan->entry));
  EXPECT_EQ(detour.why, reason::menu_empty);
  EXPECT_TRUE(std::holds_alternative<hunt_node>(plan->nodes.at(detour.next)));
}

// -- people and settings ------------------------------------------------------

TEST(plan_problems, a_staff_phone_that_cannot_be_dialled) {
  auto tables = billing_clinic();
  row_of(tables, cara).staff_phone_number = "555-0103";
  auto plan = plan_of(tables);
  const auto where = "staff_call_routing row 3";
  EXPECT_TRUE(has_problem(*plan, where, "is no E.164 number"));
  EXPECT_TRUE(
    has_problem(*plan, where, "neither in the portal nor on a phone"));
  row_of(tables, cara).staff_phone_number = clinic_number;
  plan = plan_of(tables);
  EXPECT_TRUE(has_problem(*plan, where, "the clinic's own (a circle)"));
}

TEST(plan_problems, a_problem_of_a_person_in_two_hunts_is_one_problem) {
  auto tables = billing_clinic();
  row_of(tables, cara).user_phone_number = "nonsense";
  const auto plan = plan_of(tables);
  EXPECT_EQ(plan->problems.size(), 2U);
}

TEST(plan_problems, a_clinic_without_staff) {
  auto tables = billing_clinic();
  tables.staff.clear();
  tables.settings.enable_ivr_menu = false;
  const auto plan = plan_of(tables);
  EXPECT_TRUE(has_problem(*plan, "staff_call_routing", "has no staff"));
  EXPECT_TRUE(std::holds_alternative<detour_node>(plan->nodes.at(plan->entry)));
}

TEST(plan_problems, times_outside_their_ranges_are_cut) {
  auto tables = billing_clinic();
  tables.settings.ring_seconds = 4;
  tables.settings.wrap_up_seconds = -1;
  auto plan = plan_of(tables);
  EXPECT_EQ(plan->ring_time, seconds{5});
  EXPECT_EQ(plan->wrap_up, seconds{0});
  EXPECT_TRUE(has_problem(
    *plan, "call_settings.ring_seconds", "outside 5 to 600; 5 is used"));
  EXPECT_TRUE(has_problem(*plan, "call_settings.wrap_up_seconds", "0 is used"));
  tables.settings.ring_seconds = 601;
  tables.settings.wrap_up_seconds = INT64_MAX;
  plan = plan_of(tables);
  EXPECT_EQ(plan->ring_time, seconds{600});
  EXPECT_EQ(plan->wrap_up, seconds{3600});
}

TEST(plan_problems, a_receiving_number_that_twilio_cannot_tell) {
  auto tables = billing_clinic();
  tables.settings.receiving_number = "0555 1000";
  EXPECT_TRUE(has_problem(
    *plan_of(tables), "call_settings.receiving_number", "is no E.164 number"));
}

} // namespace callengine::testing
