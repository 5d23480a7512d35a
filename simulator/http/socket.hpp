#pragma once

#include "simulator/http/message.hpp"

#include <functional>
#include <memory>
#include <string>

namespace callengine::simulator {

/// A WebSocket to a server, of text frames. Being destroyed ends it without a
/// farewell; nothing is called back after that.
class socket {
public:
  virtual ~socket() = default;

  /// Nothing happens unless it is open.
  virtual void send(std::string text) = 0;

  /// Says farewell.
  virtual void close() = 0;
};

using socket_ptr = std::unique_ptr<socket>;

struct socket_request {
  std::string url; ///< `ws://…` or `wss://…`
  field_list headers;
};

/// What happens to a socket. Never called from within a call to it.
struct socket_events {
  std::function<void()> opened;
  std::function<void(const std::string& text)> received;

  /// It could not be opened, or is over: once, and the last. In words why.
  std::function<void(const std::string& why)> closed;
};

} // namespace callengine::simulator
