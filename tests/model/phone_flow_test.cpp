// A staff member's own phone rings: it must accept, a mailbox is no answer.
#include "model/limits.hpp"
#include "tests/model/call_rig.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace callengine::testing {

namespace {

using ::testing::ElementsAre;

/// Cara's phone rings, nobody else is there.
struct phone_flow : ::testing::Test {
  void SetUp() override {
    rig.people = {{ben, ready(ben)}};
    auto tables = billing_clinic();
    row_of(tables, cara).routing_priority = 0;
    rig = call_rig{tables};
    rig.people = {{ben, ready(ben)}};
    rig.arrive();
    rig.press("1");
    rig.acknowledge();
    ASSERT_EQ(rig.state(), "ringing");
  }

  user_id offered() const {
    return std::get<call_states::offering>(rig.it().state).offer.user;
  }

  static bool hangs_up(const twiml::document_ptr& document) {
    return document && document->verbs.size() == 1
      && std::holds_alternative<twiml::hangup>(document->verbs[0]);
  }

  call_rig rig;
};

} // namespace

TEST_F(phone_flow, the_number_is_dialled_with_a_screening) {
  const auto* dial
    = find_verb<twiml::dial>(*rig.did<call_effects::answer>()->document);
  ASSERT_NE(dial, nullptr);
  const auto& number = std::get<twiml::number_noun>(dial->noun);
  EXPECT_EQ(number.number, caras_phone);
  ASSERT_TRUE(number.screening);
  EXPECT_EQ(number.screening->to, twiml::endpoint::screening);
  EXPECT_EQ(number.screening->call, "CA1");
  EXPECT_EQ(number.screening->attempt, 1U);
}

TEST_F(phone_flow, whoever_picks_up_is_asked_and_hung_up_on_in_silence) {
  const auto document = rig.pick_up("CAleg");
  ASSERT_TRUE(document);
  ASSERT_EQ(document->verbs.size(), 2U);
  const auto& gather = std::get<twiml::gather_key>(document->verbs[0]);
  EXPECT_EQ(gather.prompts[0].text, "A call for billing. Press 1 to take it.");
  EXPECT_EQ(gather.timeout, limits::screening_wait);
  EXPECT_EQ(gather.action.to, twiml::endpoint::screening_answer);
  EXPECT_EQ(gather.action.call, "CA1");
  EXPECT_EQ(gather.action.attempt, 1U);
  EXPECT_TRUE(std::holds_alternative<twiml::hangup>(document->verbs[1]));
  EXPECT_EQ(rig.state(), "ringing"); // picked up is not accepted
}

TEST_F(phone_flow, who_picks_up_late_still_has_the_time_to_press_1) {
  rig.pick_up("CAleg");
  const auto* timer = rig.did<call_effects::arm_timer>();
  ASSERT_NE(timer, nullptr);
  EXPECT_EQ(timer->timer, timer_kind::state);
  EXPECT_EQ(timer->after, limits::screening_watchdog);
}

TEST_F(phone_flow, the_same_screening_gets_the_same_document) {
  const auto first = rig.pick_up("CAleg");
  const auto second = rig.pick_up("CAleg");
  EXPECT_EQ(*first, *second);
}

TEST_F(phone_flow, pressing_1_connects) {
  rig.pick_up("CAleg");
  const auto document = rig.answer_screening("1", "CAleg");
  ASSERT_TRUE(document);
  EXPECT_TRUE(document->verbs.empty()); // an empty document accepts
  EXPECT_EQ(rig.state(), "talking");
  EXPECT_NE(rig.did<call_effects::connect_staff>(), nullptr);
  EXPECT_THAT(rig.decisions(),
    ElementsAre(decided{decision_kind::connected, reason::accepted, cara}));
  rig.dial_ends(call_status::completed, true, seconds{60});
  rig.hang_up();
  EXPECT_EQ(rig.end()->how, outcome::person);
  EXPECT_EQ(rig.end()->user, cara);
}

