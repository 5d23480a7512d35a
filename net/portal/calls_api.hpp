#pragma once

#include "model/ports/call_engine.hpp"
#include "model/ports/call_reports.hpp"
#include "model/ports/clock.hpp"
#include "net/counters.hpp"
#include "net/exchange.hpp"
#include "net/message.hpp"
#include "net/portal/call_lists.hpp"
#include "net/server_options.hpp"

#include <functional>
#include <optional>
#include <string_view>

namespace callengine::net::portal {

/// `/api/portal/calls`, `/api/portal/calls.csv` and
/// `/api/portal/calls/{CallSid}`: what a clinic's calls are doing, and why, and
/// what came of them. Called on the threads of
/// connections.
class calls_api {
public:
  calls_api(const server_options& options, call_engine& engine,
    call_reports& reports, const clock& time, counters& counted);

  /// True for the paths that are answered here.
  static bool owns(std::string_view path) noexcept;

  void handle(const request& what, const exchange_ptr& asked) const;

private:
  using question
    = std::function<void(const call_question&, std::optional<live_call>)>;

  /// Asks the engine about the call first.
  void with_live(const portal_asker& who, const call_sid& call,
    const exchange_ptr& asked, question then) const;
  void show(const portal_asker& who, const call_sid& call,
    const exchange_ptr& asked) const;
  void change(const request& what, const portal_asker& who,
    const call_sid& call, const exchange_ptr& asked) const;
  response shown(const std::optional<live_call>& live,
    const call_reports::result& found) const;

  const server_options& options_;
  call_engine& engine_;
  call_reports& reports_;
  const clock& time_;
  counters& counted_;
  call_lists lists_;
};

} // namespace callengine::net::portal
