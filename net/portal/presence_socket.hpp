#pragma once

#include "net/edge.hpp"
#include "net/http.hpp"

namespace callengine::net::portal {

/// Takes a connection over whose request asks for the presence socket. It
/// joins the open connections; its page events go to the engine.
void open_presence_socket(
  tcp_socket socket, http_request upgrade, const edge_ptr& shared);

} // namespace callengine::net::portal
