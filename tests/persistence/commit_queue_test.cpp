// What waits for the store: the newest of each key, in the order of change.
#include "persistence/snapshots/commit_queue.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace callengine::persistence {
namespace {

using namespace std::chrono_literals;
using ::testing::ElementsAre;

class commit_queue_test : public ::testing::Test {
protected:
  /// A change that nobody waits for.
  static pending_commit change(std::string key, bool renews = false) {
    pending_commit item;
    item.key = std::move(key);
    item.renews = renews;
    return item;
  }

  /// A change that somebody waits for since this many milliseconds.
  pending_commit awaited(std::string key, int name, milliseconds since) {
    auto item = change(std::move(key));
    item.since = pending_commit::moment{since};
    item.waiting.emplace_back(
      [this, name](durability) { told.push_back(name); });
    return item;
  }

  std::vector<std::string> keys(std::size_t most) {
    std::vector<std::string> result;
    for (auto& each : queue.take(most)) {
      result.push_back(each.key);
      for (const auto& done : each.waiting)
        done(durability::durable);
    }
    return result;
  }

  commit_queue queue;
  std::vector<int> told;
};

TEST_F(commit_queue_test, gives_the_oldest_first_and_no_more_than_asked) {
  for (const auto* key : {"a", "b", "c"})
    queue.push(change(key));
  EXPECT_EQ(queue.size(), 3U);
  EXPECT_THAT(keys(2), ElementsAre("a", "b"));
  EXPECT_THAT(keys(2), ElementsAre("c"));
  EXPECT_TRUE(queue.empty());
}

TEST_F(commit_queue_test, a_newer_change_takes_the_newest_place) {
  queue.push(awaited("a", 1, 10ms));
  queue.push(awaited("b", 2, 20ms));
  queue.push(awaited("a", 3, 30ms));
  EXPECT_EQ(queue.size(), 2U);
  EXPECT_EQ(queue.oldest_waiting(), pending_commit::moment{10ms})
    << "who waited for the older one waits since then";
  EXPECT_THAT(keys(9), ElementsAre("b", "a"));
  EXPECT_THAT(told, ElementsAre(2, 1, 3));
}

TEST_F(commit_queue_test, who_has_waited_enough_is_given_back_once) {
  queue.push(change("a"));
  EXPECT_FALSE(queue.oldest_waiting());
  queue.push(awaited("b", 1, 10ms));
  EXPECT_EQ(queue.take_waiting().size(), 1U);
  EXPECT_FALSE(queue.oldest_waiting());
  EXPECT_THAT(keys(9), ElementsAre("a", "b")) << "the changes stay";
  EXPECT_THAT(told, ElementsAre());
}

TEST_F(commit_queue_test, a_key_that_was_taken_comes_anew) {
  queue.push(change("a"));
  EXPECT_THAT(keys(1), ElementsAre("a"));
  queue.push(change("a"));
  EXPECT_THAT(keys(1), ElementsAre("a"));
}

TEST_F(commit_queue_test, a_renewal_of_what_was_not_claimed_yet_claims) {
  queue.push(change("staff", false));
  queue.push(change("staff", true));
  EXPECT_FALSE(queue.take(1).front().renews);
  queue.push(change("staff", true));
  queue.push(change("staff", true));
  EXPECT_TRUE(queue.take(1).front().renews);
}

} // namespace
} // namespace callengine::persistence
