// The billing example of the first menu to the goodbye.
#include "model/limits.hpp"
#include "tests/actors/caller.hpp"

#include <gmock/gmock.h>

namespace callengine::actors::testing {

namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class billing_test : public engine_test {};

/// From the menu's key to the ring of the first person who acknowledges.
void call_billing(caller& patient) {
  patient.arrive();
  patient.press("1");
}

TEST_F(billing_test, a_page_is_asked_rings_talks_and_is_free_again) {
  const auto page = sign_in(person(101));
  caller patient{*this};
  call_billing(patient);
  const auto offer = page->last<page_frame::offer_made>();
  EXPECT_EQ(offer.offer, "CA1-1");
  EXPECT_EQ(offer.from, caller::number);
  EXPECT_EQ(offer.department, "billing");
  EXPECT_EQ(offer.rings_until, now() + 20s);
  EXPECT_EQ(page->shown(), staff_state::offered);

  acknowledge(person(101), page);
  EXPECT_EQ(patient.hears(), "say dial:c123_u101");
  EXPECT_EQ(page->shown(), staff_state::ringing);
  EXPECT_EQ(state_of("CA1"), "ringing");

  patient.leg(call_status::ringing);
  patient.leg(call_status::in_progress);
  EXPECT_EQ(page->shown(), staff_state::talking);
  EXPECT_EQ(page->last<page_frame::offer_ended>().reason, offer_end::answered);
  EXPECT_EQ(history.busy(), std::vector{person(101)});

  advance(90s);
  patient.leg(call_status::completed, 90s);
  EXPECT_EQ(page->shown(), staff_state::available);
  patient.dial_ends(call_status::completed, true, 90s);
  EXPECT_EQ(patient.hears(), "say hangup");
  patient.hang_up();

  EXPECT_EQ(state_of("CA1"), "none");
  EXPECT_THAT(history.busy(), IsEmpty());
  ASSERT_TRUE(history.end_of("CA1"));
  EXPECT_EQ(history.end_of("CA1")->how, outcome::person);
  EXPECT_EQ(history.end_of("CA1")->user, user_id{101});
  EXPECT_EQ(history.end_of("CA1")->department, "billing");
  EXPECT_THAT(history.story_of("CA1"),
    ElementsAre("call_answered caller_called", "menu_chosen key_pressed",
      "hunt_started by_priority", "offered by_priority 101",
      "rung acknowledged 101", "connected person_answered 101",
      "talk_ended talk_over 101", "call_ended caller_hung_up"));
}

TEST_F(billing_test, with_nobody_signed_in_the_managers_phone_rings) {
  caller patient{*this};
  call_billing(patient);
  EXPECT_EQ(patient.hears(), "say dial:" + phone_of(103));
  EXPECT_THAT(history.story_of("CA1"),
    ElementsAre("call_answered caller_called", "menu_chosen key_pressed",
      "hunt_started by_priority", "passed_over offline 101",
      "passed_over offline 102", "offered by_priority 103",
      "rung by_priority 103"));
}

TEST_F(billing_test, who_declines_while_it_rings_is_followed_by_the_next) {
  const auto first = sign_in_and_acknowledge(person(101));
  const auto second = sign_in_and_acknowledge(person(102));
  caller patient{*this};
  call_billing(patient);
  ASSERT_EQ(patient.hears(), "say dial:c123_u101");
  patient.leg(call_status::ringing);
  decline(person(101), first);
  // The leg may still ring: the lease is held until it is over.
  EXPECT_THAT(control.cancelled(), ElementsAre(patient.leg_sid()));
  EXPECT_EQ(history.busy(), std::vector{person(101)});
  EXPECT_THAT(second->all<page_frame::offer_made>(), IsEmpty());

  patient.dial_ends(call_status::busy);
  EXPECT_EQ(patient.hears(), "say dial:c123_u102");
  EXPECT_EQ(first->last<page_frame::offer_ended>().reason, offer_end::declined);
  EXPECT_EQ(first->shown(), staff_state::available);
  EXPECT_EQ(history.busy(), std::vector{person(102)});
}

TEST_F(billing_test, nobody_left_leads_to_billings_voicemail_once) {
  const auto page = sign_in_and_acknowledge(person(101));
  caller patient{*this};
  call_billing(patient);
  patient.dial_ends(call_status::no_answer);
  ASSERT_EQ(patient.hears(), "say dial:" + phone_of(103));
  patient.dial_ends(call_status::no_answer);
  ASSERT_EQ(patient.hears(), "say record say hangup");
  EXPECT_NE(
    words(patient.document()).find("currently unavailable"), std::string::npos);
  EXPECT_THAT(history.busy(), IsEmpty());

  patient.recording_is_ready("RE1", 12s);
  patient.record_ends("RE1", 12s);
  EXPECT_EQ(patient.hears(), "say hangup");
  patient.hang_up();
  ASSERT_EQ(history.voicemails().size(), 1U);
  EXPECT_EQ(history.voicemails()[0].department, "billing");
  EXPECT_EQ(history.voicemails()[0].client, clinic);
  ASSERT_TRUE(history.end_of("CA1"));
  EXPECT_EQ(history.end_of("CA1")->how, outcome::voicemail);
}

TEST_F(billing_test, a_second_call_passes_a_busy_person_over) {
  sign_in_and_acknowledge(person(101));
  sign_in_and_acknowledge(person(102));
  caller first{*this, "CA1"};
  call_billing(first);
  caller second{*this, "CA2"};
  call_billing(second);
  EXPECT_EQ(first.hears(), "say dial:c123_u101");
  EXPECT_EQ(second.hears(), "say dial:c123_u102");
  EXPECT_EQ(history.story_of("CA2")[3], "passed_over on_another_call 101");
}

TEST_F(billing_test, equal_priorities_ring_whoever_has_been_free_longest) {
  put_in_force({billing_tables({portal_row(101, 1), portal_row(102, 1)})});
  sign_in_and_acknowledge(person(102));
  advance(1s);
  sign_in_and_acknowledge(person(101));
  advance(1s);
  caller first{*this, "CA1"};
  call_billing(first);
  ASSERT_EQ(first.hears(), "say dial:c123_u102");
  first.hang_up();
  // 102 has just become free: now 101 waits longer.
  caller second{*this, "CA2"};
  call_billing(second);
  EXPECT_EQ(second.hears(), "say dial:c123_u101");
  EXPECT_EQ(history.story_of("CA2")[3], "offered longest_free 101");
}

TEST_F(billing_test, the_same_user_id_of_another_clinic_is_another_person) {
  const auto ours = sign_in_and_acknowledge(person(101));
  const auto theirs = sign_in_and_acknowledge(person(101, other_clinic));
  caller patient{*this, "CA1", other_number};
  patient.arrive();
  EXPECT_EQ(patient.hears(), "say dial:c124_u101");
  EXPECT_THAT(ours->all<page_frame::offer_made>(), IsEmpty());
  EXPECT_EQ(theirs->all<page_frame::offer_made>().size(), 1U);
  EXPECT_EQ(history.busy(), std::vector{person(101, other_clinic)});
}

TEST_F(billing_test, a_talk_whose_leg_ended_waits_a_minute_for_its_caller) {
  sign_in_and_acknowledge(person(101));
  caller patient{*this};
  call_billing(patient);
  patient.leg(call_status::in_progress);
  patient.leg(call_status::completed, 30s);
  EXPECT_THAT(history.busy(), IsEmpty());
  advance(limits::talk_end_wait - 1ms);
  EXPECT_EQ(state_of("CA1"), "talking");
  advance(1ms);
  EXPECT_EQ(state_of("CA1"), "none");
  EXPECT_EQ(history.end_of("CA1")->how, outcome::person);
}

TEST_F(billing_test, a_talk_that_nobody_ends_is_given_up_after_its_limit) {
  sign_in_and_acknowledge(person(101));
  caller patient{*this};
  call_billing(patient);
  patient.leg(call_status::in_progress);
  advance(limits::talk + limits::talk_watchdog_slack - 1ms);
  EXPECT_EQ(state_of("CA1"), "talking");
  EXPECT_EQ(history.busy(), std::vector{person(101)});
  advance(1ms);
  EXPECT_EQ(state_of("CA1"), "none");
  EXPECT_THAT(history.busy(), IsEmpty());
}

} // namespace

} // namespace callengine::actors::testing
