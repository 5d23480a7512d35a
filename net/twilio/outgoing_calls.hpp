#pragma once

#include "model/ports/clock.hpp"
#include "net/counters.hpp"
#include "net/portal/call_ticket.hpp"
#include "net/server_options.hpp"
#include "net/twilio/wire/form.hpp"

#include <string>
#include <string_view>
#include <variant>

namespace callengine::net::twilio {

/// `/api/twilio/voice/outgoing`, the voice URL of the TwiML app: a page calls
/// somebody back. Twilio vouches for `From` alone; every other field may be the
/// page's own, so whom to dial and as whom is in the ticket that the engine
/// signed, and nothing else of the request counts. A ticket is good for two
/// minutes and again within them (call_ticket.hpp says why). It is no call of
/// the engine's: no state is kept of it and nothing is looked up. Any thread.
class outgoing_calls {
public:
  outgoing_calls(
    const server_options& options, const clock& time, counters& counted)
    : options_{options}, time_{time}, counted_{counted} {}

  /// TwiML for a request that Twilio signed: it dials, or rejects the call.
  std::string answer(const parameters& fields) const;

private:
  /// The ticket of this very person, or why there is none.
  std::variant<portal::call_ticket, std::string_view> ticket_of(
    const parameters& fields) const;

  const server_options& options_;
  const clock& time_;
  counters& counted_;
};

} // namespace callengine::net::twilio
