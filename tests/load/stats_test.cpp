#include "simulator/load/load_stats.hpp"

#include <gtest/gtest.h>

namespace callengine::simulator::load {
namespace {

using namespace std::chrono_literals;

std::uint64_t late(const load_stats& stats) {
  return stats.broken[static_cast<std::size_t>(breach::late)];
}

TEST(load_stats_test, a_wait_for_a_connection_breaks_the_promise) {
  const steady::time_point due;
  load_stats stats;
  stats.note(0, {due, due, due + 3s, due + 3001ms});
  EXPECT_EQ(late(stats), 1U);
  EXPECT_EQ(stats.lateness.max(), 0s);
}

TEST(load_stats_test, the_harness_own_lateness_does_not) {
  const steady::time_point due;
  load_stats stats;
  stats.note(0, {due, due + 2s, due + 2s, due + 4s});
  EXPECT_EQ(late(stats), 0U);
  EXPECT_EQ(stats.lateness.max(), 2s);
  EXPECT_EQ(stats.latency.max(), 4s); // the percentiles hide nothing
}

} // namespace
} // namespace callengine::simulator::load
