#pragma once

#include "model/ports/call_engine.hpp"
#include "model/ports/call_reports.hpp"
#include "model/ports/clock.hpp"
#include "net/counters.hpp"
#include "net/exchange.hpp"
#include "net/message.hpp"
#include "net/server_options.hpp"

#include <optional>
#include <string_view>

namespace callengine::net::portal {

/// `GET /api/portal/calls/{CallSid}` and `GET /api/portal/calls?live=true`:
/// what a clinic's calls are doing, and why. Called on the threads of
/// connections.
class calls_api {
public:
  calls_api(const server_options& options, call_engine& engine,
    call_reports& reports, const clock& time, counters& counted);

  /// True for the paths that are answered here.
  static bool owns(std::string_view path) noexcept;

  void handle(const request& what, const exchange_ptr& asked) const;

private:
  void list(
    const request& what, client_id client, const exchange_ptr& asked) const;
  void show(client_id client, call_sid call, const exchange_ptr& asked) const;
  response shown(const std::optional<live_call>& live,
    const call_reports::result& found) const;

  const server_options& options_;
  call_engine& engine_;
  call_reports& reports_;
  const clock& time_;
  counters& counted_;
};

} // namespace callengine::net::portal