TEST_F(phone_flow, a_caller_who_hung_up_had_talked_if_the_leg_outlasts_the_1) {
  rig.pick_up("CAleg");
  rig.clock += seconds{4};
  rig.answer_screening("1", "CAleg");
  rig.clock += seconds{60};
  rig.hang_up();
  EXPECT_NE(rig.did<call_effects::release_staff>(), nullptr); // at once
  EXPECT_EQ(rig.state(), "talking");
  rig.leg_is(call_status::completed, "CAleg", seconds{64}, 1);
  EXPECT_EQ(rig.times<call_effects::release_staff>(), 1);
  EXPECT_EQ(rig.end()->how, outcome::person);
  EXPECT_EQ(rig.end()->user, cara);
}

TEST_F(phone_flow, a_1_that_came_after_the_caller_had_gone_is_no_talk) {
  rig.pick_up("CAleg");
  rig.clock += seconds{9}; // the request was slow, and so are the news
  rig.answer_screening("1", "CAleg");
  rig.hang_up();
  rig.leg_is(call_status::completed, "CAleg", seconds{3});
  EXPECT_EQ(rig.end()->how, outcome::caller_hung_up);
  EXPECT_EQ(rig.end()->user, std::nullopt);
}

TEST_F(phone_flow, the_dial_may_prove_the_talk_of_a_caller_who_hung_up) {
  rig.pick_up("CAleg");
  rig.answer_screening("1", "CAleg");
  rig.hang_up();
  const auto document
    = rig.dial_ends(call_status::completed, true, seconds{60});
  EXPECT_TRUE(hangs_up(document));
  EXPECT_EQ(rig.end()->how, outcome::person);
}

TEST_F(phone_flow, a_talk_that_nothing_proves_is_over_after_a_while) {
  rig.pick_up("CAleg");
  rig.answer_screening("1", "CAleg");
  rig.hang_up();
  EXPECT_EQ(rig.watchdog(), limits::talk_proof_wait);
  rig.expire_state_timer();
  EXPECT_EQ(rig.end()->how, outcome::caller_hung_up);
}

TEST_F(phone_flow, a_phone_that_nobody_accepted_is_freed_and_cancelled) {
  rig.pick_up("CAleg");
  rig.expire_state_timer();
  EXPECT_NE(rig.did<call_effects::release_staff>(), nullptr);
  ASSERT_NE(rig.did<call_effects::cancel_leg>(), nullptr);
  EXPECT_EQ(rig.did<call_effects::cancel_leg>()->leg, "CAleg");
  EXPECT_EQ(rig.state(), "ringing");
  // Twilio comes back after all.
  rig.dial_ends(call_status::no_answer);
  EXPECT_EQ(rig.times<call_effects::release_staff>(), 1);
  EXPECT_EQ(offered(), ben);
}

TEST_F(phone_flow, a_doubled_1_accepts_again_and_changes_nothing) {
  rig.pick_up("CAleg");
  rig.answer_screening("1", "CAleg");
  const auto again = rig.answer_screening("1", "CAleg");
  ASSERT_TRUE(again);
  EXPECT_TRUE(again->verbs.empty());
  EXPECT_EQ(rig.times<call_effects::connect_staff>(), 1);
}

TEST_F(phone_flow, another_key_or_none_does_not_connect) {
  for (const std::string key : {"2", "", "11"}) {
    SetUp();
    rig.pick_up("CAleg");
    EXPECT_TRUE(hangs_up(rig.answer_screening(key, "CAleg"))) << key;
    EXPECT_EQ(rig.did<call_effects::connect_staff>(), nullptr);
    rig.dial_ends(call_status::completed, false);
    EXPECT_EQ(rig.decisions()[0],
      (decided{decision_kind::ring_ended, reason::not_accepted, cara}));
    EXPECT_EQ(offered(), ben);
  }
}

