#pragma once

#include "app/background.hpp"
#include "model/ports/clock.hpp"
#include "persistence/missed_call_climber.hpp"

#include <atomic>
#include <cstdint>
#include <memory>

namespace callengine::actors {
class engine;
} // namespace callengine::actors

namespace callengine::app {

/// Looks every few seconds whether a missed call has been open for too long,
/// and tells the pages. One thread, which may wait for the database.
class missed_call_clock {
public:
  /// Engine and clock are used until `stop`.
  void start(persistence::database_url database,
    persistence::number_cipher cipher, const callengine::clock& time,
    actors::engine& engine);

  /// Ends after what is being done. Idempotent.
  void stop();

  /// Looks that failed. Any thread.
  std::uint64_t failures() const noexcept {
    return failures_;
  }

private:
  void look(const callengine::clock& time, actors::engine& engine);

  std::unique_ptr<persistence::missed_call_climber> climber_;
  bool is_away_ = false; ///< the database; said once
  std::atomic<std::uint64_t> failures_ = 0;
  background thread_;
};

} // namespace callengine::app
