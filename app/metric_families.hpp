#pragma once

#include "actors/engine_meters.hpp"
#include "model/time.hpp"

#include <prometheus/metric_family.h>

#include <chrono>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace callengine::app {

using prometheus::ClientMetric;
using prometheus::MetricFamily;
using prometheus::MetricType;

/// Families in the making: figures that are counted elsewhere, as they stand at
/// this moment.
class family {
public:
  family(MetricType type, std::string_view name, std::string_view help) {
    made_.type = type;
    made_.name = name;
    made_.help = help;
  }

  /// In a loop. (A family that is moved to itself loses its name.)
  void add(double value, std::string_view label = {},
    std::string_view label_value = {}) & {
    ClientMetric metric;
    if (!label.empty())
      metric.label.push_back({std::string{label}, std::string{label_value}});
    (made_.type == MetricType::Counter ? metric.counter.value
                                       : metric.gauge.value)
      = value;
    made_.metric.push_back(std::move(metric));
  }

  family&& add(double value, std::string_view label = {},
    std::string_view label_value = {}) && {
    add(value, label, label_value);
    return std::move(*this);
  }

  template <class Enum, Enum Last, class Number, class Name>
  family&& add_all(const actors::counts_by<Enum, Last, Number>& counts,
    std::string_view label, Name name) && {
    for (std::size_t index = 0; index < counts.size; ++index) {
      const auto which = static_cast<Enum>(index);
      add(static_cast<double>(counts.of(which)), label, name(which));
    }
    return std::move(*this);
  }

  operator MetricFamily() && { // NOLINT: a family is what it makes
    return std::move(made_);
  }

private:
  MetricFamily made_;
};

inline family counter(std::string_view name, std::string_view help) {
  return {MetricType::Counter, name, help};
}

inline family gauge(std::string_view name, std::string_view help) {
  return {MetricType::Gauge, name, help};
}

inline double seconds_of(milliseconds time) {
  return std::chrono::duration<double>(time).count();
}

template <class Number>
double number(const Number& value) {
  return static_cast<double>(value);
}

using families = std::vector<MetricFamily>;

} // namespace callengine::app