TEST_F(phone_flow, a_1_after_another_key_is_too_late) {
  rig.pick_up("CAleg");
  rig.answer_screening("2", "CAleg");
  EXPECT_TRUE(hangs_up(rig.answer_screening("1", "CAleg")));
  EXPECT_EQ(rig.state(), "ringing");
}

TEST_F(phone_flow, a_mailbox_that_picks_up_is_not_an_answer) {
  rig.leg_is(call_status::in_progress, "CAleg"); // picked up: by whom?
  EXPECT_EQ(rig.state(), "ringing");
  rig.pick_up("CAleg");
  rig.leg_is(call_status::completed, "CAleg", seconds{9});
  rig.dial_ends(call_status::completed, false, seconds{9});
  EXPECT_EQ(rig.decisions()[0],
    (decided{decision_kind::ring_ended, reason::not_accepted, cara}));
  EXPECT_EQ(offered(), ben);
}

TEST_F(phone_flow, without_dial_bridged_a_mailbox_is_not_an_answer_either) {
  rig.pick_up("CAleg");
  rig.dial_ends(call_status::completed, std::nullopt, seconds{9});
  EXPECT_EQ(offered(), ben);
}

TEST_F(phone_flow, whoever_accepted_and_was_never_bridged_did_not_talk) {
  rig.pick_up("CAleg");
  rig.answer_screening("1", "CAleg");
  rig.dial_ends(call_status::completed, false, seconds{9});
  EXPECT_NE(rig.did<call_effects::release_staff>(), nullptr);
  EXPECT_EQ(offered(), ben);
}

TEST_F(phone_flow, each_way_to_fail_has_its_reason) {
  const std::vector<std::pair<call_status, reason>> table = {
    {call_status::no_answer, reason::not_answered},
    {call_status::busy, reason::line_busy},
    {call_status::failed, reason::line_failed},
    {call_status::completed, reason::not_accepted},
  };
  for (const auto& [status, why] : table) {
    SetUp();
    rig.dial_ends(status);
    EXPECT_EQ(
      rig.decisions()[0], (decided{decision_kind::ring_ended, why, cara}));
    EXPECT_EQ(offered(), ben);
  }
}

TEST_F(phone_flow, a_1_whose_first_answer_was_lost_counts_from_the_second) {
  rig.pick_up("CAleg");
  rig.clock += seconds{2};
  rig.answer_screening("1", "CAleg");
  rig.clock += seconds{8}; // the answer never came; the same again
  rig.answer_screening("1", "CAleg");
  rig.hang_up();
  // All of it is the question and the wait: nobody was connected.
  rig.leg_is(call_status::completed, "CAleg", seconds{10});
  EXPECT_EQ(rig.end()->how, outcome::caller_hung_up);
}

TEST_F(phone_flow, a_screening_of_another_attempt_is_hung_up_on) {
  EXPECT_TRUE(hangs_up(rig.pick_up("CAleg", 9)));
  EXPECT_TRUE(hangs_up(rig.answer_screening("1", "CAleg", 9)));
  EXPECT_EQ(rig.state(), "ringing");
}

TEST_F(phone_flow, a_screening_after_the_ring_is_hung_up_on) {
  rig.dial_ends(call_status::no_answer);
  EXPECT_TRUE(hangs_up(rig.pick_up("CAleg", 1)));
  EXPECT_TRUE(hangs_up(rig.answer_screening("1", "CAleg", 1)));
  EXPECT_EQ(offered(), ben);
}

TEST_F(phone_flow, a_1_after_the_caller_hung_up_is_hung_up_on) {
  rig.pick_up("CAleg");
  rig.hang_up();
  EXPECT_TRUE(hangs_up(rig.answer_screening("1", "CAleg", 1)));
  EXPECT_EQ(rig.did<call_effects::connect_staff>(), nullptr);
}

} // namespace callengine::testing
