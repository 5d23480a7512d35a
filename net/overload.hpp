#pragma once

#include "net/overload_limits.hpp"

#include <atomic>
#include <chrono>
#include <cstdint>

namespace callengine::net {

enum class load_level : std::uint8_t {
  normal,
  busy,       ///< portal polls are refused
  overloaded, ///< new calls are held, too
};

/// How the engine keeps up, at one moment.
struct load_figures {
  load_level level = load_level::normal;
  std::size_t unanswered = 0;              ///< webhooks with the engine
  std::chrono::microseconds queued_for{0}; ///< before a request is looked at
};

/// Measures whether the engine keeps up. Two things tell:
///
/// - how many webhooks it has and has not answered: a hanging engine;
/// - what share of a second's answers was slow. The share and not the average,
///   which a few answers that wait for a staff member's page would spoil: more
///   than half of the answers must be slow. The time that a request waited to
///   be read counts, too, since an engine short of processors keeps its queue
///   there: `queue_probe` measures it.
///
/// A level rises at once and falls step by step, after some calm seconds.
/// Atomics only; any thread. Readings are taken in passing, when requests come
/// and go, so no time of its own is needed; two threads that count at the turn
/// of a window may count into either, which changes nothing.
class overload {
public:
  using time_point = std::chrono::steady_clock::time_point;

  explicit overload(const overload_limits& limits,
    time_point now = std::chrono::steady_clock::now());

  /// A webhook goes to the engine.
  void asked() noexcept;

  /// It was answered.
  void answered(std::chrono::nanoseconds took, time_point now) noexcept;

  /// It never will be.
  void forgotten() noexcept;

  /// How long a request that comes now waits until it is looked at.
  void queued_for(std::chrono::nanoseconds time) noexcept;

  /// The level, brought up to date. A change is logged, once.
  load_level level(time_point now) noexcept;

  load_figures figures(time_point now) noexcept;

private:
  using counter = std::atomic<std::size_t>;

  void close_window(std::int64_t windows) noexcept;
  void move_to(load_level next, std::size_t unanswered) noexcept;

  const overload_limits limits_;
  std::atomic<load_level> level_{load_level::normal};
  counter unanswered_{0};
  std::atomic<std::int64_t> queued_ns_{0};
  std::atomic<std::int64_t> window_began_; ///< ticks of the clock
  counter answers_{0};                     ///< in this window
  counter slow_{0};
  counter very_slow_{0};
  std::atomic<std::int64_t> calm_{0}; ///< windows, one after the other
};

} // namespace callengine::net
