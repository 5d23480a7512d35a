// Several calls and several people at once: nobody is ever in two calls, and
// in the end everybody is free.
#include "tests/model/clinic_day.hpp"
#include "tests/model/random_clinic.hpp"

#include <gtest/gtest.h>

namespace callengine::testing {

namespace {

constexpr std::uint64_t days = 1500;
constexpr int callers = 6;

} // namespace

TEST(clinic_day, nobody_is_in_two_calls_and_all_are_free_in_the_end) {
  std::map<std::string_view, std::uint64_t> seen;
  int legs = 0;
  int at_once = 0;
  for (std::uint64_t seed = 0; seed < days; ++seed) {
    dice chance{seed};
    clinic_day day{plan_of(random_clinic(chance)), seed, callers};
    ASSERT_EQ(day.run(), "") << "seed " << seed;
    for (const auto& [name, count] : day.counters())
      seen[name] += count;
    legs += day.legs_rung;
    at_once = std::max(at_once, day.legs_at_once_max);
  }
  for (const auto* name :
    {"person", "voicemail", "goodbye", "caller_hung_up", "cancel_leg",
      "connect_staff", "passed_over", "offer_ended", "ring_ended"})
    EXPECT_GT(seen[name], days / 20) << name << " hardly ever came up";
  EXPECT_GT(legs, static_cast<int>(days));
  EXPECT_GE(at_once, 3) << "people were never rung side by side";
}

} // namespace callengine::testing
