#pragma once

#include "simulator/network/network.hpp"

#include <boost/asio/io_context.hpp>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace callengine::simulator {

/// The network's REST API on a port of 127.0.0.1, for an engine whose
/// TWILIO_API_BASE_URL points there. Throws boost::system::system_error if the
/// port is taken.
class rest_listener {
public:
  /// `logins` are accepted `USER:PASSWORD` pairs.
  rest_listener(boost::asio::io_context& io, network& phones,
    std::uint16_t port, const std::vector<std::string>& logins);
  ~rest_listener();

  rest_listener(const rest_listener&) = delete;
  rest_listener& operator=(const rest_listener&) = delete;

  std::uint16_t port() const;

private:
  class acceptor;
  std::shared_ptr<acceptor> acceptor_;
};

} // namespace callengine::simulator
