// Calls that an earlier run kept go on, after a stop and after a crash.
#include "model/limits.hpp"
#include "tests/actors/two_runs.hpp"

#include <gmock/gmock.h>

namespace callengine::actors::testing {

namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

using take_back_test = two_runs_test;

TEST_F(take_back_test, a_talk_holds_its_person_and_ends_as_usual) {
  sign_in_and_acknowledge(person(101));
  caller patient{*this};
  patient.arrive();
  patient.leg(call_status::in_progress);
  restart();
  EXPECT_EQ(next.history.busy(), std::vector{person(101)});
  const auto page = next.sign_in(person(101));
  EXPECT_THAT(page->welcomes(), ElementsAre(staff_state::talking));

  caller second{next, "CA-second"};
  second.arrive();
  EXPECT_THAT(next.history.story_of("CA-second"),
    Contains("passed_over on_another_call 101"));

  const auto reply = next.accept(dial_end(patient, patient.document(), true));
  EXPECT_EQ(outline(reply->document()), "say hangup");
  EXPECT_EQ(page->shown(), staff_state::available);
  EXPECT_EQ(next.state_of("CA1"), "closing");
}

TEST_F(take_back_test, a_ring_goes_on_and_may_end_in_vain) {
  sign_in_and_acknowledge(person(101));
  caller patient{*this};
  patient.arrive();
  ASSERT_EQ(patient.hears(), "say dial:c123_u101");
  restart();
  EXPECT_EQ(next.history.busy(), std::vector{person(101)});
  const auto page = next.say_hello(person(101));
  EXPECT_EQ(page->last<page_frame::offer_made>().offer, "CA1-1");
  const auto reply = next.accept(dial_end(patient, patient.document(), false));
  EXPECT_EQ(outline(reply->document()), "say dial:" + phone_of(103));
  EXPECT_EQ(next.history.busy(), std::vector{person(103)});
}

TEST_F(take_back_test, timers_are_armed_again) {
  caller patient{*this};
  patient.arrive();
  patient.dial_ends(call_status::no_answer);
  ASSERT_EQ(patient.hears(), "say record say hangup");
  restart();
  next.advance(limits::call_silence - 1ms);
  EXPECT_EQ(next.state_of("CA1"), "recording");
  next.advance(1ms);
  EXPECT_EQ(next.state_of("CA1"), "none");
}

TEST_F(take_back_test, the_last_document_is_repeated_to_a_double) {
  sign_in_and_acknowledge(person(101));
  caller patient{*this};
  patient.arrive();
  restart();
  const auto again = next.accept(patient.arrival());
  ASSERT_TRUE(again->document());
  EXPECT_EQ(*again->document(), *patient.document());
}

TEST_F(take_back_test, an_unanswered_offer_is_made_again_to_the_same_person) {
  sign_in(person(101));
  caller patient{*this};
  patient.arrive();
  ASSERT_EQ(state_of("CA1"), "offering");
  restart();
  ASSERT_EQ(patient.hears(), "pause redirect");
  // The page was on duty: it is waited for, the caller is asked to hold.
  const auto back = find_verb<twiml::redirect>(patient.document())->to;
  auto reply
    = next.accept(patient.request_of(back, call_events::redirect_followed{}));
  next.advance(limits::answer_wait);
  ASSERT_EQ(outline(reply->document()), "say redirect");
  const auto page = next.sign_in_and_acknowledge(person(101));
  next.advance(limits::page_return_poll);
  const auto again = find_verb<twiml::redirect>(reply->document())->to;
  reply
    = next.accept(patient.request_of(again, call_events::redirect_followed{}));
  EXPECT_EQ(outline(reply->document()), "say dial:c123_u101");
  EXPECT_EQ(next.history.busy(), std::vector{person(101)});
}

TEST_F(take_back_test, a_page_that_does_not_come_back_is_passed_over_at_last) {
  sign_in(person(101));
  caller patient{*this};
  patient.arrive();
  restart();
  const auto back = find_verb<twiml::redirect>(patient.document())->to;
  auto reply
    = next.accept(patient.request_of(back, call_events::redirect_followed{}));
  next.advance(limits::page_return + limits::page_return_poll);
  const auto again = find_verb<twiml::redirect>(reply->document())->to;
  reply
    = next.accept(patient.request_of(again, call_events::redirect_followed{}));
  EXPECT_EQ(outline(reply->document()), "say dial:" + phone_of(103));
}

TEST_F(take_back_test, after_a_crash_a_call_is_where_its_last_answer_left_it) {
  sign_in_and_acknowledge(person(101));
  caller patient{*this};
  patient.arrive();
  ASSERT_EQ(patient.hears(), "say dial:c123_u101");
  reads_calls = false; // nothing is read but leases
  crash();
  EXPECT_EQ(next.history.busy(), std::vector{person(101)});
  // The same request finds its call in the store, and its document.
  const auto reply = next.accept(patient.arrival());
  EXPECT_EQ(next.store.questions(), 1);
  ASSERT_TRUE(reply->document());
  EXPECT_EQ(*reply->document(), *patient.document());
  EXPECT_EQ(next.state_of("CA1"), "ringing");
  read_calls();
  EXPECT_EQ(next.list().size(), 1U);
}

TEST_F(take_back_test, requests_wait_in_order_for_what_the_store_knows) {
  caller patient{*this};
  patient.arrive();
  patient.phone_picked_up();
  reads_calls = false;
  crash();
  next.store.hold_questions();
  const auto screening = next.accept(
    patient.leg_request_of(find_verb<twiml::dial>(patient.document())->action,
      call_events::leg_progressed{
        1, patient.leg_sid(), call_status::ringing, {}}));
  const auto gone = next.accept(dial_end(patient, patient.document(), false));
  EXPECT_FALSE(gone->answered());
  next.store.answer_questions();
  next.settle();
  EXPECT_EQ(next.store.questions(), 1);
  EXPECT_EQ(outline(gone->document()), "say record say hangup");
  EXPECT_TRUE(screening->answered());
}

TEST_F(take_back_test, a_lease_claimed_in_the_moment_of_the_crash_is_freed) {
  caller patient{*this};
  patient.arrive();
  ASSERT_EQ(state_of("CA1"), "ringing");
  constexpr attempt_number unknown = 7; // to the call
  store.save(claimed_by("CA1", 104, unknown), [] {});
  crash();
  EXPECT_EQ(next.history.busy(), std::vector{person(103)});
}

TEST_F(take_back_test, a_call_that_was_never_kept_holds_nobody) {
  // Its first request claimed 103 and was cut short by the crash.
  auto claimed = claimed_by("CA1", 103, 1);
  claimed.lease->held.rings_until = now();
  kept_staff = {claimed};
  begin_next();
  EXPECT_EQ(next.history.busy(), std::vector{person(103)});
  caller patient{next};
  patient.arrive(); // Twilio tries again
  EXPECT_EQ(patient.hears(), "say dial:" + phone_of(103));
}

TEST_F(take_back_test, a_request_waits_for_a_store_that_fails) {
  caller patient{*this};
  patient.arrive();
  reads_calls = false;
  crash();
  next.store.fail_questions();
  const auto reply = next.accept(patient.arrival());
  EXPECT_FALSE(reply->answered());
  read_calls();
  ASSERT_TRUE(reply->document());
  EXPECT_EQ(*reply->document(), *patient.document());
}

TEST_F(take_back_test, a_request_does_not_wait_for_ever) {
  caller patient{*this};
  patient.arrive();
  reads_calls = false;
  crash();
  next.store.fail_questions();
  const auto reply = next.accept(patient.arrival());
  next.advance(1s + limits::answer_wait);
  EXPECT_TRUE(reply->answered());
  EXPECT_EQ(next.list().size(), 1U);
}

TEST_F(take_back_test, what_was_not_written_at_the_crash_is_written_then) {
  history.hold(true);
  caller patient{*this};
  patient.arrive();
  patient.hang_up();
  ASSERT_EQ(state_of("CA1"), "none");
  crash(); // the end is in the store only
  EXPECT_EQ(next.history.story_of("CA1"), history.story_of("CA1"));
  EXPECT_TRUE(next.history.end_of("CA1"));
  const auto late = next.accept(patient.arrival());
  EXPECT_EQ(outline(late->document()), "hangup");
  history.hold(false);
}

TEST_F(take_back_test, a_restored_call_ends_when_its_end_is_learnt_late) {
  caller patient{*this};
  patient.arrive();
  patient.phone_picked_up();
  patient.phone_pressed("1");
  ASSERT_EQ(state_of("CA1"), "talking");
  crash(); // the image of the talk was the last that arrived
  ASSERT_EQ(next.history.busy(), std::vector{person(103)});
  const auto ended_at = next.now() - 1min;
  caf::anon_send(
    next.switchboard, ended_calls_known{{{"CA1", clinic, ended_at}}});
  next.settle();
  EXPECT_EQ(next.state_of("CA1"), "none");
  EXPECT_THAT(next.history.busy(), IsEmpty());
  EXPECT_FALSE(next.history.end_of("CA1")) << "history has the true end";
  ASSERT_EQ(next.store.ended().size(), 1U);
  const auto late = next.accept(patient.arrival());
  EXPECT_EQ(outline(late->document()), "hangup");
}

TEST_F(take_back_test, a_late_end_frees_the_lease_of_a_call_that_is_not_back) {
  caller patient{*this};
  patient.arrive();
  reads_calls = false;
  crash();
  ASSERT_EQ(next.history.busy(), std::vector{person(103)});
  caf::anon_send(
    next.switchboard, ended_calls_known{{{"CA1", clinic, next.now()}}});
  next.settle();
  EXPECT_THAT(next.history.busy(), IsEmpty());
  read_calls();
  EXPECT_THAT(next.list(), IsEmpty());
}

TEST_F(take_back_test, a_call_of_a_clinic_that_is_gone_is_left_out) {
  caller patient{*this};
  patient.arrive();
  next.put_in_force({other_clinic_tables()});
  restart();
  EXPECT_THAT(next.list(), IsEmpty());
}

} // namespace

} // namespace callengine::actors::testing
