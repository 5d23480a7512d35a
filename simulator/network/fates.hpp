#pragma once

#include "simulator/network/faults.hpp"
#include "simulator/network/id_source.hpp"

#include <cstdint>

namespace callengine::simulator {

/// The faults in force, the dice that decide them, and what came of it.
struct fates {
  explicit fates(std::uint64_t seed) : dice(seed) {}

  fault_plan plan;
  fault_counters counters;
  id_source dice;

  /// True for `percent` of a hundred; nothing is drawn where it is certain.
  bool strikes(int percent) {
    return percent > 0 && (percent >= 100 || dice.draw(99) < percent);
  }

  /// As `strikes`, and counted.
  bool strikes(int percent, std::uint64_t& counter) {
    const bool hit = strikes(percent);
    counter += hit ? 1 : 0;
    return hit;
  }

  /// Evenly out of [least, most].
  milliseconds between(milliseconds least, milliseconds most) {
    if (most <= least)
      return least;
    return least + milliseconds{dice.draw((most - least).count())};
  }
};

} // namespace callengine::simulator
