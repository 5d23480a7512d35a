// A page rings: answered, declined, in vain, lost; and the talk after it.
#include "model/limits.hpp"
#include "tests/model/call_rig.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace callengine::testing {

namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

/// Ana's page rings; Ben is ready too.
struct ring_flow : ::testing::Test {
  void SetUp() override {
    start(billing_clinic());
  }

  void start(const clinic_tables& tables) {
    rig = call_rig{tables};
    rig.people = {{ana, ready(ana)}, {ben, ready(ben)}};
    rig.arrive();
    rig.press("1");
    rig.acknowledge();
    ASSERT_EQ(rig.state(), "ringing");
  }

  /// The same, with a phone of Ana's that is used like this.
  void start_with_phone(std::optional<bool> use) {
    auto tables = billing_clinic();
    row_of(tables, ana).use_staff_phone = use;
    row_of(tables, ana).staff_phone_number = "+15550000101";
    start(tables);
  }

  const held_offer& offer() const {
    return std::get<call_states::offering>(rig.it().state).offer;
  }

  call_rig rig;
};

} // namespace

TEST_F(ring_flow, a_picked_up_page_is_a_talk) {
  rig.leg_is(call_status::ringing, "CAleg");
  rig.leg_is(call_status::in_progress, "CAleg");
  EXPECT_EQ(rig.state(), "talking");
  const auto* connect = rig.did<call_effects::connect_staff>();
  ASSERT_NE(connect, nullptr);
  EXPECT_EQ(connect->user, ana);
  EXPECT_EQ(connect->fence, rig.fence);
  EXPECT_THAT(rig.decisions(),
    ElementsAre(
      decided{decision_kind::connected, reason::person_answered, ana}));
}

TEST_F(ring_flow, a_talk_ends_with_the_dial_and_a_goodbye) {
  rig.leg_is(call_status::in_progress, "CAleg");
  const auto document
    = rig.dial_ends(call_status::completed, true, seconds{60});
  EXPECT_THAT(said(*document), HasSubstr("Goodbye."));
  EXPECT_NE(rig.did<call_effects::release_staff>(), nullptr);
  EXPECT_EQ(rig.state(), "closing");
  rig.hang_up();
  EXPECT_EQ(rig.end()->how, outcome::person);
  EXPECT_EQ(rig.end()->user, ana);
  EXPECT_EQ(rig.end()->department, "billing");
}

TEST_F(ring_flow, a_talk_ends_with_its_leg_before_the_dial_tells) {
  rig.leg_is(call_status::in_progress, "CAleg");
  rig.leg_is(call_status::completed, "CAleg", seconds{60});
  EXPECT_NE(rig.did<call_effects::release_staff>(), nullptr);
  EXPECT_EQ(rig.state(), "talking");
  rig.dial_ends(call_status::completed, true, seconds{60});
  EXPECT_EQ(rig.times<call_effects::release_staff>(), 1);
  EXPECT_EQ(rig.state(), "closing");
}

TEST_F(ring_flow, a_talk_ends_with_the_caller) {
  rig.leg_is(call_status::in_progress, "CAleg");
  rig.hang_up();
  EXPECT_NE(rig.did<call_effects::release_staff>(), nullptr);
  EXPECT_EQ(rig.end()->how, outcome::person);
  EXPECT_EQ(rig.end()->user, ana);
}

TEST_F(ring_flow, wrap_up_comes_after_a_talk_only) {
  auto tables = billing_clinic();
  tables.settings.wrap_up_seconds = 30;
  start(tables);
  rig.dial_ends(call_status::no_answer);
  EXPECT_EQ(rig.did<call_effects::release_staff>()->wrap_up, seconds{0});
  start(tables);
  rig.leg_is(call_status::in_progress, "CAleg");
  rig.dial_ends(call_status::completed, true, seconds{60});
  EXPECT_EQ(rig.did<call_effects::release_staff>()->wrap_up, seconds{30});
}

