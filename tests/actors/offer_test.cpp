// An offer's deadlines: proof of life, the words that bridge the wait, and the
// watchdogs.
#include "model/limits.hpp"
#include "tests/actors/caller.hpp"

#include <gmock/gmock.h>

namespace callengine::actors::testing {

namespace {

using ::testing::Contains;
using ::testing::IsEmpty;

class offer_test : public engine_test {
protected:
  void SetUp() override {
    engine_test::SetUp();
    put_in_force({direct_tables({portal_row(101, 1), portal_row(102, 2)})});
  }
};

TEST_F(offer_test, a_page_has_two_seconds_to_acknowledge) {
  const auto silent = sign_in(person(101));
  const auto next = sign_in_and_acknowledge(person(102));
  caller patient{*this};
  patient.arrive();
  advance(limits::acknowledgement - 1ms);
  EXPECT_EQ(silent->shown(), staff_state::offered);
  EXPECT_THAT(next->all<page_frame::offer_made>(), IsEmpty());
  advance(1ms);
  EXPECT_EQ(silent->shown(), staff_state::unavailable);
  EXPECT_EQ(silent->last<page_frame::offer_ended>().reason, offer_end::timeout);
  EXPECT_EQ(next->all<page_frame::offer_made>().size(), 1U);
  EXPECT_EQ(history.busy(), std::vector{person(102)});
  EXPECT_THAT(
    history.story_of("CA1"), Contains("offer_ended not_acknowledged 101"));
}

TEST_F(offer_test, an_acknowledgement_after_the_deadline_takes_nothing_back) {
  const auto late = sign_in(person(101));
  sign_in_and_acknowledge(person(102));
  caller patient{*this};
  patient.arrive();
  advance(limits::acknowledgement);
  acknowledge(person(101), late);
  // A frame of its own: the page lives, and may be asked by the next call.
  EXPECT_EQ(late->shown(), staff_state::available);
  EXPECT_EQ(late->last<page_frame::offer_ended>().reason, offer_end::cancelled);
  patient.follow();
  EXPECT_EQ(patient.hears(), "say dial:c123_u102");
}

TEST_F(
  offer_test, an_unresponsive_page_is_passed_over_until_it_says_something) {
  const auto page = sign_in(person(101));
  caller first{*this, "CA1"};
  first.arrive();
  advance(limits::acknowledgement);
  caller second{*this, "CA2"};
  second.arrive();
  EXPECT_THAT(
    history.story_of("CA2"), Contains("passed_over not_acknowledged 101"));
  page_did(person(101), page_event::presence_set{page->session(), true});
  caller third{*this, "CA3"};
  third.arrive();
  acknowledge(person(101), page);
  EXPECT_THAT(history.story_of("CA3"), Contains("offered by_priority 101"));
}

TEST_F(offer_test, after_a_second_the_caller_is_spoken_to_and_comes_back) {
  const auto page = sign_in(person(101));
  caller patient{*this};
  const auto waiting = patient.arrive();
  advance(limits::answer_wait - 1ms);
  EXPECT_FALSE(waiting->answered());
  advance(1ms);
  EXPECT_EQ(outline(waiting->document()), "say redirect");
  // The redirect waits in its turn, and gets the Dial at once when the page
  // acknowledges.
  const auto back = patient.follow();
  EXPECT_FALSE(back->answered());
  acknowledge(person(101), page);
  EXPECT_EQ(outline(back->document()), "say dial:c123_u101");
  EXPECT_EQ(waiting->answers(), 1);
}

TEST_F(offer_test, the_bridge_is_spoken_again_while_candidates_are_tried) {
  sign_in(person(101));
  sign_in(person(102));
  caller patient{*this};
  patient.arrive();
  advance(limits::answer_wait);
  ASSERT_EQ(patient.hears(), "say redirect");
  patient.follow();
  advance(limits::answer_wait);
  EXPECT_EQ(patient.hears(), "say redirect");
  patient.follow();
  advance(limits::acknowledgement);
  patient.follow();
  EXPECT_EQ(patient.hears(), "say record say hangup");
}

TEST_F(offer_test, an_acknowledged_offer_waits_20_s_for_its_caller) {
  const auto page = sign_in(person(101));
  caller patient{*this};
  patient.arrive();
  advance(limits::answer_wait);
  ASSERT_EQ(patient.hears(), "say redirect");
  acknowledge(person(101), page);
  advance(limits::offer_uncollected - 1ms);
  EXPECT_EQ(page->shown(), staff_state::ringing);
  advance(1ms);
  EXPECT_EQ(page->shown(), staff_state::available);
  EXPECT_EQ(page->last<page_frame::offer_ended>().reason, offer_end::cancelled);
  EXPECT_EQ(state_of("CA1"), "none");
}

TEST_F(offer_test, a_caller_who_does_not_come_back_is_given_up_after_20_s) {
  sign_in(person(101));
  caller patient{*this};
  patient.arrive();
  advance(limits::acknowledgement);
  // Nobody is left, and the voicemail waits for the redirect.
  ASSERT_EQ(patient.hears(), "say redirect");
  ASSERT_EQ(state_of("CA1"), "bridging");
  advance(limits::offer_uncollected - 1ms);
  EXPECT_EQ(state_of("CA1"), "bridging");
  advance(1ms);
  EXPECT_EQ(state_of("CA1"), "none");
}

TEST_F(offer_test, who_declines_before_the_ring_is_followed_at_once) {
  const auto first = sign_in(person(101));
  sign_in_and_acknowledge(person(102));
  caller patient{*this};
  const auto waiting = patient.arrive();
  decline(person(101), first);
  EXPECT_EQ(outline(waiting->document()), "say dial:c123_u102");
  EXPECT_EQ(first->last<page_frame::offer_ended>().reason, offer_end::declined);
  EXPECT_EQ(first->shown(), staff_state::available);
}

/// The Dial has not ended by then: its page was picked up and the news of it
/// lost. Whoever may be talking is not rung by another call.
TEST_F(
  offer_test, a_ring_without_any_news_counts_as_a_talk_15_s_after_its_time) {
  const auto page = sign_in_and_acknowledge(person(101));
  caller patient{*this};
  patient.arrive();
  ASSERT_EQ(patient.hears(), "say dial:c123_u101");
  advance(20s + limits::ring_watchdog_slack - 1ms);
  EXPECT_EQ(page->shown(), staff_state::ringing);
  advance(1ms);
  EXPECT_EQ(page->shown(), staff_state::talking);
  EXPECT_EQ(state_of("CA1"), "talking");
  patient.hang_up();
  EXPECT_EQ(page->shown(), staff_state::available);
}

TEST_F(offer_test, a_mailbox_that_picks_up_is_no_answer) {
  put_in_force({direct_tables({phone_row(103, 1), phone_row(104, 2)})});
  caller patient{*this};
  patient.arrive();
  ASSERT_EQ(patient.hears(), "say dial:" + phone_of(103));
  patient.leg(call_status::in_progress);
  patient.phone_picked_up();
  patient.dial_ends(call_status::completed, false, 9s);
  EXPECT_EQ(patient.hears(), "say dial:" + phone_of(104));
  EXPECT_EQ(history.busy(), std::vector{person(104)});
}

} // namespace

} // namespace callengine::actors::testing
