#pragma once

#include "simulator/http/socket.hpp"
#include "simulator/http/url.hpp"

#include <boost/asio/io_context.hpp>

namespace callengine::simulator {

/// A WebSocket over TCP on an io_context that one thread runs, to where `real`
/// says, under the name that `named` says.
socket_ptr open_beast_socket(boost::asio::io_context& io,
  const url_parts& named, const url_parts& real, field_list headers,
  socket_events events);

} // namespace callengine::simulator
