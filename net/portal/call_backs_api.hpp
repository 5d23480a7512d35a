#pragma once

#include "model/ports/clock.hpp"
#include "model/ports/known_callers.hpp"
#include "net/counters.hpp"
#include "net/exchange.hpp"
#include "net/message.hpp"
#include "net/portal/token.hpp"
#include "net/server_options.hpp"

#include <string>
#include <string_view>

namespace callengine::net::portal {

/// `POST /api/portal/call-backs`: a ticket (call_ticket.hpp) with which a page
/// calls somebody back through Twilio. Only who called the clinic, and whom the
/// asker may see, can be called. Called on the threads of connections.
class call_backs_api {
public:
  call_backs_api(const server_options& options, known_callers& callers,
    const clock& time, counters& counted);

  /// True for the path that is answered here.
  static bool owns(std::string_view path) noexcept;

  void handle(const request& what, const exchange_ptr& asked) const;

private:
  response judged(const portal_user& user, const std::string& number,
    const known_callers::result& found) const;

  const server_options& options_;
  known_callers& callers_;
  const clock& time_;
  counters& counted_;
};

} // namespace callengine::net::portal
