// What the group commit reads from a store that does what the test says.
#include "model/limits.hpp"
#include "persistence/snapshots/snapshot_encoding.hpp"
#include "tests/persistence/group_commit_fixture.hpp"

#include <gmock/gmock.h>

namespace callengine::persistence::testing {
namespace {

using ::testing::ElementsAre;

class group_commit_recovery_test : public group_commit_test {};

TEST_F(
  group_commit_recovery_test, staff_are_told_before_any_call_and_the_end_last) {
  const auto kept = image_of("CA1", 3);
  script->staff
    = {{{123}, "101", 7, write_staff_snapshot(lease_of(101, 7), cipher)},
      {{123}, "102", 1, "no image"}};
  call_page first;
  first.calls = {{{123}, "CA1", 3, write_call_snapshot(kept, cipher), ""},
    {{123}, "CA2", 1, "no image", ""}};
  first.next = "1";
  call_page second;
  second.calls = {{{123}, "CA3", 0, "", "1700000000000"}};
  script->pages = {first, second};
  start();
  ASSERT_TRUE(
    script->wait([this] { return !heard.empty() && heard.back() == "over"; }));
  EXPECT_THAT(heard, ElementsAre("staff 1", "calls 1", "ended 1", "over"));
  EXPECT_EQ(store.counted().unreadable, 2U);
  EXPECT_FALSE(store.recovering());
}

TEST_F(group_commit_recovery_test, a_store_that_comes_late_is_taken_up) {
  script->there = false;
  start();
  EXPECT_FALSE(store.wait_for_staff(20ms));
  EXPECT_TRUE(store.degraded());
  EXPECT_TRUE(store.recovering());
  waiter early;
  EXPECT_FALSE(save("CA1", 1, early));
  script->with([this] { script->there = true; });
  EXPECT_TRUE(store.wait_for_staff(10s));
  EXPECT_TRUE(wait_for([this] { return !store.degraded(); }));
  EXPECT_THAT(script->batches, ElementsAre("CA1"));
}

TEST_F(group_commit_recovery_test, finds_a_call_or_gives_up_in_time) {
  script->found
    = {{123}, "CA1", 3, write_call_snapshot(image_of("CA1", 3), cipher), ""};
  start_and_wait();
  const auto ask = [this] {
    std::promise<snapshot_store::known_call> told;
    auto future = told.get_future();
    store.find({123}, "CA1", [&told](snapshot_store::known_call known) {
      told.set_value(std::move(known));
    });
    return future.get();
  };
  const auto known = ask();
  ASSERT_TRUE(known.live);
  EXPECT_EQ(known.live->version, 3U);
  EXPECT_EQ(known.live->value->sid, "CA1");
  script->with([this] { script->find_hangs = true; });
  const auto begun = std::chrono::steady_clock::now();
  const auto unknown = ask();
  EXPECT_FALSE(unknown.live);
  EXPECT_TRUE(unknown.failed);
  EXPECT_LT(std::chrono::steady_clock::now() - begun, limits::answer_deadline);
}

} // namespace
} // namespace callengine::persistence::testing
