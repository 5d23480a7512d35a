// The group commit over a store that does what the test says.
#include "model/limits.hpp"
#include "persistence/snapshots/group_commit.hpp"
#include "persistence/snapshots/snapshot_encoding.hpp"
#include "tests/persistence/scripted_backend.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <future>
#include <optional>

namespace callengine::persistence::testing {
namespace {

using namespace std::chrono_literals;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using moment = std::chrono::steady_clock::time_point;

call_snapshot image_of(const call_sid& sid, std::uint64_t version) {
  call value;
  value.sid = sid;
  value.client = {123};
  value.settings = {1};
  value.from = "+12025550142";
  call_snapshot snapshot;
  snapshot.value = std::make_shared<const call>(std::move(value));
  snapshot.version = version;
  return snapshot;
}

staff_snapshot lease_of(std::int64_t user, std::uint64_t fence) {
  staff_snapshot snapshot;
  snapshot.staff = {{123}, {user}};
  snapshot.fence = fence;
  snapshot.lease = kept_lease{"CA1", {}};
  snapshot.lease->held.fence = fence;
  return snapshot;
}

/// Somebody who waits for a snapshot.
class waiter {
public:
  snapshot_store::saved done() {
    return [told = told_](durability how) {
      told->set_value(how);
    };
  }

  /// Nothing: not told in time.
  std::optional<durability> wait(milliseconds within = 10s) {
    if (future_.wait_for(within) != std::future_status::ready)
      return std::nullopt;
    return future_.get();
  }

private:
  std::shared_ptr<std::promise<durability>> told_
    = std::make_shared<std::promise<durability>>();
  std::future<durability> future_ = told_->get_future();
};

class group_commit_test : public ::testing::Test {
protected:
  void start() {
    recovery_listener listener;
    listener.staff = [this](const std::vector<staff_snapshot>& staff) {
      hears("staff " + std::to_string(staff.size()));
    };
    listener.calls = [this](const std::vector<call_snapshot>& calls) {
      hears("calls " + std::to_string(calls.size()));
    };
    listener.ended = [this](const std::vector<ended_call>& calls) {
      hears("ended " + std::to_string(calls.size()));
    };
    listener.over = [this] {
      hears("over");
    };
    listener.emptied = [this] {
      hears("emptied");
    };
    store.start(1, std::move(listener));
  }

  /// The store is there and nothing is on its way.
  void start_and_wait() {
    start();
    ASSERT_TRUE(script->wait([this] { return !heard.empty(); }));
    ASSERT_TRUE(wait_for([this] { return !store.degraded(); }));
  }

  void hears(std::string what) {
    script->with([&] { heard.push_back(std::move(what)); });
  }

  /// The store is asked at least once a second, so this looks again.
  bool wait_for(const std::function<bool()>& reached) {
    const auto end = std::chrono::steady_clock::now() + 10s;
    while (!reached() && std::chrono::steady_clock::now() < end)
      script->wait([] { return false; }, 5ms);
    return reached();
  }

  bool save(const call_sid& sid, std::uint64_t version, waiter& who) {
    return store.save(image_of(sid, version), who.done());
  }

  /// The store does not answer, and CA0 is on its way to it.
  void hold_a_batch(waiter& first) {
    script->with([this] { script->hold = true; });
    ASSERT_TRUE(save("CA0", 1, first));
    ASSERT_TRUE(script->wait([this] { return !script->batches.empty(); }));
  }

  number_cipher cipher
    = *number_cipher::from_key(number_cipher::generate_key()).value;
  std::shared_ptr<store_script> script = std::make_shared<store_script>();
  std::vector<std::string> heard; ///< by the listener; under the script's lock
  group_commit store{[this](boost::asio::io_context& loop) {
                       return std::make_unique<scripted_backend>(loop, script);
                     },
    cipher};
};

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

TEST_F(group_commit_test, staff_are_told_before_any_call_and_the_end_last) {
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

TEST_F(group_commit_test, a_store_that_comes_late_is_taken_up) {
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

TEST_F(group_commit_test, finds_a_call_or_gives_up_in_time) {
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
