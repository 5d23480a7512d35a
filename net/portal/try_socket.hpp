#pragma once

#include "net/edge.hpp"
#include "net/http.hpp"

namespace callengine::net::portal {

/// Takes a connection over whose request asks for the socket of the phone in
/// the page. Only where there is such a phone.
void open_try_socket(
  tcp_socket socket, http_request upgrade, const edge_ptr& shared);

} // namespace callengine::net::portal
