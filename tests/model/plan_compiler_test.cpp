// What the tables mean where they are right: nodes, edges, order, NULLs.
#include "model/plan/plan_compiler.hpp"
#include "tests/model/clinic.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <stdexcept>

namespace callengine::testing {

namespace {

const menu_node& menu_of(const plan& plan) {
  return std::get<menu_node>(plan.nodes.at(plan.entry));
}

const hunt_node& hunt_behind(const plan& plan, char key) {
  return std::get<hunt_node>(*behind_key(plan, key));
}

const candidate& person(const hunt_node& hunt, user_id user) {
  for (const auto& each : hunt.candidates)
    if (each.user == user)
      return each;
  throw std::out_of_range{"no such candidate"};
}

candidate only_candidate(const clinic_tables& tables) {
  return hunt_behind(*plan_of(tables), '1').candidates.at(0);
}

} // namespace

TEST(plan_compiler, the_billing_example_has_no_problem) {
  const auto plan = plan_of(billing_clinic());
  EXPECT_TRUE(plan->problems.empty());
  EXPECT_EQ(plan->client, clinic);
  const auto& menu = menu_of(*plan);
  ASSERT_EQ(menu.choices.size(), 1U);
  EXPECT_EQ(menu.choices[0].key, '1');
  EXPECT_EQ(menu.choices[0].label, "For billing, press 1");
  EXPECT_EQ(menu.greeting, "Thank you for calling Lindenhof Clinic.");
  const auto& hunt = hunt_behind(*plan, '1');
  EXPECT_EQ(hunt.department, "billing");
  ASSERT_EQ(hunt.candidates.size(), 4U);
  const auto& voicemail = std::get<voicemail_node>(plan->nodes.at(hunt.next));
  EXPECT_EQ(voicemail.department, "billing");
  EXPECT_EQ(voicemail.message,
    "The billing department is currently unavailable. Please leave a "
    "message.");
}

TEST(plan_compiler, a_menu_without_a_configuration_has_the_defaults) {
  const auto plan = plan_of(billing_clinic());
  const auto& menu = menu_of(*plan);
  EXPECT_EQ(menu.timeout, seconds{5});
  EXPECT_EQ(menu.attempts, 3);
  // "on_failure" is "staff": everybody of the clinic, no department.
  const auto& failure = std::get<hunt_node>(plan->nodes.at(menu.on_failure));
  EXPECT_TRUE(failure.department.empty());
  EXPECT_EQ(failure.candidates.size(), 4U);
  EXPECT_EQ(plan->ring_time, seconds{20});
  EXPECT_EQ(plan->wrap_up, seconds{0});
}

TEST(plan_compiler, the_configuration_of_the_menu_counts) {
  auto tables = billing_clinic();
  tables.settings.ivr_menu_config
    = R"({"greeting": " Hello. ", "voice": "Polly.Amy", "language": "en-GB",
          "timeout": 9, "max_attempts": 2, "on_failure": "hangup"})";
  const auto plan = plan_of(tables);
  const auto& menu = menu_of(*plan);
  EXPECT_TRUE(plan->problems.empty());
  EXPECT_EQ(menu.greeting, "Hello.");
  EXPECT_EQ(plan->voice, "Polly.Amy");
  EXPECT_EQ(plan->language, "en-GB");
  EXPECT_EQ(menu.timeout, seconds{9});
  EXPECT_EQ(menu.attempts, 2);
  EXPECT_TRUE(
    std::holds_alternative<goodbye_node>(plan->nodes.at(menu.on_failure)));
}

TEST(plan_compiler, labels_are_read_in_menu_order) {
  auto tables = billing_clinic();
  tables.menu.clear();
  int order = 0;
  for (const auto* key : {"3", "1", "*", "2"}) {
    tables.menu.push_back(option(key, "voicemail"));
    tables.menu.back().menu_label = key;
    tables.menu.back().menu_order = order++;
  }
  // The order is the column's, not the rows'.
  std::swap(tables.menu[0], tables.menu[3]);
  std::string read;
  const auto plan = plan_of(tables);
  for (const auto& choice : menu_of(*plan).choices)
    read += choice.label;
  EXPECT_EQ(read, "31*2");
}

TEST(plan_compiler, a_missing_label_is_made_of_the_department_and_the_key) {
  auto tables = billing_clinic();
  tables.menu = {option("1", "department"), option("*", "voicemail"),
    option("#", "voicemail")};
  tables.menu[0].department_name = "billing";
  const auto plan = plan_of(tables);
  std::vector<std::string> labels;
  for (const auto& choice : menu_of(*plan).choices)
    labels.push_back(choice.label);
  std::sort(labels.begin(), labels.end());
  EXPECT_EQ(labels,
    (std::vector<std::string>{
      "For billing, press 1", "For us, press pound", "For us, press star"}));
}

TEST(plan_compiler, without_a_menu_all_staff_are_hunted_at_once) {
  auto tables = billing_clinic();
  tables.settings.enable_ivr_menu = false;
  const auto plan = plan_of(tables);
  const auto& hunt = std::get<hunt_node>(plan->nodes.at(plan->entry));
  EXPECT_TRUE(hunt.department.empty());
  EXPECT_EQ(hunt.candidates.size(), 4U);
}

