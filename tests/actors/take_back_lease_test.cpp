// Leases that an earlier run kept: nobody is held for ever, nobody is held for
// two calls.
#include "model/limits.hpp"
#include "tests/actors/take_back_fixture.hpp"

#include <gmock/gmock.h>

namespace callengine::actors::testing {

namespace {

using ::testing::IsEmpty;

class take_back_lease_test : public take_back_test {};

TEST_F(
  take_back_lease_test, a_lease_claimed_in_the_moment_of_the_crash_is_freed) {
  caller patient{*this};
  patient.arrive();
  ASSERT_EQ(state_of("CA1"), "ringing");
  constexpr attempt_number unknown = 7; // to the call
  store.save(claimed_by("CA1", 104, unknown), [] {});
  crash();
  EXPECT_EQ(next.history.busy(), std::vector{person(103)});
}

TEST_F(take_back_lease_test, a_call_that_was_never_kept_holds_nobody) {
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

TEST_F(take_back_lease_test,
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

TEST_F(take_back_lease_test,
  without_credentials_the_talk_goes_on_by_its_time_limit) {
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

TEST_F(take_back_lease_test,
  a_lease_without_a_call_is_freed_when_twilio_knows_none) {
  begin_with_orphan("CA-gone");
  next.advance(10min); // asked again and again, nobody can say
  EXPECT_EQ(next.history.busy(), std::vector{person(103)});
  next.lookup.deny("CA-gone");
  next.advance(1min);
  EXPECT_THAT(next.history.busy(), IsEmpty());
  EXPECT_EQ(next.faults.freed_leases, 1U);
}

TEST_F(
  take_back_lease_test, a_lease_without_a_call_ends_with_the_longest_talk) {
  begin_with_orphan("CA-gone");
  next.advance(limits::talk);
  EXPECT_EQ(next.history.busy(), std::vector{person(103)});
  next.advance(5min);
  EXPECT_THAT(next.history.busy(), IsEmpty());
}

} // namespace

} // namespace callengine::actors::testing
