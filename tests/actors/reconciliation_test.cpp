// Twilio is asked what became of the calls of the last run.
#include "model/limits.hpp"
#include "tests/actors/two_runs.hpp"

#include <gmock/gmock.h>

namespace callengine::actors::testing {

namespace {

using ::testing::IsEmpty;

using reconciliation_test = two_runs_test;

TEST_F(reconciliation_test,
  a_person_is_free_once_twilio_says_that_the_call_is_over) {
  caller patient{*this};
  patient.arrive();
  patient.phone_picked_up();
  patient.phone_pressed("1");
  ASSERT_EQ(state_of("CA1"), "talking");
  next.lookup.say("CA1", call_status::completed);
  crash();
  next.advance(limits::talk_proof_wait);
  EXPECT_EQ(next.state_of("CA1"), "none");
  EXPECT_THAT(next.history.busy(), IsEmpty());
}

TEST_F(
  reconciliation_test, without_credentials_the_talk_goes_on_by_its_time_limit) {
  caller patient{*this};
  patient.arrive();
  patient.phone_picked_up();
  patient.phone_pressed("1");
  crash();
  EXPECT_EQ(next.faults.unreconciled, 1U);
  next.advance(limits::talk);
  EXPECT_EQ(next.history.busy(), std::vector{person(103)});
  next.advance(2 * limits::talk_watchdog_slack);
  EXPECT_THAT(next.history.busy(), IsEmpty());
}

TEST_F(
  reconciliation_test, a_recording_made_meanwhile_is_found_and_stored_once) {
  caller patient{*this};
  patient.arrive();
  patient.dial_ends(call_status::no_answer);
  ASSERT_EQ(state_of("CA1"), "recording");
  next.lookup.say("CA1", call_status::completed,
    {{"RE1", "https://rec/RE1", 9s, found_recording::state::completed, true}});
  crash();
  ASSERT_EQ(next.history.voicemails().size(), 1U);
  EXPECT_EQ(next.history.voicemails()[0].recording, "RE1");
  ASSERT_TRUE(next.history.end_of("CA1"));
  EXPECT_EQ(next.history.end_of("CA1")->how, outcome::voicemail);
}

TEST_F(
  reconciliation_test, a_lease_without_a_call_is_freed_when_twilio_knows_none) {
  begin_with_orphan("CA-gone");
  next.advance(10min); // asked again and again, nobody can say
  EXPECT_EQ(next.history.busy(), std::vector{person(103)});
  next.lookup.deny("CA-gone");
  next.advance(1min);
  EXPECT_THAT(next.history.busy(), IsEmpty());
  EXPECT_EQ(next.faults.freed_leases, 1U);
}

TEST_F(reconciliation_test, a_lease_without_a_call_ends_with_the_longest_talk) {
  begin_with_orphan("CA-gone");
  next.advance(limits::talk);
  EXPECT_EQ(next.history.busy(), std::vector{person(103)});
  next.advance(5min);
  EXPECT_THAT(next.history.busy(), IsEmpty());
}

TEST_F(reconciliation_test, a_talk_is_asked_about_again_after_an_error) {
  caller patient{*this};
  patient.arrive();
  patient.phone_picked_up();
  patient.phone_pressed("1");
  next.lookup.say("CA1", call_status::completed);
  next.lookup.fail("CA1", 3);
  crash();
  ASSERT_EQ(next.state_of("CA1"), "talking");
  next.advance(1min);
  EXPECT_EQ(next.lookup.questions("CA1"), 4);
  EXPECT_EQ(next.faults.unreconciled, 0U);
  next.advance(limits::talk_proof_wait);
  EXPECT_EQ(next.state_of("CA1"), "none");
  EXPECT_THAT(next.history.busy(), IsEmpty());
}

TEST_F(reconciliation_test, a_clear_answer_is_not_asked_for_again) {
  caller patient{*this};
  patient.arrive();
  patient.phone_picked_up();
  patient.phone_pressed("1");
  next.lookup.say("CA1", call_status::in_progress);
  crash();
  next.advance(10min);
  EXPECT_EQ(next.lookup.questions("CA1"), 1);
  EXPECT_EQ(next.state_of("CA1"), "talking");
}

TEST_F(reconciliation_test, an_outage_that_does_not_end_is_counted_once) {
  caller patient{*this};
  patient.arrive();
  patient.phone_picked_up();
  patient.phone_pressed("1");
  next.lookup.fail("CA1", 1000);
  crash();
  next.advance(30min);
  EXPECT_EQ(next.faults.unreconciled, 0U) << "it is still being asked";
  next.advance(1h);
  EXPECT_EQ(next.lookup.questions("CA1"), limits::lookup_tries);
  EXPECT_EQ(next.faults.unreconciled, 1U);
  EXPECT_EQ(next.state_of("CA1"), "talking") << "its time limit ends it";
}

TEST_F(reconciliation_test, a_recording_is_asked_about_until_it_is_ready) {
  caller patient{*this};
  patient.arrive();
  patient.dial_ends(call_status::no_answer);
  ASSERT_EQ(state_of("CA1"), "recording");
  next.lookup.say("CA1", call_status::completed,
    {{"RE1", "https://rec/RE1", 9s, found_recording::state::in_progress,
      true}});
  crash();
  next.advance(1min);
  EXPECT_EQ(next.state_of("CA1"), "recording")
    << "it does not end before its message";
  EXPECT_THAT(next.history.voicemails(), IsEmpty());
  next.lookup.say("CA1", call_status::completed,
    {{"RE1", "https://rec/RE1", 9s, found_recording::state::completed, true}});
  next.advance(2min);
  ASSERT_EQ(next.history.voicemails().size(), 1U);
  ASSERT_TRUE(next.history.end_of("CA1"));
  EXPECT_EQ(next.history.end_of("CA1")->how, outcome::voicemail);
}

class silent_call_test : public reconciliation_test {
protected:
  void SetUp() override {
    engine_test::SetUp();
    next.put_in_force({billing_tables()});
  }
};

TEST_F(silent_call_test, is_asked_about_after_a_while_and_ends) {
  caller patient{*this};
  patient.arrive();
  ASSERT_EQ(state_of("CA1"), "menu");
  next.lookup.say("CA1", call_status::completed);
  crash();
  next.advance(limits::lookup_silence - 1s);
  EXPECT_EQ(next.lookup.questions("CA1"), 0);
  EXPECT_EQ(next.state_of("CA1"), "menu");
  next.advance(2s);
  EXPECT_EQ(next.lookup.questions("CA1"), 1);
  EXPECT_EQ(next.state_of("CA1"), "none");
  ASSERT_TRUE(next.history.end_of("CA1"));
  EXPECT_EQ(next.history.end_of("CA1")->how, outcome::caller_hung_up);
}

TEST_F(silent_call_test, is_not_asked_about_once_it_is_heard_of) {
  caller patient{*this};
  patient.arrive();
  next.lookup.say("CA1", call_status::in_progress);
  crash();
  next.advance(limits::lookup_silence / 2);
  next.accept(patient.arrival());
  next.advance(2 * limits::lookup_silence);
  EXPECT_EQ(next.lookup.questions("CA1"), 0);
}

} // namespace

} // namespace callengine::actors::testing
