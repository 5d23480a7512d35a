// What becomes of the calls and leases that the last run kept.
#include "model/call/advance.hpp"
#include "model/call/recovery.hpp"
#include "model/limits.hpp"
#include "tests/model/every_state.hpp"

#include <gtest/gtest.h>

namespace callengine::testing {

namespace {

using namespace std::chrono_literals;

constexpr client_id here{1};

call_snapshot image(call_state state) {
  call value;
  value.sid = "CA1";
  value.client = here;
  value.state = std::move(state);
  return {std::make_shared<const call>(value), 1, {}};
}

staff_snapshot holder(int user, call_sid of) {
  staff_snapshot staff;
  staff.staff = {here, user_id{user}};
  staff.lease = kept_lease{std::move(of), {}};
  staff.lease->held.fence = 9;
  return staff;
}

template <class What>
bool is(const recovered_call& what) {
  return std::holds_alternative<What>(what);
}

const plan_book no_plans;

} // namespace

TEST(recovered_call, is_over_if_its_image_or_its_history_says_so) {
  recovery last_run;
  const ended_call over{"CA1", here, time_point{5s}};
  const auto by_image = last_run.take_back(
    image(call_states::ended{outcome::goodbye, time_point{7s}}), false, &over,
    no_plans);
  ASSERT_TRUE(is<recovered::is_over>(by_image));
  EXPECT_EQ(
    std::get<recovered::is_over>(by_image).over.ended_at, time_point{7s});
  const auto by_history
    = last_run.take_back(image(call_states::menu{}), false, &over, no_plans);
  ASSERT_TRUE(is<recovered::is_over>(by_history));
  EXPECT_EQ(
    std::get<recovered::is_over>(by_history).over.ended_at, time_point{5s});
}

TEST(recovered_call, that_was_begun_anew_is_not_taken_back) {
  recovery last_run;
  EXPECT_TRUE(is<recovered::begun_anew>(
    last_run.take_back(image(call_states::menu{}), true, nullptr, no_plans)));
}

TEST(recovered_call, ends_the_one_that_was_begun_anew_if_it_was_over) {
  recovery last_run;
  EXPECT_TRUE(is<recovered::is_over>(
    last_run.take_back(image(call_states::ended{}), true, nullptr, no_plans)));
}

TEST(recovered_call, has_no_plan_if_its_clinic_is_gone) {
  recovery last_run;
  EXPECT_TRUE(is<recovered::has_no_plan>(
    last_run.take_back(image(call_states::menu{}), false, nullptr, no_plans)));
}

constexpr time_point now{std::chrono::hours{24}};

recovery::parked_request request_of(const call_sid& call) {
  webhook request;
  request.call = call;
  return {request, nullptr};
}

snapshot_store::known_call untold() {
  snapshot_store::known_call nothing;
  nothing.failed = true;
  return nothing;
}

TEST(recovered_request, only_the_first_of_a_call_asks_the_store) {
  recovery last_run;
  EXPECT_TRUE(last_run.park(request_of("CA1")));
  EXPECT_FALSE(last_run.park(request_of("CA1")));
  EXPECT_EQ(last_run.take_parked("CA1").size(), 2U);
  EXPECT_TRUE(last_run.parked().empty());
}

TEST(recovered_request, waits_for_the_background_pass_if_the_store_fails) {
  recovery last_run;
  last_run.begin();
  last_run.park(request_of("CA1"));
  EXPECT_TRUE(last_run.waits_on("CA1", untold(), now));
  last_run.finish();
  EXPECT_FALSE(last_run.waits_on("CA1", untold(), now));
}

TEST(recovered_request, waits_longer_for_a_store_that_is_only_slow) {
  recovery last_run;
  last_run.begin();
  last_run.park(request_of("CA1"));
  last_run.park(request_of("CA2"));
  auto slow = untold();
  slow.slow = true;
  EXPECT_TRUE(last_run.waits_on("CA1", untold(), now));
  EXPECT_TRUE(last_run.waits_on("CA2", slow, now));
  EXPECT_TRUE(last_run.overdue(now).empty());
  EXPECT_EQ(last_run.overdue(now + limits::lost_store_wait),
    std::vector<call_sid>{"CA1"});
  EXPECT_EQ(last_run.overdue(now + limits::slow_store_wait).size(), 2U);
}

TEST(recovered_request, has_the_store_asked_again_and_waits_no_longer_for_it) {
  recovery last_run;
  last_run.begin();
  EXPECT_TRUE(last_run.park(request_of("CA1")));
  EXPECT_TRUE(last_run.waits_on("CA1", untold(), now));
  EXPECT_TRUE(last_run.park(request_of("CA1"))); // Twilio came back
  EXPECT_TRUE(
    last_run.waits_on("CA1", untold(), now + limits::lost_store_wait / 2));
  EXPECT_EQ(last_run.overdue(now + limits::lost_store_wait).size(), 1U);
  EXPECT_EQ(last_run.take_parked("CA1").size(), 2U);
  EXPECT_FALSE(last_run.any_waits());
}

TEST(orphaned_lease, is_in_force_for_the_attempt_that_its_call_knows) {
  orphaned_leases leases;
  leases.hold(holder(101, "CA1"));
  leases.hold(holder(102, "CA1"));
  leases.hold(holder(103, "CA2"));
  held_offer offer;
  offer.user = user_id{102};
  offer.attempt = 4;
  const auto told = leases.claim("CA1", offer);
  ASSERT_EQ(told.size(), 2U);
  for (const auto& each : told) {
    EXPECT_EQ(each.news.fence, 9U);
    EXPECT_EQ(each.news.held.has_value(), each.staff.user == user_id{102});
  }
  EXPECT_EQ(leases.all().size(), 1U);
}

TEST(orphaned_lease, is_free_when_its_call_is_over_or_can_not_last_so_long) {
  const auto lease = *holder(101, "CA1").lease;
  const time_point soon{1min};
  const time_point late{
    limits::talk + limits::talk_watchdog_slack + milliseconds{1}};
  call_lookup::call_result answer;
  EXPECT_EQ(judge(lease, answer, soon), lease_verdict::call_over);
  answer.call = found_call{call_status::completed, {}, {}};
  EXPECT_EQ(judge(lease, answer, soon), lease_verdict::call_over);
  answer.call = found_call{call_status::in_progress, {}, {}};
  EXPECT_EQ(judge(lease, answer, soon), lease_verdict::goes_on);
  EXPECT_EQ(judge(lease, answer, late), lease_verdict::too_old);
  answer = {{}, "status 500"};
  EXPECT_EQ(judge(lease, answer, soon), lease_verdict::not_known);
  EXPECT_EQ(judge(lease, answer, late), lease_verdict::too_old);
}

} // namespace callengine::testing
