#pragma once

#include "model/time.hpp"

#include <cstddef>

namespace callengine::net {

/// When the engine counts as busy or overloaded, and when as well again.
struct overload_limits {
  /// Webhooks with the engine and not answered yet. An engine that keeps up
  /// has a few; a hanging one reaches these in a second or two of its load.
  std::size_t busy_unanswered = 500;
  std::size_t overloaded_unanswered = 2000;

  /// An answer that took this long, waiting in the queue included, is slow:
  /// the caller hears the silence. The slower one is a third of what a webhook
  /// may take at all.
  milliseconds busy_answer{250};
  milliseconds overloaded_answer{1500};

  /// Answers are judged together, over this long.
  milliseconds window = std::chrono::seconds{1};

  /// Fewer answers in a window prove nothing: a single webhook may wait a
  /// second for a staff member's page, by design.
  std::size_t fewest_answers = 32;

  /// Calm windows (under half of what raised the level) before the level
  /// falls by one: held callers come back by themselves, and must not find a
  /// door that opens and shuts.
  unsigned calm_windows = 3;
};

} // namespace callengine::net
