#pragma once

#include "simulator/http/socket.hpp"

#include <boost/asio/io_context.hpp>

#include <memory>
#include <string>

namespace callengine::simulator {

struct transport_options {
  /// A URL below the first is sent to the second instead, under the first's
  /// name: an engine behind a proxy, tried without the proxy. Both empty:
  /// URLs are used as they are.
  std::string public_base;
  std::string real_base;

  /// Connections are used again; without it each request has its own, as
  /// Twilio's often have.
  bool keep_alive = false;
};

/// HTTP/1.1 over TCP on an io_context that one thread runs. It has no TLS: an
/// https URL that is not sent elsewhere fails to connect, and says so.
class beast_transport final : public transport {
public:
  beast_transport(boost::asio::io_context& io, transport_options options);
  ~beast_transport() override;

  void request(
    http_request request, std::function<void(http_outcome)> done) override;

  socket_ptr open_socket(socket_request request, socket_events events) override;

private:
  class exchange;
  struct pool;

  std::string real_url(std::string url) const;

  boost::asio::io_context& io_;
  transport_options options_;
  std::shared_ptr<pool> pool_;
};

} // namespace callengine::simulator
