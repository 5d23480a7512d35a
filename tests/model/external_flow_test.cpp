// A key leads to a number outside the clinic.
#include "model/limits.hpp"
#include "tests/model/call_rig.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace callengine::testing {

namespace {

using ::testing::HasSubstr;

struct external_flow : ::testing::Test {
  void SetUp() override {
    auto tables = billing_clinic();
    tables.menu.push_back(option("2", "external"));
    tables.menu.back().external_phone_number = "+15550009000";
    tables.menu.back().department_name = "after hours";
    rig = call_rig{tables};
    rig.arrive();
    document = rig.press("2");
    ASSERT_TRUE(document);
    ASSERT_EQ(rig.state(), "external");
  }

  call_rig rig;
  twiml::document_ptr document;
};

} // namespace

TEST_F(external_flow, the_number_is_dialled_without_a_screening) {
  const auto* dial = find_verb<twiml::dial>(*document);
  ASSERT_NE(dial, nullptr);
  const auto& number = std::get<twiml::number_noun>(dial->noun);
  EXPECT_EQ(number.number, "+15550009000");
  EXPECT_FALSE(number.screening);
  EXPECT_EQ(dial->caller_id, patient);
  EXPECT_EQ(rig.decisions()[1],
    (decided{decision_kind::number_dialled, reason::key_pressed}));
  EXPECT_EQ(rig.did<call_effects::offer_staff>(), nullptr);
}

TEST_F(external_flow, a_talk_ends_with_a_goodbye) {
  rig.leg_is(call_status::in_progress, "CAleg");
  EXPECT_THAT(said(*rig.dial_ends(call_status::completed, true, seconds{9})),
    HasSubstr("Goodbye."));
  rig.hang_up();
  EXPECT_EQ(rig.end()->how, outcome::person);
  EXPECT_EQ(rig.end()->user, std::nullopt);
}

TEST_F(external_flow, without_dial_bridged_a_duration_is_a_talk) {
  rig.dial_ends(call_status::completed, std::nullopt, seconds{9});
  EXPECT_EQ(rig.state(), "closing");
}

TEST_F(external_flow, bridged_false_is_no_talk_whatever_the_duration) {
  const auto next = rig.dial_ends(call_status::completed, false, seconds{9});
  EXPECT_NE(find_verb<twiml::record>(*next), nullptr);
}

TEST_F(external_flow, nobody_there_leads_to_voicemail_of_the_department) {
  for (const auto status : {call_status::no_answer, call_status::busy,
         call_status::failed, call_status::completed}) {
    SetUp();
    const auto next = rig.dial_ends(status);
    EXPECT_NE(find_verb<twiml::record>(*next), nullptr);
    EXPECT_EQ(rig.it().department, "after hours");
  }
}

TEST_F(external_flow, a_redirect_without_news_leads_to_voicemail) {
  EXPECT_NE(find_verb<twiml::record>(*rig.follow_redirect()), nullptr);
  EXPECT_EQ(
    rig.decisions()[0], (decided{decision_kind::ring_ended, reason::no_news}));
}

TEST_F(external_flow, a_caller_who_hangs_up_has_talked_if_it_was_answered) {
  rig.hang_up();
  EXPECT_EQ(rig.end()->how, outcome::caller_hung_up);
  SetUp();
  rig.leg_is(call_status::in_progress, "CAleg");
  rig.leg_is(call_status::completed, "CAleg", seconds{9});
  rig.hang_up();
  EXPECT_EQ(rig.end()->how, outcome::person);
}

TEST_F(external_flow, a_call_of_which_nothing_is_heard_is_over_at_last) {
  const auto* timer = rig.did<call_effects::arm_timer>();
  ASSERT_NE(timer, nullptr);
  EXPECT_EQ(timer->after, limits::talk + limits::talk_watchdog_slack);
  rig.expire_state_timer();
  EXPECT_EQ(rig.state(), "ended");
}

} // namespace callengine::testing
