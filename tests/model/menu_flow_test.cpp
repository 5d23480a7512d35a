// The menu: right, wrong and silent keys, and what comes when it is given up.
#include "tests/model/call_rig.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace callengine::testing {

namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::StartsWith;

clinic_tables with_config(const std::string& config) {
  auto tables = billing_clinic();
  tables.settings.ivr_menu_config = config;
  return tables;
}

} // namespace

TEST(menu_flow, greeting_and_labels_are_read_in_one_gather) {
  auto tables = billing_clinic();
  tables.menu.push_back(option("2", "voicemail"));
  tables.menu.back().menu_label = "To leave a message, press 2";
  call_rig rig{tables};
  const auto document = rig.arrive();
  ASSERT_TRUE(document);
  EXPECT_EQ(said(*document),
    "Thank you for calling Lindenhof Clinic.|For billing, press 1|To leave a "
    "message, press 2");
  const auto* gather = find_verb<twiml::gather_key>(*document);
  ASSERT_NE(gather, nullptr);
  EXPECT_EQ(gather->action.to, twiml::endpoint::ivr_gather);
  EXPECT_EQ(gather->timeout, seconds{5});
  EXPECT_EQ(document->verbs.size(), 2U);
  EXPECT_EQ(rig.state(), "menu");
  EXPECT_NE(rig.did<call_effects::note_started>(), nullptr);
  EXPECT_THAT(rig.decisions(),
    ElementsAre(decided{decision_kind::call_answered, reason::caller_called}));
}

TEST(menu_flow, the_right_key_starts_the_hunt) {
  call_rig rig;
  rig.arrive();
  rig.people = {{ana, ready(ana)}};
  EXPECT_EQ(rig.press("1"), nullptr); // it waits for the page
  EXPECT_EQ(rig.state(), "offering");
  EXPECT_THAT(rig.decisions(),
    ElementsAre(decided{decision_kind::menu_chosen, reason::key_pressed},
      decided{decision_kind::hunt_started, reason::by_priority},
      decided{decision_kind::passed_over, reason::offline, dan},
      decided{decision_kind::offered, reason::by_priority, ana}));
  EXPECT_EQ(rig.it().department, "billing");
}

TEST(menu_flow, star_and_pound_can_be_chosen) {
  for (const std::string key : {"*", "#"}) {
    auto tables = billing_clinic();
    tables.menu.push_back(option(key, "voicemail"));
    call_rig rig{tables};
    rig.arrive();
    ASSERT_TRUE(rig.press(key));
    EXPECT_EQ(rig.state(), "recording") << key;
  }
}

TEST(menu_flow, a_wrong_key_and_silence_are_told_apart) {
  call_rig rig;
  rig.arrive();
  const auto wrong = rig.press("9");
  EXPECT_THAT(said(*wrong),
    StartsWith("Sorry, that is not one of the choices.|For billing"));
  EXPECT_THAT(rig.decisions(),
    ElementsAre(decided{decision_kind::menu_repeated, reason::wrong_key}));
  const auto silence = rig.keep_silent();
  EXPECT_THAT(
    said(*silence), StartsWith("Sorry, I did not get that.|For billing"));
  EXPECT_THAT(rig.decisions(),
    ElementsAre(decided{decision_kind::menu_repeated, reason::no_key}));
}

TEST(menu_flow, the_right_key_at_the_last_reading_still_counts) {
  call_rig rig;
  rig.arrive();
  rig.press("9");
  rig.keep_silent();
  rig.people = {{ana, ready(ana)}};
  rig.press("1");
  EXPECT_EQ(rig.state(), "offering");
}

TEST(menu_flow, several_digits_are_a_wrong_key) {
  call_rig rig;
  rig.arrive();
  rig.press("11");
  EXPECT_EQ(rig.state(), "menu");
}

TEST(menu_flow, the_menu_is_read_max_attempts_times) {
  call_rig rig{with_config(R"({"max_attempts": 2})")};
  rig.arrive();
  EXPECT_NE(find_verb<twiml::gather_key>(*rig.keep_silent()), nullptr);
  rig.keep_silent();
  EXPECT_NE(rig.state(), "menu");
  EXPECT_EQ(rig.decisions()[0],
    (decided{decision_kind::menu_given_up, reason::attempts_used_up}));
  EXPECT_THAT(rig.sentences()[0], HasSubstr("read 2 times"));
}

