#pragma once

#include "model/clinic_tables.hpp"
#include "simulator/explore/engine/engine_box.hpp"
#include "simulator/explore/event_loop.hpp"
#include "simulator/explore/oracle.hpp"
#include "simulator/explore/scenario.hpp"

#include <string>
#include <vector>

namespace callengine::explore {

/// What everybody in a world has in common.
struct society {
  event_loop& clock;
  oracle& watch;
  engine_box& engine;
  const scenario& plan;

  /// The tables in force, by clinic.
  std::vector<clinic_tables> tables;

  /// Faults are over: callers press what they are asked for, staff answer.
  bool helpful = false;

  bool plays(fault which) const noexcept {
    return plan.has(which) && !helpful;
  }

  void trace(const std::string& line) const {
    if (watch.trace)
      watch.trace(line);
  }

  bool traced() const noexcept {
    return static_cast<bool>(watch.trace);
  }
};

} // namespace callengine::explore
