#pragma once

#include "model/ports/call_engine.hpp"
#include "model/ports/clock.hpp"
#include "model/ports/missed_calls.hpp"
#include "net/counters.hpp"
#include "net/exchange.hpp"
#include "net/message.hpp"
#include "net/portal/token.hpp"
#include "net/server_options.hpp"

#include <string>
#include <string_view>

namespace callengine::net::portal {

/// `/api/portal/missed-calls`: who reached nobody, until somebody closes it.
/// What changes is told to the pages of those who may see it. Called on the
/// threads of connections.
class missed_calls_api {
public:
  missed_calls_api(const server_options& options, missed_calls& items,
    call_engine& engine, const clock& time, counters& counted);

  /// True for the paths that are answered here.
  static bool owns(std::string_view path) noexcept;

  void handle(const request& what, const exchange_ptr& asked) const;

private:
  void list(const request& what, const portal_user& user,
    const exchange_ptr& asked) const;
  void change(const request& what, const portal_user& user,
    const exchange_ptr& asked) const;
  response changed(
    client_id client, const missed_calls::change_result& result) const;
  response failed(const std::string& why) const;

  const server_options& options_;
  missed_calls& items_;
  call_engine& engine_;
  const clock& time_;
  counters& counted_;
};

} // namespace callengine::net::portal
