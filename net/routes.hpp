#pragma once

#include "net/counters.hpp"
#include "net/exchange.hpp"
#include "net/large_body.hpp"
#include "net/message.hpp"
#include "net/overload.hpp"
#include "net/portal/call_backs_api.hpp"
#include "net/portal/calls_api.hpp"
#include "net/portal/departments_api.hpp"
#include "net/portal/missed_calls_api.hpp"
#include "net/portal/outbox_api.hpp"
#include "net/portal/profile_api.hpp"
#include "net/portal/sign_in_api.hpp"
#include "net/portal/today_api.hpp"
#include "net/portal/voicemails_api.hpp"
#include "net/portal/web_files.hpp"
#include "net/portal_ports.hpp"
#include "net/server_options.hpp"
#include "net/twilio/greeting_endpoint.hpp"
#include "net/twilio/relay_handshake.hpp"
#include "net/twilio/webhook_endpoint.hpp"

#include <atomic>
#include <optional>

namespace callengine::net {

constexpr std::string_view presence_path = "/api/portal/ws";
constexpr std::string_view try_path = "/api/portal/try";

/// Which endpoint answers a path. Called on the threads of connections.
class front_routes {
public:
  front_routes(const server_options& options, call_engine& engine,
    call_reports& reports, const clock& time, const portal_ports& portal,
    counters& counted, webhook_meters& meters, overload& load,
    const std::atomic<bool>& stopping);

  /// Sees to it that `asked` is answered, now or later. Upgrades of sockets
  /// don't come here.
  void handle(request what, const exchange_ptr& asked);

  /// True for the paths of sockets that there are here.
  bool is_socket(std::string_view path) const noexcept;

  /// What an upgrade to a relay's socket is answered with instead; nothing: it
  /// may be.
  std::optional<response> relay_refusal(const request& head) const {
    return relays_.refusal_of(head);
  }

  /// Nothing: the body is bounded as all others are.
  std::optional<large_body> leave_for(const request& head) const;

  /// Ends the threads that work for answers, once no connection is left.
  void stop();

private:
  response health(const request& what) const;
  response is_ready(const request& what) const;
  response metrics(const request& what) const;
  bool sheds(const request& what) const;

  const server_options& options_;
  counters& counted_;
  overload& load_;
  const std::atomic<bool>& stopping_;
  const bool has_phone_; ///< in the page
  twilio::webhook_endpoint webhooks_;
  twilio::relay_handshake relays_;
  portal::calls_api calls_;
  std::optional<portal::voicemails_api> voicemails_;
  std::optional<portal::outbox_api> outbox_;
  std::optional<portal::missed_calls_api> missed_;
  std::optional<portal::call_backs_api> call_backs_;
  std::optional<twilio::greeting_endpoint> greetings_;
  std::optional<portal::departments_api> departments_;
  std::optional<portal::sign_in_api> sign_in_;
  std::optional<portal::profile_api> profiles_;
  std::optional<portal::today_api> today_;
  std::optional<portal::web_files> web_;
};

} // namespace callengine::net
