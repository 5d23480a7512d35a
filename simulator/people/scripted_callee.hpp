#pragma once

#include "simulator/people/callee.hpp"
#include "simulator/time/scheduler.hpp"

#include <optional>
#include <string>

namespace callengine::simulator {

/// What somebody who is rung does.
struct callee_behaviour {
  enum class reaction { answers, is_mailbox, declines, ignores };

  reaction what = reaction::answers;

  /// From the first ring to picking up or declining.
  milliseconds after{1000};

  /// Pressed again and again until connected; empty: nothing is pressed.
  std::string presses{};

  /// From being connected to hanging up; a mailbox counts from picking up.
  std::optional<milliseconds> hangs_up_after{};
};

/// Plays that behaviour for each ring. The scheduler must outlive the rings.
callee_factory play_callee(scheduler& clock, callee_behaviour behaviour);

} // namespace callengine::simulator
