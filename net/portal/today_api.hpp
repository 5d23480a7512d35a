#pragma once

#include "model/ports/board_reports.hpp"
#include "model/ports/clock.hpp"
#include "net/counters.hpp"
#include "net/exchange.hpp"
#include "net/message.hpp"
#include "net/server_options.hpp"

#include <string_view>

namespace callengine::net::portal {

/// `GET /api/portal/today`: the figures of a clinic's day, for its supervisors
/// and administrators. Called on the threads of connections.
class today_api {
public:
  today_api(const server_options& options, board_reports& reports,
    const clock& time, counters& counted)
    : options_{options}, reports_{reports}, time_{time}, counted_{counted} {}

  /// True for the path that is answered here.
  static bool owns(std::string_view path) noexcept;

  void handle(const request& what, const exchange_ptr& asked) const;

private:
  response shown(const board_reports::result& found) const;

  const server_options& options_;
  board_reports& reports_;
  const clock& time_;
  counters& counted_;
};

} // namespace callengine::net::portal
