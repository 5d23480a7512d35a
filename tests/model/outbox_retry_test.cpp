#include "model/outbox/retry.hpp"

#include <gtest/gtest.h>

namespace callengine {
namespace {

using namespace std::chrono_literals;
using end = attempt::end;

constexpr time_point made{24h};
constexpr double middle = 0.5; // of the dice: the pause as it is

outbox_item item(task what, int attempts) {
  outbox_item result;
  result.what = what;
  result.attempts = attempts;
  result.tried_since = made;
  return result;
}

milliseconds pause(task what, int attempts, milliseconds age = 0ms,
  const attempt& came_to = {end::failed, "no", std::nullopt},
  double dice = middle) {
  const auto now = made + age;
  const auto next = next_attempt(item(what, attempts), came_to, now, dice);
  return next ? *next - now : -1ms;
}

TEST(outbox_retry_test, pauses_grow) {
  EXPECT_EQ(pause(task::keep, 1), 2s);
  EXPECT_EQ(pause(task::keep, 2), 4s);
  EXPECT_EQ(pause(task::keep, 3), 8s);
  EXPECT_EQ(pause(task::keep, 200), 30s);
}

TEST(outbox_retry_test, after_a_short_outage_nothing_waits_for_a_minute) {
  for (const auto what :
    {task::look_for_recordings, task::keep, task::transcribe, task::announce,
      task::remove_media, task::remove_greeting})
    for (int attempts = 1; attempts < 200; ++attempts) {
      const attempt failed{end::failed, "no", std::nullopt};
      EXPECT_LT(pause(what, attempts, 59min, failed, 1.0), 60s);
    }
}

TEST(outbox_retry_test, after_a_long_one_the_pauses_are_long) {
  EXPECT_EQ(pause(task::transcribe, 200, 2h), 15min);
}

TEST(outbox_retry_test, what_failed_together_is_not_tried_together) {
  const attempt failed{end::failed, "no", std::nullopt};
  const auto early = pause(task::announce, 5, 0ms, failed, 0.0);
  const auto late = pause(task::announce, 5, 0ms, failed, 0.999);
  EXPECT_LT(early + 10s, late);
}

TEST(outbox_retry_test, a_server_that_asks_for_a_pause_gets_it) {
  EXPECT_EQ(pause(task::keep, 1, 0ms, {end::failed, "busy", 90s}), 90s);
  EXPECT_EQ(pause(task::keep, 1, 0ms, {end::failed, "busy", 1s}), 2s);
  EXPECT_EQ(pause(task::keep, 1, 0ms, {end::failed, "busy", 24h}), 15min);
}

TEST(outbox_retry_test, what_was_refused_is_not_tried_again) {
  EXPECT_FALSE(next_attempt(item(task::announce, 1),
    {end::refused, "no such mailbox", std::nullopt}, made, middle));
}

TEST(outbox_retry_test, an_end_comes_to_all_but_late_to_a_message) {
  EXPECT_EQ(pause(task::transcribe, 50, 6h), -1ms);
  EXPECT_GT(pause(task::keep, 3000, 29 * 24h), 0ms);
  EXPECT_EQ(pause(task::keep, 3000, 30 * 24h), -1ms);
}

TEST(outbox_retry_test, a_stop_of_the_engine_costs_no_time) {
  EXPECT_EQ(
    pause(task::announce, 9, 1h, {end::stopped, "", std::nullopt}), 0ms);
}

TEST(outbox_retry_test, names_are_read_back) {
  for (const auto what : {task::look_for_recordings, task::keep,
         task::delete_at_carrier, task::transcribe, task::announce,
         task::remove_media, task::remove_greeting}) {
    EXPECT_EQ(task_from(to_string(what)), what);
    EXPECT_GT(alarm_after(what), 0ms);
  }
  EXPECT_FALSE(task_from("nothing"));
  for (const auto state : {item_state::waiting, item_state::running,
         item_state::done, item_state::failed})
    EXPECT_EQ(item_state_from(to_string(state)), state);
}

} // namespace
} // namespace callengine
