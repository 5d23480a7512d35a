#include "app/metric_families.hpp"

#include <gtest/gtest.h>

namespace callengine::app {
namespace {

TEST(family, keeps_its_name_when_it_is_filled_in_a_loop) {
  auto waiting = gauge("callengine_things_waiting", "Things, by kind.");
  for (const auto* kind : {"small", "large"})
    waiting.add(7, "kind", kind);
  const MetricFamily made = std::move(waiting);
  EXPECT_EQ(made.name, "callengine_things_waiting");
  ASSERT_EQ(made.metric.size(), 2U);
  EXPECT_EQ(made.metric[1].label.at(0).value, "large");
  EXPECT_EQ(made.metric[1].gauge.value, 7);
}

} // namespace
} // namespace callengine::app