TEST(menu_flow, on_failure_staff_hunts_everybody) {
  call_rig rig{with_config(R"({"max_attempts": 1})")};
  rig.arrive();
  rig.people = {{ana, ready(ana)}};
  rig.keep_silent();
  EXPECT_EQ(rig.state(), "offering");
  EXPECT_TRUE(rig.it().department.empty());
}

TEST(menu_flow, on_failure_voicemail_records) {
  call_rig rig{
    with_config(R"({"max_attempts": 1, "on_failure": "voicemail"})")};
  rig.arrive();
  const auto document = rig.keep_silent();
  EXPECT_NE(find_verb<twiml::record>(*document), nullptr);
  // No key was pressed: the reason is that nobody is left to try.
  EXPECT_THAT(rig.decisions(),
    ElementsAre(decided{decision_kind::menu_given_up, reason::attempts_used_up},
      decided{decision_kind::voicemail_offered, reason::nobody_left}));
}

TEST(menu_flow, on_failure_hangup_says_goodbye) {
  call_rig rig{with_config(R"({"max_attempts": 1, "on_failure": "hangup"})")};
  rig.arrive();
  const auto document = rig.press("9");
  EXPECT_THAT(said(*document), HasSubstr("Goodbye."));
  EXPECT_EQ(rig.state(), "closing");
  rig.hang_up();
  EXPECT_EQ(rig.end()->how, outcome::goodbye);
}

TEST(menu_flow, a_gather_that_falls_through_is_silence) {
  call_rig rig;
  rig.arrive();
  rig.follow_redirect();
  EXPECT_THAT(rig.decisions(),
    ElementsAre(decided{decision_kind::menu_repeated, reason::no_key}));
}

TEST(menu_flow, a_document_that_failed_is_read_again_and_counts) {
  call_rig rig{with_config(R"({"max_attempts": 2, "on_failure": "hangup"})")};
  rig.arrive();
  EXPECT_NE(find_verb<twiml::gather_key>(*rig.fail_document()), nullptr);
  EXPECT_THAT(rig.decisions(),
    ElementsAre(
      decided{decision_kind::menu_repeated, reason::document_failed}));
  rig.fail_document();
  EXPECT_EQ(rig.state(), "closing");
}

TEST(menu_flow, voicemail_by_a_key_says_that_it_was_chosen) {
  auto tables = billing_clinic();
  tables.menu.push_back(option("2", "voicemail"));
  call_rig rig{tables};
  rig.arrive();
  rig.press("2");
  EXPECT_THAT(rig.decisions(),
    ElementsAre(decided{decision_kind::menu_chosen, reason::key_pressed},
      decided{decision_kind::voicemail_offered, reason::key_pressed}));
}

TEST(menu_flow, a_key_whose_target_cannot_be_reached_says_so) {
  auto tables = billing_clinic();
  tables.menu.push_back(option("2", "staff"));
  tables.menu.back().route_target_id = 999;
  call_rig rig{tables};
  rig.arrive();
  const auto document = rig.press("2");
  EXPECT_NE(find_verb<twiml::record>(*document), nullptr);
  EXPECT_EQ(rig.decisions()[1],
    (decided{decision_kind::step_skipped, reason::target_unreachable}));
  EXPECT_THAT(rig.sentences()[1], HasSubstr("no staff member 999"));
}

TEST(menu_flow, calls_that_are_switched_off_reach_voicemail) {
  auto tables = billing_clinic();
  tables.settings.voice_enabled = false;
  call_rig rig{tables};
  EXPECT_NE(find_verb<twiml::record>(*rig.arrive()), nullptr);
  EXPECT_EQ(rig.decisions()[1],
    (decided{decision_kind::step_skipped, reason::voice_switched_off}));
}

TEST(menu_flow, the_first_request_may_be_the_fallback) {
  call_rig rig;
  EXPECT_NE(find_verb<twiml::gather_key>(*rig.fail_document()), nullptr);
  EXPECT_THAT(rig.decisions(),
    ElementsAre(
      decided{decision_kind::call_answered, reason::document_failed}));
}

} // namespace callengine::testing
