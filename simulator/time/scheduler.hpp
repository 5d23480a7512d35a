#pragma once

#include "model/time.hpp"

#include <functional>
#include <memory>

namespace callengine::simulator {

/// A callback that waits. Destroying it cancels it; destroying it while it
/// runs is allowed.
class timer_entry {
public:
  virtual ~timer_entry() = default;
};

using timer = std::unique_ptr<timer_entry>;

/// The phone network's time. Single-threaded: callbacks come on the thread
/// that drives the scheduler, never from within `after` or `post`.
class scheduler {
public:
  virtual ~scheduler() = default;

  virtual time_point now() const = 0;

  [[nodiscard]] virtual timer after(
    milliseconds delay, std::function<void()> callback)
    = 0;

  /// Runs `callback` as soon as what runs now has returned.
  virtual void post(std::function<void()> callback) = 0;
};

/// As `after`, for what nobody will want to cancel.
inline void run_after(
  scheduler& clock, milliseconds delay, std::function<void()> callback) {
  const auto held = std::make_shared<timer>();
  *held = clock.after(
    delay, [held, callback = std::move(callback)] { callback(); });
}

} // namespace callengine::simulator
