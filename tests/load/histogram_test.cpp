#include "simulator/load/histogram.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace callengine::simulator::load {
namespace {

using namespace std::chrono_literals;

TEST(histogram_test, an_empty_one_says_zero) {
  const histogram values;
  EXPECT_EQ(values.count(), 0U);
  EXPECT_EQ(values.quantile(0.99), 0ns);
  EXPECT_EQ(values.max(), 0ns);
}

RC_GTEST_PROP(histogram_test, quantiles_are_at_most_a_hundredth_too_high, ()) {
  auto durations = *rc::gen::nonEmpty(rc::gen::container<std::vector<long>>(
    rc::gen::inRange<long>(0, 20'000'000'000)));
  histogram values;
  for (const auto each : durations)
    values.record(nanoseconds{each});
  std::sort(durations.begin(), durations.end());
  for (const auto share : {0.5, 0.9, 0.99, 1.0}) {
    const auto rank = static_cast<std::size_t>(
      std::ceil(share * static_cast<double>(durations.size())));
    const auto exact = durations[rank - 1];
    const auto told = values.quantile(share).count();
    RC_ASSERT(told >= exact);
    RC_ASSERT(told <= exact + exact / 100);
  }
  RC_ASSERT(values.max().count() == durations.back());
}

TEST(histogram_test, two_add_up) {
  histogram quick;
  histogram slow;
  quick.record(1ms);
  slow.record(1s);
  quick.add(slow);
  EXPECT_EQ(quick.count(), 2U);
  EXPECT_EQ(quick.max(), 1s);
  EXPECT_LT(quick.quantile(0.5), 2ms);
}

} // namespace
} // namespace callengine::simulator::load
