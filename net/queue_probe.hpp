#pragma once

#include "net/asio.hpp"
#include "net/overload.hpp"

#include <boost/asio/local/stream_protocol.hpp>

#include <array>
#include <memory>

namespace callengine::net {

/// Measures how long a request waits for one thread's turn: ten times a second
/// it sends itself a byte through the same queue that requests come through. A
/// timer would not do, it is served out of turn.
class queue_probe : public std::enable_shared_from_this<queue_probe> {
public:
  /// `load` outlives it. Throws boost::system::system_error without sockets.
  queue_probe(asio::io_context& on, overload& load);

  /// Begins. The probe ends with its last owner.
  void start();

private:
  using socket
    = asio::basic_stream_socket<asio::local::stream_protocol, executor>;

  void wait();
  void send();
  void receive();

  overload& load_;
  steady_timer pause_;
  socket near_;
  socket far_;
  steady_clock::time_point sent_at_;
  std::array<char, 1> byte_{};
};

} // namespace callengine::net
