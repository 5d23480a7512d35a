#include "simulator/explore/event_loop.hpp"

#include <gtest/gtest.h>

#include <string>

namespace callengine::explore {

using namespace std::chrono_literals;

namespace {

constexpr time_point start{};

void run_all(event_loop& loop) {
  while (loop.run_next(start + 1h)) {
  }
}

} // namespace

TEST(event_loop, runs_by_due_time_and_then_by_order_of_making) {
  event_loop loop{start};
  std::string order;
  loop.send(5ms, [&] { order += 'c'; });
  loop.send(2ms, [&] { order += 'a'; });
  loop.send(2ms, [&] { order += 'b'; });
  run_all(loop);
  EXPECT_EQ(order, "abc");
  EXPECT_EQ(loop.now(), start + 5ms);
}

TEST(event_loop, what_is_cancelled_does_not_run) {
  event_loop loop{start};
  bool ran = false;
  auto timer = loop.after(5ms, [&] { ran = true; });
  timer.reset();
  run_all(loop);
  EXPECT_FALSE(ran);
}

TEST(event_loop, a_cancelled_place_is_not_confused_with_its_next_user) {
  event_loop loop{start};
  int ran = 0;
  auto first = loop.after(1ms, [] {});
  run_all(loop);
  auto second = loop.after(1ms, [&] { ++ran; });
  first.reset(); // long over: must not cancel the second
  run_all(loop);
  EXPECT_EQ(ran, 1);
}

TEST(event_loop, a_timer_may_be_replaced_while_it_runs) {
  event_loop loop{start};
  int ran = 0;
  simulator::timer timer;
  timer = loop.after(1ms, [&] {
    ++ran;
    timer = loop.after(1ms, [&] { ++ran; });
  });
  run_all(loop);
  EXPECT_EQ(ran, 2);
}

} // namespace callengine::explore
