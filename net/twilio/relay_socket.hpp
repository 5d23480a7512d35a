#pragma once

#include "net/edge.hpp"
#include "net/http.hpp"
#include "net/twilio/wire/relay_url.hpp"

namespace callengine::net::twilio {

/// Takes a connection over whose signed request asks for a ConversationRelay's
/// socket. It joins the open connections; what it says goes to the engine, as
/// news of this call.
void open_relay_socket(tcp_socket socket, http_request upgrade,
  relay_target target, const edge_ptr& shared);

} // namespace callengine::net::twilio
