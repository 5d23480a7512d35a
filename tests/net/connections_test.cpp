#include "net/connections.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>

namespace callengine::net {
namespace {

struct noted_connection final : connection {
  void stop() override {
    ++stopped;
  }

  void abort() override {
    ++aborted;
  }

  std::atomic<int> stopped{0};
  std::atomic<int> aborted{0};
};

TEST(connections, are_stopped_and_aborted_together) {
  connections open;
  const auto one = std::make_shared<noted_connection>();
  const auto other = std::make_shared<noted_connection>();
  open.add(one);
  open.add(other);
  EXPECT_EQ(open.size(), 2U);
  open.stop_all();
  open.abort_all();
  EXPECT_EQ(one->stopped, 1);
  EXPECT_EQ(other->stopped, 1);
  EXPECT_EQ(one->aborted, 1);
  EXPECT_EQ(other->aborted, 1);
}

TEST(connections, one_that_comes_during_a_stop_is_stopped_too) {
  connections open;
  open.stop_all();
  const auto late = std::make_shared<noted_connection>();
  open.add(late);
  EXPECT_EQ(late->stopped, 1);
}

TEST(connections, are_owned_until_they_remove_themselves) {
  connections open;
  auto one = std::make_shared<noted_connection>();
  const std::weak_ptr<noted_connection> seen = one;
  open.add(one);
  const auto* key = one.get();
  one.reset();
  EXPECT_FALSE(seen.expired());
  open.remove(key);
  EXPECT_TRUE(seen.expired());
  open.remove(key);
  EXPECT_EQ(open.size(), 0U);
}

TEST(connections, waiting_for_the_last_one_ends_when_it_goes) {
  connections open;
  const auto one = std::make_shared<noted_connection>();
  open.add(one);
  EXPECT_FALSE(open.wait_until_empty(std::chrono::milliseconds{1}));
  std::jthread remover{[&] {
    open.remove(one.get());
  }};
  EXPECT_TRUE(open.wait_until_empty(std::chrono::seconds{10}));
}

} // namespace
} // namespace callengine::net
