#include "app/local_time.hpp"

#include <gtest/gtest.h>

namespace callengine::app {
namespace {

using namespace std::chrono_literals;
using std::chrono::sys_days;

constexpr time_point at(std::chrono::year_month_day date, milliseconds after) {
  return time_point{sys_days{date}} + after;
}

TEST(local_day, a_day_is_that_of_the_people_there) {
  const auto day
    = local_day(at(2026y / 11 / 22, 3h), "America/New_York"); // 22:00 there
  EXPECT_EQ(day.begins, at(2026y / 11 / 21, 5h));
  EXPECT_EQ(day.ends, at(2026y / 11 / 22, 5h));
  const auto next = local_day(day.ends, "America/New_York");
  EXPECT_EQ(next.begins, day.ends) << "midnight is the new day's";
  EXPECT_EQ(local_day(day.ends - 1ms, "America/New_York"), day);
}

TEST(local_day, days_on_which_the_clocks_change_are_shorter_or_longer) {
  const auto spring = local_day(at(2026y / 3 / 8, 15h), "America/New_York");
  EXPECT_EQ(spring.ends - spring.begins, 23h);
  const auto autumn = local_day(at(2026y / 11 / 1, 15h), "America/New_York");
  EXPECT_EQ(autumn.ends - autumn.begins, 25h);
}

TEST(local_day, a_day_whose_midnight_is_left_out_begins_when_it_is_left_out) {
  // On 6 September 2026 the clocks of Santiago go from 24:00 to 1:00.
  const auto day = local_day(at(2026y / 9 / 6, 15h), "America/Santiago");
  EXPECT_EQ(day.begins, at(2026y / 9 / 6, 4h));
  EXPECT_EQ(day.ends - day.begins, 23h);
}

TEST(local_day, without_a_time_zone_it_is_utcs) {
  for (const auto* zone : {"", "Europe/Nowhere"}) {
    const auto day = local_day(at(2026y / 11 / 22, 3h), zone);
    EXPECT_EQ(day.begins, at(2026y / 11 / 22, 0h)) << zone;
    EXPECT_EQ(day.ends, at(2026y / 11 / 23, 0h)) << zone;
  }
}

TEST(local_time, people_read_their_own_time) {
  EXPECT_EQ(local_time(at(2026y / 11 / 23, 8h + 15min), "Europe/Berlin"),
    "Monday 23 November 2026, 09:15 CET");
  EXPECT_EQ(local_time(at(2026y / 11 / 23, 8h + 15min), ""),
    "Monday 23 November 2026, 08:15 UTC");
}

} // namespace
} // namespace callengine::app
