#pragma once

#include "persistence/snapshots/group_commit.hpp"
#include "tests/persistence/scripted_backend.hpp"
#include "tests/support/eventually.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <future>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace callengine::persistence::testing {

using namespace std::chrono_literals;

inline call_snapshot image_of(const call_sid& sid, std::uint64_t version) {
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

inline staff_snapshot lease_of(std::int64_t user, std::uint64_t fence) {
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

  static bool wait_for(const std::function<bool()>& reached) {
    return callengine::testing::eventually(reached);
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

} // namespace callengine::persistence::testing