TEST_F(ring_flow, a_talk_of_which_only_the_dial_tells_is_a_talk) {
  rig.dial_ends(call_status::completed, true); // no duration needed
  EXPECT_NE(rig.did<call_effects::connect_staff>(), nullptr);
  EXPECT_NE(rig.did<call_effects::release_staff>(), nullptr);
  rig.hang_up();
  EXPECT_EQ(rig.end()->how, outcome::person);
}

TEST_F(ring_flow, without_dial_bridged_a_completed_leg_with_a_duration_counts) {
  rig.dial_ends(call_status::completed, std::nullopt, seconds{60});
  EXPECT_EQ(rig.state(), "closing");
}

TEST_F(ring_flow, bridged_false_is_no_talk_whatever_the_duration) {
  rig.dial_ends(call_status::completed, false, seconds{60});
  EXPECT_EQ(rig.decisions()[0],
    (decided{decision_kind::ring_ended, reason::not_answered, ana}));
  EXPECT_EQ(offer().user, ben);
}

TEST_F(ring_flow, without_dial_bridged_no_duration_is_no_talk) {
  rig.dial_ends(call_status::completed);
  EXPECT_EQ(offer().user, ben);
}

TEST_F(ring_flow, news_of_the_end_may_overtake_that_of_the_answer) {
  rig.leg_is(call_status::completed, "CAleg", seconds{60});
  EXPECT_NE(rig.did<call_effects::connect_staff>(), nullptr);
  EXPECT_NE(rig.did<call_effects::release_staff>(), nullptr);
  rig.leg_is(call_status::in_progress, "CAleg");
  EXPECT_TRUE(rig.did_nothing());
  rig.dial_ends(call_status::completed, true, seconds{60});
  EXPECT_EQ(rig.state(), "closing");
}

TEST_F(ring_flow, bridged_false_after_an_answer_goes_on_with_the_hunt) {
  rig.leg_is(call_status::in_progress, "CAleg");
  rig.dial_ends(call_status::completed, false, seconds{2});
  EXPECT_EQ(rig.did<call_effects::release_staff>()->wrap_up, seconds{0});
  EXPECT_EQ(rig.decisions()[0],
    (decided{decision_kind::ring_ended, reason::not_accepted, ana}));
  EXPECT_EQ(offer().user, ben);
}

TEST_F(ring_flow, a_dial_that_failed_after_an_answer_goes_on_with_the_hunt) {
  for (const auto status : {call_status::failed, call_status::busy,
         call_status::no_answer, call_status::canceled}) {
    start(billing_clinic());
    rig.leg_is(call_status::in_progress, "CAleg");
    rig.dial_ends(status);
    ASSERT_EQ(rig.state(), "offering");
    EXPECT_EQ(offer().user, ben);
  }
}

// -- rung in vain -------------------------------------------------------------

TEST_F(ring_flow, each_way_to_fail_has_its_reason) {
  const std::vector<std::pair<call_status, reason>> table = {
    {call_status::no_answer, reason::not_answered},
    {call_status::canceled, reason::not_answered},
    {call_status::busy, reason::declined}, // a page rejected its leg
    {call_status::failed, reason::line_failed},
    {call_status::unknown, reason::not_answered},
  };
  for (const auto& [status, why] : table) {
    start(billing_clinic());
    rig.dial_ends(status);
    EXPECT_EQ(
      rig.decisions()[0], (decided{decision_kind::ring_ended, why, ana}));
    EXPECT_NE(rig.did<call_effects::release_staff>(), nullptr);
    EXPECT_EQ(offer().user, ben);
  }
}

TEST_F(ring_flow, the_next_person_is_announced_as_the_next) {
  rig.dial_ends(call_status::no_answer);
  rig.acknowledge();
  EXPECT_EQ(said(*rig.did<call_effects::answer>()->document),
    "Please hold on. I am trying the next person.");
}

