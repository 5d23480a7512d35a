#pragma once

#include "simulator/http/form.hpp"
#include "simulator/http/message.hpp"
#include "simulator/http/signature.hpp"
#include "simulator/time/scheduler.hpp"

#include <cstdint>
#include <functional>
#include <string>

namespace callengine::simulator {

/// One event to tell a server, before it is signed.
struct webhook_request {
  std::string method = "POST"; ///< POST (form) or GET (query)
  std::string url;             ///< absolute; a fragment sets the overrides
  field_list common;           ///< sent again when a redirection is followed
  field_list extra;            ///< `Digits` and the like: not sent again then
  blank_style blanks = blank_style::plus;
  std::string idempotency_token; ///< equal over retries

  /// Draws the order of the fields; 0: as they stand here.
  std::uint64_t shuffle_seed = 0;
};

/// Sends webhooks as Twilio does: signed, with its headers, tried again just
/// as often as the overrides say, following up to ten redirections. The
/// transport and the scheduler must outlive it.
class requester {
public:
  /// Without `signed_requests` the signature's header is left out.
  requester(scheduler& clock, transport& carrier, const std::string& auth_token,
    milliseconds retry_pause, bool signed_requests = true);

  /// `done` gets the last attempt's outcome, later, exactly once.
  void send(webhook_request request, std::function<void(http_outcome)> done);

private:
  class exchange;

  scheduler& clock_;
  transport& carrier_;
  webhook_signer signer_;
  milliseconds retry_pause_;
  bool signed_requests_;
};

} // namespace callengine::simulator
