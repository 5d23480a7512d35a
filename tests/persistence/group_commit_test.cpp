// The group commit over a store that does what the test says.
#include "model/limits.hpp"
#include "tests/persistence/group_commit_fixture.hpp"

#include <gmock/gmock.h>

#include <future>

namespace callengine::persistence::testing {
namespace {

using ::testing::ElementsAre;

TEST_F(group_commit_test, what_waits_goes_out_together_in_the_order_of_change) {
  start_and_wait();
  waiter first, old_second, third, second;
  hold_a_batch(first);
  EXPECT_TRUE(save("CA2", 1, old_second));
  EXPECT_TRUE(save("CA3", 1, third));
  EXPECT_TRUE(save("CA2", 2, second));
  EXPECT_EQ(store.waiting(), 4U - 1U) << "two of CA2 are one";
  script->release();
  for (auto* each : {&first, &old_second, &third, &second})
    EXPECT_EQ(each->wait(), durability::durable);
  EXPECT_THAT(script->batches, ElementsAre("CA0", "CA3, CA2"));
  EXPECT_EQ(script->most_under_way, 1);
  EXPECT_EQ(store.counted().coalesced, 1U);
  EXPECT_EQ(store.counted().written, 3U);
}

TEST_F(group_commit_test, a_slow_store_is_not_waited_for) {
  start_and_wait();
  waiter first, second, third;
  const auto begun = std::chrono::steady_clock::now();
  hold_a_batch(first);
  EXPECT_TRUE(save("CA2", 1, second));
  EXPECT_EQ(first.wait(), durability::memory_only);
  EXPECT_EQ(second.wait(), durability::memory_only);
  const auto took = std::chrono::steady_clock::now() - begun;
  EXPECT_GE(took, limits::store_patience / 2);
  EXPECT_LT(took, limits::store_patience * 4); // this machine is shared
  EXPECT_TRUE(store.degraded());
  EXPECT_FALSE(save("CA3", 1, third)) << "nothing is to be waited for";
  EXPECT_EQ(store.counted().not_durable, 3U);
  script->release();
  EXPECT_TRUE(wait_for([this] { return !store.degraded(); }));
  EXPECT_EQ(store.waiting(), 0U);
  EXPECT_THAT(script->batches, ElementsAre("CA0", "CA2, CA3"));
  waiter fourth;
  EXPECT_TRUE(save("CA4", 1, fourth));
  EXPECT_EQ(fourth.wait(), durability::durable);
  EXPECT_FALSE(third.wait(0ms)) << "told twice";
}

TEST_F(group_commit_test, a_failed_batch_is_sent_again_as_it_was) {
  start_and_wait();
  script->with([this] { script->next.error = "MISCONF disk full"; });
  waiter first;
  const auto begun = std::chrono::steady_clock::now();
  ASSERT_TRUE(save("CA1", 1, first));
  EXPECT_EQ(first.wait(), durability::memory_only);
  EXPECT_LT(std::chrono::steady_clock::now() - begun, limits::store_patience)
    << "a failure is known at once";
  EXPECT_TRUE(wait_for([this] { return !store.degraded(); }));
  EXPECT_THAT(script->batches, ElementsAre("CA1", "CA1"));
  EXPECT_EQ(store.counted().failures, 1U);
  EXPECT_EQ(store.counted().written, 1U);
}

TEST_F(group_commit_test, the_breaker_closes_although_calls_never_rest) {
  start_and_wait();
  waiter first;
  script->with([this] {
    script->next.error = "away";
    script->on_write = [this, sid = 1]() mutable {
      store.save(image_of("CA" + std::to_string(++sid), 1), [](durability) {});
    };
  });
  ASSERT_TRUE(save("CA1", 1, first));
  EXPECT_EQ(first.wait(), durability::memory_only);
  EXPECT_TRUE(wait_for([this] { return !store.degraded(); }));
  script->with([this] { script->on_write = nullptr; });
}

TEST_F(group_commit_test, whoever_was_taken_over_is_told) {
  start_and_wait();
  script->with([this] { script->next.refused = {0}; });
  waiter first, second;
  hold_a_batch(first);
  EXPECT_TRUE(save("CA2", 1, second));
  script->release();
  EXPECT_EQ(first.wait(), durability::superseded);
  EXPECT_EQ(second.wait(), durability::durable);
  std::promise<void> refused;
  script->with([this] { script->next.refused = {0}; });
  store.save(lease_of(101, 7), [&refused] { refused.set_value(); });
  EXPECT_EQ(refused.get_future().wait_for(10s), std::future_status::ready);
  EXPECT_EQ(store.counted().refused, 2U);
}

TEST_F(group_commit_test, an_emptied_store_is_told_of) {
  start_and_wait();
  script->with([this] { script->next.emptied = true; });
  EXPECT_TRUE(script->wait([this] { return heard.back() == "emptied"; }))
    << "nobody wrote: it is asked all the same";
  EXPECT_EQ(store.counted().emptied, 1U);
  EXPECT_FALSE(store.degraded());
}

TEST_F(group_commit_test, a_lease_is_claimed_renewed_and_given_back) {
  start_and_wait();
  const auto save_and_wait = [this](const staff_snapshot& staff) {
    store.save(staff, {});
    ASSERT_TRUE(wait_for([this] { return store.waiting() == 0; }));
  };
  save_and_wait(lease_of(101, 7));
  save_and_wait(lease_of(101, 7));
  auto free = lease_of(101, 7);
  free.lease.reset();
  save_and_wait(free);
  save_and_wait(lease_of(101, 8));
  store.end({"CA1", {123}, {}});
  ASSERT_TRUE(wait_for([this] { return store.waiting() == 0; }));
  EXPECT_THAT(script->batches,
    ElementsAre(
      "claim 101", "renew 101", "release 101", "claim 101", "end CA1"));
}

TEST_F(group_commit_test, a_lease_that_the_store_has_not_seen_is_claimed) {
  start_and_wait();
  waiter first;
  hold_a_batch(first);
  store.save(lease_of(101, 7), {});
  store.save(lease_of(101, 7), {});
  script->release();
  ASSERT_TRUE(wait_for([this] { return store.waiting() == 0; }));
  EXPECT_THAT(script->batches, ElementsAre("CA0", "claim 101"));
}

TEST_F(group_commit_test, a_stop_writes_what_waits) {
  start_and_wait();
  waiter first, second;
  hold_a_batch(first);
  ASSERT_TRUE(save("CA2", 1, second));
  auto stopped
    = std::async(std::launch::async, [this] { return store.stop(10s); });
  script->release();
  EXPECT_EQ(stopped.get(), 0U);
  EXPECT_THAT(script->batches, ElementsAre("CA0", "CA2"));
}

TEST_F(group_commit_test, a_stop_does_not_wait_for_a_store_that_is_gone) {
  start_and_wait();
  waiter first, second;
  hold_a_batch(first);
  ASSERT_TRUE(save("CA2", 1, second));
  EXPECT_EQ(store.stop(50ms), 2U) << "and says how much is lost";
}

} // namespace
} // namespace callengine::persistence::testing