TEST_F(ring_flow, the_phone_rings_in_a_second_dial_only_if_it_shall) {
  start_with_phone(true);
  rig.dial_ends(call_status::no_answer);
  EXPECT_EQ(offer().user, ana);
  EXPECT_EQ(offer().way, ring_way::phone);
  rig.acknowledge();
  const auto* dial
    = find_verb<twiml::dial>(*rig.did<call_effects::answer>()->document);
  EXPECT_EQ(std::get<twiml::number_noun>(dial->noun).number, "+15550000101");
  // Only when the portal can't take it: it could, and rang in vain.
  for (const std::optional<bool> use :
    {std::optional<bool>{}, std::optional<bool>{false}}) {
    start_with_phone(use);
    rig.dial_ends(call_status::no_answer);
    EXPECT_EQ(offer().user, ben);
  }
}

TEST_F(ring_flow, the_second_dial_comes_though_the_roster_lags_behind) {
  start_with_phone(true);
  // The release is still on its way to whoever reports.
  rig.people = {{ana, on_call(ana)}, {ben, ready(ben)}};
  rig.dial_ends(call_status::no_answer);
  EXPECT_EQ(offer().user, ana);
  EXPECT_EQ(offer().way, ring_way::phone);
}

TEST_F(ring_flow, the_phone_rings_if_the_portal_leg_failed) {
  start_with_phone(std::nullopt);
  rig.dial_ends(call_status::failed);
  EXPECT_EQ(offer().way, ring_way::phone);
}

TEST_F(ring_flow, the_phone_does_not_ring_after_a_decline) {
  start_with_phone(true);
  rig.dial_ends(call_status::busy);
  EXPECT_EQ(offer().user, ben);
}

TEST_F(ring_flow, a_decline_while_it_rings_cancels_the_leg_and_waits_for_it) {
  rig.leg_is(call_status::ringing, "CAleg");
  rig.decline();
  const auto* cancel = rig.did<call_effects::cancel_leg>();
  ASSERT_NE(cancel, nullptr);
  EXPECT_EQ(cancel->leg, "CAleg");
  // The page may still ring: the person is not free yet.
  EXPECT_EQ(rig.did<call_effects::release_staff>(), nullptr);
  EXPECT_EQ(rig.state(), "ringing");
  rig.leg_is(call_status::canceled, "CAleg");
  EXPECT_EQ(rig.did<call_effects::release_staff>()->why, offer_end::declined);
  rig.dial_ends(call_status::canceled);
  EXPECT_EQ(rig.decisions()[0],
    (decided{decision_kind::ring_ended, reason::declined, ana}));
  EXPECT_EQ(offer().user, ben);
}

TEST_F(ring_flow, a_leg_told_after_the_decline_is_cancelled_then) {
  rig.decline();
  EXPECT_EQ(rig.did<call_effects::cancel_leg>(), nullptr);
  rig.leg_is(call_status::ringing, "CAleg");
  ASSERT_NE(rig.did<call_effects::cancel_leg>(), nullptr);
}

TEST_F(ring_flow, a_page_that_is_gone_moves_the_hunt_on_when_the_leg_is_over) {
  rig.leg_is(call_status::ringing, "CAleg");
  rig.lose_page();
  EXPECT_NE(rig.did<call_effects::cancel_leg>(), nullptr);
  EXPECT_EQ(rig.state(), "ringing");
  rig.dial_ends(call_status::canceled);
  EXPECT_EQ(rig.decisions()[0],
    (decided{decision_kind::ring_ended, reason::page_gone, ana}));
  EXPECT_EQ(offer().user, ben);
}

TEST_F(ring_flow, a_lost_page_whose_leg_is_answered_is_a_talk) {
  // The socket was lost, the browser's phone was not, and nothing could
  // cancel it in time. Whoever talks must not be free for other calls.
  rig.leg_is(call_status::ringing, "CAleg");
  rig.lose_page();
  rig.leg_is(call_status::in_progress, "CAleg");
  EXPECT_EQ(rig.state(), "talking");
  EXPECT_NE(rig.did<call_effects::connect_staff>(), nullptr);
}

TEST_F(ring_flow, another_leg_tells_nothing_about_this_one) {
  rig.leg_is(call_status::ringing, "CAleg");
  rig.leg_is(call_status::in_progress, "CAother");
  EXPECT_TRUE(rig.did_nothing());
  rig.leg_is(call_status::in_progress, "CAleg", {}, 9);
  EXPECT_TRUE(rig.did_nothing());
  EXPECT_EQ(rig.state(), "ringing");
}

