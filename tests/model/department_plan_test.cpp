// What the rows of `departments` change: words, greetings, where a key leads.
#include "model/plan/plan_compiler.hpp"
#include "model/voicemail/greeting_name.hpp"
#include "tests/model/call_rig.hpp"
#include "tests/model/clinic.hpp"

#include <gtest/gtest.h>

namespace callengine::testing {

namespace {

const std::string greeting = "greeting/5-0a1b";

clinic_tables with_department(department_row row) {
  auto tables = billing_clinic();
  tables.departments = {std::move(row)};
  return tables;
}

/// Where callers of this department are asked for a message.
const voicemail_node& mailbox_of(const plan& plan, std::string_view name) {
  for (const auto& node : plan.nodes)
    if (const auto* found = std::get_if<voicemail_node>(&node);
        found != nullptr && found->department == name)
      return *found;
  throw std::out_of_range{"no such mailbox"};
}

clinic_tables with_option(const std::string& type, std::int64_t target) {
  auto tables = billing_clinic();
  tables.departments = {{5, "Billing", "Billing is closed.", {}}};
  tables.menu.push_back(option("2", type));
  tables.menu.back().route_target_id = target;
  return tables;
}

} // namespace

TEST(department_plan, the_words_of_a_department_come_before_the_clinics) {
  const auto plan
    = plan_of(with_department({5, " BILLING", " Billing is closed. ", {}}));
  const auto& node = mailbox_of(*plan, "billing");
  EXPECT_EQ(node.message, "Billing is closed.");
  EXPECT_EQ(node.greeting, "");
  EXPECT_TRUE(plan->problems.empty());
}

TEST(department_plan, a_row_without_words_leaves_the_clinics) {
  const auto tables = with_department({5, "billing", " ", {}});
  EXPECT_EQ(mailbox_of(*plan_of(tables), "billing").message,
    tables.settings.voicemail_message);
}

TEST(department_plan, the_words_of_another_department_do_not_count) {
  const auto tables = with_department({5, "nurses", "Nurses.", greeting});
  const auto plan = plan_of(tables);
  EXPECT_EQ(
    mailbox_of(*plan, "billing").message, tables.settings.voicemail_message);
  EXPECT_EQ(mailbox_of(*plan, "billing").greeting, "");
}

TEST(department_plan, a_greeting_is_played_and_the_words_are_kept) {
  const auto plan
    = plan_of(with_department({5, "billing", "Closed.", greeting}));
  EXPECT_EQ(mailbox_of(*plan, "billing").greeting, greeting);
  EXPECT_EQ(mailbox_of(*plan, "billing").message, "Closed.");
}

TEST(department_plan, what_is_no_greeting_of_the_row_is_not_played) {
  for (const std::string media : {"greeting/6-0a1b", "voicemail/RE1",
         "greeting/5-", "greeting/5-a/b", "greeting/05x-a", "other"}) {
    const auto plan = plan_of(with_department({5, "billing", {}, media}));
    EXPECT_EQ(mailbox_of(*plan, "billing").greeting, "") << media;
    EXPECT_TRUE(has_problem(*plan, "departments row 5", "its text is spoken"));
  }
}

TEST(department_plan, a_name_that_is_there_twice_or_missing_is_a_problem) {
  auto tables = with_department({5, "billing", "First.", {}});
  tables.departments.push_back({6, "Billing ", "Second.", {}});
  tables.departments.push_back({7, "  ", "Third.", {}});
  const auto plan = plan_of(tables);
  EXPECT_EQ(mailbox_of(*plan, "billing").message, "First.");
  EXPECT_TRUE(has_problem(*plan, "departments row 6", "twice"));
  EXPECT_TRUE(has_problem(*plan, "departments row 7", "no name"));
}

TEST(department_plan, a_menu_option_may_name_a_row) {
  const auto plan = plan_of(with_option("department", 5));
  const auto& hunt = std::get<hunt_node>(*behind_key(*plan, '2'));
  EXPECT_EQ(hunt.department, "billing");
  EXPECT_EQ(behind_key(*plan, '2'), behind_key(*plan, '1')) << "it is the same";
  EXPECT_EQ(hunt.candidates.size(), 4U);
  EXPECT_EQ(
    std::get<menu_node>(plan->nodes.at(plan->entry)).choices.back().label,
    "For Billing, press 2");
  const auto mailbox = plan_of(with_option("voicemail", 5));
  EXPECT_EQ(std::get<voicemail_node>(*behind_key(*mailbox, '2')).message,
    "Billing is closed.");
}

TEST(department_plan, a_row_that_is_not_the_clinics_cannot_be_reached) {
  for (const std::string type : {"department", "voicemail"}) {
    const auto plan = plan_of(with_option(type, 77));
    const auto& detour = std::get<detour_node>(*behind_key(*plan, '2'));
    EXPECT_EQ(detour.why, reason::target_unreachable);
    EXPECT_TRUE(
      std::holds_alternative<voicemail_node>(plan->nodes.at(detour.next)));
    EXPECT_TRUE(
      has_problem(*plan, "menu option 2", "there is no department 77"));
  }
}

TEST(department_plan, the_name_helps_where_the_row_is_missing) {
  auto tables = with_option("department", 77);
  tables.menu.back().department_name = "billing";
  const auto plan = plan_of(tables);
  EXPECT_EQ(std::get<hunt_node>(*behind_key(*plan, '2')).department, "billing");
  EXPECT_TRUE(has_problem(*plan, "menu option 2", "\"billing\" is used"));
}

TEST(department_plan, the_target_of_other_types_is_no_row) {
  const auto plan = plan_of(with_option("staff", ben.value));
  EXPECT_TRUE(std::holds_alternative<hunt_node>(*behind_key(*plan, '2')));
}

TEST(department_plan, a_caller_hears_the_greeting_in_place_of_the_words) {
  auto tables = with_department({5, "billing", "Closed.", greeting});
  keep_only(tables, {ana});
  call_rig rig{tables};
  rig.arrive();
  const auto document = rig.press("1");
  ASSERT_TRUE(document);
  const auto expected = twiml::play{clinic, greeting};
  EXPECT_EQ(std::get<twiml::play>(document->verbs.front()), expected);
  EXPECT_NE(find_verb<twiml::record>(*document), nullptr);
  EXPECT_EQ(said(*document), "We did not get a message. Goodbye.");
}

TEST(department_plan, after_a_document_that_failed_the_words_are_spoken) {
  auto tables = with_department({5, "billing", "Closed.", greeting});
  keep_only(tables, {ana});
  call_rig rig{tables};
  rig.arrive();
  rig.press("1");
  rig.happen(call_events::document_failed{"12100"});
  const auto* again = rig.did<call_effects::answer>();
  ASSERT_NE(again, nullptr);
  EXPECT_EQ(
    std::get<twiml::say>(again->document->verbs.front()).text, "Closed.");
}

TEST(greeting_name, is_read_back) {
  const greeting_name name{12, "0a1bC"};
  EXPECT_EQ(to_string(name), "greeting/12-0a1bC");
  EXPECT_EQ(greeting_name_from("greeting/12-0a1bC"), name);
  for (const auto* text :
    {"", "greeting/", "greeting/-a", "greeting/12", "greeting/12-a.b",
      "greeting/-1-a", "voicemail/12-a", "greeting/99999999999999999999-a"})
    EXPECT_FALSE(greeting_name_from(text)) << text;
}

} // namespace callengine::testing
