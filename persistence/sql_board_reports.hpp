#pragma once

#include "model/ports/board_reports.hpp"
#include "model/ports/clock.hpp"
#include "persistence/session_pool.hpp"

#include <functional>
#include <string>
#include <utility>

namespace callengine::persistence {

/// Reads the day's figures from history, on the pool's threads; if too many
/// questions wait or the pool has stopped, `done` is called on the asking
/// thread, with an error. Pool and clock must live longer.
class sql_board_reports final : public board_reports {
public:
  /// The day around a moment, in the time zone (IANA) of a clinic; empty or
  /// unknown: UTC. Any thread.
  using day_around
    = std::function<day_bounds(time_point at, const std::string& zone)>;

  sql_board_reports(
    session_pool& pool, const callengine::clock& time, day_around day)
    : pool_{pool}, clock_{time}, day_{std::move(day)} {}

  void find(client_id client, time_point until,
    std::function<void(result)> done) override;

private:
  session_pool& pool_;
  const callengine::clock& clock_;
  const day_around day_;
};

} // namespace callengine::persistence
