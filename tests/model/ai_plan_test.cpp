// What a clinic's tables mean for conversations.
#include "tests/model/clinic.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace callengine::testing {

namespace {

using ::testing::HasSubstr;

const ai_node& entry_of(const plan& plan) {
  return std::get<ai_node>(plan.nodes.at(plan.entry));
}

template <class Node>
const Node& at_node(const plan& plan, node_index node) {
  return std::get<Node>(plan.nodes.at(node));
}

} // namespace

TEST(ai_plan, the_ai_greets_with_the_clinics_name_or_its_own_words) {
  auto tables = talking_clinic();
  EXPECT_EQ(entry_of(*plan_of(tables)).greeting,
    "Thank you for calling Lindenhof Clinic. How can I help you?");
  tables.ai.greeting = "  Hello, how may we help?  ";
  EXPECT_EQ(entry_of(*plan_of(tables)).greeting, "Hello, how may we help?");
}

TEST(ai_plan, a_menu_beside_it_gives_its_keys_and_is_read) {
  const auto plan = plan_of(talking_clinic());
  const auto& node = entry_of(*plan);
  EXPECT_TRUE(node.reads_keys);
  ASSERT_EQ(node.keys.size(), 1U);
  EXPECT_EQ(node.keys[0].key, '1');
  EXPECT_EQ(
    at_node<hunt_node>(*plan, node.keys[0].target).department, "billing");
}

TEST(ai_plan, without_a_menu_there_are_no_keys_to_read) {
  auto tables = talking_clinic();
  tables.settings.enable_ivr_menu = false;
  const auto plan = plan_of(tables);
  EXPECT_FALSE(entry_of(*plan).reads_keys);
  EXPECT_TRUE(entry_of(*plan).keys.empty());
}

TEST(ai_plan, a_clinic_without_ai_has_none) {
  const auto plan = plan_of(billing_clinic());
  EXPECT_FALSE(plan->ai);
  for (const auto& node : plan->nodes)
    EXPECT_FALSE(std::holds_alternative<ai_node>(node));
}

TEST(ai_plan, a_key_leads_into_it_and_says_who_takes_whom_it_cannot_help) {
  auto tables = billing_clinic();
  tables.menu = {option("1", "ai"), option("2", "ai"), option("3", "ai"),
    option("4", "voicemail")};
  tables.menu[0].department_name = "billing";
  tables.menu[1].ai_fallback_to_staff = false;
  const auto plan = plan_of(tables);
  const auto behind = [&plan](char key) -> const ai_node& {
    return std::get<ai_node>(*behind_key(*plan, key));
  };
  EXPECT_EQ(
    at_node<hunt_node>(*plan, behind('1').on_failure).department, "billing");
  EXPECT_EQ(behind('1').person, behind('1').on_failure);
  EXPECT_TRUE(std::holds_alternative<voicemail_node>(
    plan->nodes.at(behind('2').on_failure)));
  EXPECT_TRUE(
    std::holds_alternative<hunt_node>(plan->nodes.at(behind('2').person)))
    << "who asks for a person gets one all the same";
  EXPECT_TRUE(
    at_node<hunt_node>(*plan, behind('3').on_failure).department.empty());
  for (const auto key : {'1', '2', '3'}) {
    EXPECT_FALSE(behind(key).reads_keys);
    ASSERT_EQ(behind(key).keys.size(), 2U)
      << "no key leads from a conversation into one";
    EXPECT_EQ(behind(key).keys[0].key, '1');
    EXPECT_EQ(behind(key).keys[0].target, behind('1').person)
      << "but to the department's people";
    EXPECT_EQ(behind(key).keys[1].key, '4');
  }
}

TEST(ai_plan, keys_that_lead_nowhere_from_a_conversation_are_not_read) {
  auto tables = talking_clinic();
  tables.menu = {option("1", "ai"), option("2", "ai")};
  EXPECT_FALSE(entry_of(*plan_of(tables)).reads_keys);
  EXPECT_TRUE(entry_of(*plan_of(tables)).keys.empty());
  tables.menu[1].department_name = "billing";
  const auto plan = plan_of(tables);
  EXPECT_TRUE(entry_of(*plan).reads_keys);
  ASSERT_EQ(entry_of(*plan).keys.size(), 1U);
  const auto& key = entry_of(*plan).keys[0];
  EXPECT_EQ(key.key, '2');
  EXPECT_EQ(at_node<hunt_node>(*plan, key.target).department, "billing");
}

TEST(ai_plan, danger_reaches_the_department_first_and_then_everybody_else) {
  auto tables = billing_clinic();
  tables.menu = {option("1", "ai"), option("2", "ai"), option("3", "ai")};
  tables.menu[0].department_name = "billing";
  tables.menu[1].department_name = "Records";
  tables.departments = {{6, "Records", {}, {}, {}}};
  row_of(tables, dan).department = "front desk";
  // A person of two departments stands once.
  auto second = row_of(tables, ana);
  second.department = "front desk";
  tables.staff.push_back(second);
  const auto plan = plan_of(tables);
  const auto behind = [&plan](char key) -> const ai_node& {
    return std::get<ai_node>(*behind_key(*plan, key));
  };
  const auto people = [&plan](node_index node) {
    std::vector<user_id> result;
    for (const auto& each : at_node<hunt_node>(*plan, node).candidates)
      result.push_back(each.user);
    return result;
  };
  const auto& theirs = at_node<hunt_node>(*plan, behind('1').urgent);
  EXPECT_EQ(theirs.department, "billing");
  EXPECT_EQ(people(behind('1').urgent), people(behind('1').person));
  EXPECT_THAT(people(theirs.next), ::testing::ElementsAre(dan));
  const auto last = at_node<hunt_node>(*plan, theirs.next).next;
  EXPECT_EQ(at_node<voicemail_node>(*plan, last).department, "billing");
  EXPECT_TRUE(std::holds_alternative<voicemail_node>(
    plan->nodes.at(at_node<hunt_node>(*plan, behind('1').person).next)))
    << "who is in no danger is not passed around";
  EXPECT_EQ(people(behind('2').urgent).size(), 4U)
    << "nobody belongs to the department";
  EXPECT_EQ(behind('3').urgent, behind('3').person);
}