TEST(plan_compiler, a_department_is_matched_however_it_is_written) {
  auto tables = billing_clinic();
  row_of(tables, ben).department = " Billing ";
  row_of(tables, dan).department = "front desk";
  const auto plan = plan_of(tables);
  EXPECT_EQ(hunt_behind(*plan, '1').candidates.size(), 3U);
}

TEST(plan_compiler, one_staff_member_can_be_the_target_of_a_key) {
  auto tables = billing_clinic();
  tables.menu.push_back(option("2", "staff"));
  tables.menu.back().route_target_id = ben.value;
  const auto plan = plan_of(tables);
  const auto& hunt = hunt_behind(*plan, '2');
  ASSERT_EQ(hunt.candidates.size(), 1U);
  EXPECT_EQ(hunt.candidates[0].user, ben);
}

TEST(plan_compiler, a_staff_key_without_a_target_means_all_staff) {
  auto tables = billing_clinic();
  tables.menu.push_back(option("2", "staff"));
  const auto plan = plan_of(tables);
  EXPECT_EQ(hunt_behind(*plan, '2').candidates.size(), 4U);
}

TEST(plan_compiler, an_external_number_is_dialled_as_it_stands) {
  auto tables = billing_clinic();
  tables.menu.push_back(option("2", "external"));
  tables.menu.back().external_phone_number = "+15550009000";
  const auto plan = plan_of(tables);
  EXPECT_EQ(
    std::get<external_node>(*behind_key(*plan, '2')).number, "+15550009000");
}

// -- NULLs --------------------------------------------------------------------

TEST(plan_compiler, a_null_use_staff_phone_means_when_the_portal_cannot) {
  auto tables = billing_clinic();
  keep_only(tables, {ana});
  EXPECT_EQ(only_candidate(tables).phone, phone_use::when_portal_cannot);
  tables.staff[0].use_staff_phone = true;
  EXPECT_EQ(only_candidate(tables).phone, phone_use::after_portal);
  tables.staff[0].use_staff_phone = false;
  EXPECT_EQ(only_candidate(tables).phone, phone_use::never);
}

TEST(plan_compiler, a_null_staff_phone_number_falls_back_to_the_users_row) {
  auto tables = billing_clinic();
  keep_only(tables, {cara});
  EXPECT_EQ(only_candidate(tables).phone_number, caras_phone);
  tables.staff[0].staff_phone_number = "+15550000999";
  EXPECT_EQ(only_candidate(tables).phone_number, "+15550000999");
}

TEST(plan_compiler, without_a_users_row_a_person_is_called_by_number) {
  auto tables = billing_clinic();
  keep_only(tables, {ana});
  tables.staff[0].user_name.clear();
  EXPECT_EQ(only_candidate(tables).name, "staff 101");
}

TEST(plan_compiler, a_person_in_several_rows_stands_once_in_a_hunt) {
  auto tables = billing_clinic();
  auto again = row_of(tables, ana);
  again.id = 9;
  again.routing_priority = 0;
  tables.staff.push_back(again);
  const auto plan = plan_of(tables);
  const auto& hunt = hunt_behind(*plan, '1');
  EXPECT_EQ(hunt.candidates.size(), 4U);
  // The row with the lowest priority number counts.
  EXPECT_EQ(person(hunt, ana).priority, 0);
}

// -- ways to end, and what is not configured ----------------------------------

TEST(plan_compiler, without_voicemail_a_hunt_ends_in_a_goodbye) {
  auto tables = billing_clinic();
  tables.settings.voicemail_enabled = false;
  const auto plan = plan_of(tables);
  const auto& detour
    = std::get<detour_node>(plan->nodes.at(hunt_behind(*plan, '1').next));
  EXPECT_EQ(detour.why, reason::voicemail_disabled);
  EXPECT_EQ(detour.department, "billing");
  EXPECT_TRUE(
    std::holds_alternative<goodbye_node>(plan->nodes.at(detour.next)));
}

TEST(plan_compiler, an_empty_voicemail_message_is_replaced) {
  auto tables = billing_clinic();
  tables.settings.voicemail_message = "  ";
  const auto plan = plan_of(tables);
  const auto& node
    = std::get<voicemail_node>(plan->nodes.at(hunt_behind(*plan, '1').next));
  EXPECT_NE(node.message.find("leave a message"), std::string::npos);
}

TEST(plan_compiler, calls_switched_off_lead_to_voicemail_and_say_so) {
  auto tables = billing_clinic();
  tables.settings.voice_enabled = false;
  const auto plan = plan_of(tables);
  const auto& detour = std::get<detour_node>(plan->nodes.at(plan->entry));
  EXPECT_EQ(detour.why, reason::voice_switched_off);
  EXPECT_TRUE(
    std::holds_alternative<voicemail_node>(plan->nodes.at(detour.next)));
}

} // namespace callengine::testing
