#include "simulator/time/virtual_scheduler.hpp"

#include <gtest/gtest.h>

#include <random>
#include <vector>

namespace callengine::simulator::testing {
namespace {

using namespace std::chrono_literals;

TEST(virtual_time, runs_what_is_due_in_the_order_of_its_making) {
  virtual_scheduler clock{time_point{}};
  std::vector<int> ran;
  const auto late = clock.after(2s, [&] { ran.push_back(4); });
  const auto first = clock.after(1s, [&] {
    ran.push_back(1);
    clock.post([&ran] { ran.push_back(3); });
  });
  const auto second = clock.after(1s, [&] { ran.push_back(2); });
  clock.run_for(1s);
  EXPECT_EQ(ran, (std::vector<int>{1, 2, 3}));
  EXPECT_EQ(clock.now(), time_point{1s});
  EXPECT_TRUE(clock.run_until_idle(1s));
  EXPECT_EQ(ran.back(), 4);
}

TEST(virtual_time, timers_can_be_cancelled_and_destroyed_while_they_run) {
  virtual_scheduler clock{time_point{}};
  int ran = 0;
  timer self;
  auto other = clock.after(2s, [&ran] { ran += 10; });
  self = clock.after(1s, [&] {
    self.reset();
    other.reset();
    ++ran;
  });
  auto again = clock.after(1s, [&ran] { ++ran; });
  clock.run_for(1s);
  again.reset(); // it has run: nobody else's place may be freed
  const auto next = clock.after(1s, [&ran] { ran += 100; });
  EXPECT_TRUE(clock.run_until_idle(1min));
  EXPECT_EQ(ran, 102);
}

TEST(virtual_time, timers_may_outlive_it) {
  timer left;
  {
    virtual_scheduler clock{time_point{}};
    left = clock.after(1s, [] {});
  }
  left.reset();
}

/// Random timers and cancellations, beside a plain list of them.
TEST(virtual_time, keeps_its_order_whatever_is_cancelled) {
  struct planned {
    time_point due;
    int number = 0;
    bool cancelled = false;
  };

  for (unsigned seed = 0; seed < 200; ++seed) {
    std::mt19937 random{seed};
    virtual_scheduler clock{time_point{}};
    std::vector<planned> plan;
    std::vector<timer> timers;
    std::vector<int> ran;
    for (int number = 0; number < 60; ++number) {
      const milliseconds delay{random() % 20};
      plan.push_back({clock.now() + delay, number});
      timers.push_back(
        clock.after(delay, [&ran, number] { ran.push_back(number); }));
      const auto victim = random() % plan.size();
      if (random() % 3 == 0 && timers[victim]) {
        timers[victim].reset();
        plan[victim].cancelled = true;
      }
    }
    EXPECT_TRUE(clock.run_until_idle(1s));
    std::stable_sort(plan.begin(), plan.end(),
      [](const planned& a, const planned& b) { return a.due < b.due; });
    std::vector<int> expected;
    for (const auto& each : plan)
      if (!each.cancelled)
        expected.push_back(each.number);
    ASSERT_EQ(ran, expected) << "seed " << seed;
  }
}

} // namespace
} // namespace callengine::simulator::testing