TEST(ai_plan, danger_has_no_second_round_where_all_belong_to_the_department) {
  auto tables = billing_clinic();
  tables.menu = {option("1", "ai")};
  tables.menu[0].department_name = "billing";
  const auto plan = plan_of(tables);
  const auto& node = std::get<ai_node>(*behind_key(*plan, '1'));
  EXPECT_EQ(node.urgent, node.person);
}

TEST(ai_plan, knows_what_language_its_voice_speaks) {
  auto tables = talking_clinic();
  EXPECT_EQ(plan_of(tables)->ai->language, "en-US");
  tables.settings.ivr_menu_config = R"({"language": "es-MX"})";
  EXPECT_EQ(plan_of(tables)->ai->language, "es-MX");
}

TEST(ai_plan, routes_to_every_department_however_the_tables_name_it) {
  auto tables = talking_clinic();
  tables.departments.push_back({6, "Records", {}, {}, "chart"});
  row_of(tables, dan).department = "Front desk";
  row_of(tables, cara).department = " BILLING ";
  tables.menu.push_back(option("2", "department"));
  tables.menu.back().department_name = "Eye care";
  const auto plan = plan_of(tables);
  std::vector<std::string> names;
  for (const auto& route : entry_of(*plan).routes)
    names.push_back(route.department);
  EXPECT_THAT(names,
    ::testing::ElementsAre("billing", "Records", "Front desk", "Eye care"));
  const auto& known = plan->ai->knowledge->facts().departments;
  EXPECT_THAT(known.at(0).key_words,
    ::testing::ElementsAre("bill", "invoice", "payment"));
  EXPECT_TRUE(has_problem(*plan, "department Records", "nobody belongs"));
}

TEST(ai_plan, the_facts_are_what_the_clinic_wrote) {
  auto tables = clinic_with_relay();
  tables.ai.hours = " From 8 to 5. ";
  tables.ai.address = "12 Main Street";
  tables.ai.urgent_words = "snake bite, , bee sting ";
  tables.ai.keep_transcripts = false;
  const auto plan = plan_of(tables);
  const auto& facts = plan->ai->knowledge->facts();
  EXPECT_EQ(facts.clinic_name, "Lindenhof Clinic");
  EXPECT_EQ(facts.hours, "From 8 to 5.");
  EXPECT_EQ(facts.address, "12 Main Street");
  EXPECT_THAT(
    facts.urgent_words, ::testing::ElementsAre("snake bite", "bee sting"));
  ASSERT_EQ(facts.answers.size(), 1U);
  EXPECT_EQ(facts.answers[0].id, 1);
  EXPECT_EQ(plan->ai->provider, ai_provider::model);
  EXPECT_EQ(plan->ai->instructions, "Be brief.");
  EXPECT_TRUE(plan->ai->relay);
  EXPECT_FALSE(plan->ai->keep_transcript);
}

TEST(ai_plan, says_what_is_wrong_with_its_tables) {
  auto tables = talking_clinic();
  tables.ai.provider = "oracle";
  tables.ai.is_doubled = true;
  tables.faq.push_back({0, "", "Of nothing.", {}});
  tables.faq.push_back({2, "Do you have parking?", "  ", {}});
  tables.faq.push_back({3, "Who fixes eyes?", "We do.", "Ophthalmology"});
  const auto plan = plan_of(tables);
  EXPECT_TRUE(
    has_problem(*plan, "ai_settings.provider", "neither builtin nor model"));
  EXPECT_EQ(plan->ai->provider, ai_provider::builtin);
  EXPECT_TRUE(has_problem(*plan, "ai_settings", "several rows"));
  EXPECT_TRUE(
    has_problem(*plan, "clinic_faq row without an id", "no question"));
  EXPECT_TRUE(has_problem(*plan, "clinic_faq row 2", "no answer"));
  EXPECT_TRUE(has_problem(*plan, "clinic_faq row 3", "does not have"));
  const auto& answers = plan->ai->knowledge->facts().answers;
  ASSERT_EQ(answers.size(), 2U);
  EXPECT_TRUE(answers[1].department.empty());
}

TEST(ai_plan, a_menu_without_a_usable_option_does_not_stop_it) {
  auto tables = talking_clinic();
  tables.menu.clear();
  const auto plan = plan_of(tables);
  EXPECT_FALSE(entry_of(*plan).reads_keys);
  EXPECT_TRUE(has_problem(*plan, "ivr_menu_options", "no usable option"));
}

TEST(ai_plan, equal_tables_make_equal_plans) {
  EXPECT_EQ(*plan_of(clinic_with_model()), *plan_of(clinic_with_model()));
  auto other = clinic_with_model();
  other.faq[0].answer = "We are closed.";
  EXPECT_NE(*plan_of(clinic_with_model()), *plan_of(other));
}

} // namespace callengine::testing
