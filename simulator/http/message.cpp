#include "simulator/http/message.hpp"

#include "simulator/http/socket.hpp"

namespace callengine::simulator {

socket_ptr transport::open_socket(socket_request, socket_events) {
  return nullptr;
}

} // namespace callengine::simulator