TEST_F(ring_flow, a_document_that_failed_goes_on_with_the_hunt) {
  rig.fail_document();
  EXPECT_EQ(rig.decisions()[0],
    (decided{decision_kind::ring_ended, reason::line_failed, ana}));
  EXPECT_EQ(offer().user, ben);
}

// -- watchdogs ----------------------------------------------------------------

TEST_F(ring_flow, the_watchdog_waits_longer_than_twilio_rings) {
  const auto* timer = rig.did<call_effects::arm_timer>();
  ASSERT_NE(timer, nullptr);
  EXPECT_EQ(timer->after, seconds{20} + limits::ring_watchdog_slack);
}

TEST_F(ring_flow, a_page_of_which_nothing_is_heard_may_be_talking) {
  // The news of the answer is lost for good: only an end frees the person.
  rig.expire_state_timer();
  EXPECT_EQ(rig.did<call_effects::release_staff>(), nullptr);
  EXPECT_NE(rig.did<call_effects::connect_staff>(), nullptr);
  EXPECT_EQ(rig.state(), "talking");
  EXPECT_EQ(rig.did<call_effects::arm_timer>()->after,
    limits::talk + limits::talk_watchdog_slack);
  rig.leg_is(call_status::completed, "CAleg", seconds{90});
  EXPECT_NE(rig.did<call_effects::release_staff>(), nullptr);
  rig.hang_up();
  EXPECT_EQ(rig.end()->how, outcome::person);
}

TEST_F(ring_flow, a_page_that_was_held_as_in_a_talk_goes_free_with_the_dial) {
  rig.expire_state_timer();
  rig.dial_ends(call_status::no_answer);
  EXPECT_EQ(rig.times<call_effects::release_staff>(), 1);
  EXPECT_EQ(offer().user, ben);
}

TEST_F(ring_flow, a_page_that_was_held_as_in_a_talk_is_no_proof_of_one) {
  rig.expire_state_timer();
  rig.hang_up();
  EXPECT_NE(rig.did<call_effects::release_staff>(), nullptr);
  EXPECT_EQ(rig.did<call_effects::arm_timer>()->after, limits::talk_proof_wait);
  rig.expire_state_timer();
  EXPECT_EQ(rig.end()->how, outcome::caller_hung_up);
  EXPECT_EQ(rig.end()->user, std::nullopt);
}

TEST_F(ring_flow, the_late_news_of_an_answer_is_proof_of_a_talk) {
  rig.expire_state_timer();
  rig.leg_is(call_status::in_progress, "CAleg");
  rig.hang_up();
  EXPECT_EQ(rig.end()->how, outcome::person);
}

TEST_F(ring_flow, a_call_of_which_nothing_is_heard_after_a_ring_is_over) {
  rig.expire_state_timer();
  rig.expire_state_timer();
  EXPECT_EQ(rig.end()->how, outcome::caller_hung_up);
  EXPECT_EQ(rig.times<call_effects::release_staff>(), 1);
}

TEST_F(ring_flow, a_talk_is_given_up_after_its_time_limit_only) {
  rig.leg_is(call_status::in_progress, "CAleg");
  const auto* timer = rig.did<call_effects::arm_timer>();
  ASSERT_NE(timer, nullptr);
  EXPECT_EQ(timer->after, limits::talk + limits::talk_watchdog_slack);
  rig.expire_state_timer();
  EXPECT_EQ(rig.end()->how, outcome::person);
  EXPECT_NE(rig.did<call_effects::release_staff>(), nullptr);
}

TEST_F(ring_flow, a_dial_that_never_tells_its_end_after_the_leg_is_over) {
  rig.leg_is(call_status::in_progress, "CAleg");
  rig.leg_is(call_status::completed, "CAleg", seconds{60});
  EXPECT_EQ(rig.did<call_effects::arm_timer>()->after, limits::talk_end_wait);
  rig.expire_state_timer();
  EXPECT_EQ(rig.end()->how, outcome::person);
}

} // namespace callengine::testing
