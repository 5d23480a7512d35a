#pragma once

#include "simulator/http/socket.hpp"
#include "simulator/load/http_client.hpp"

#include <cstdint>
#include <functional>
#include <string>
#include <unordered_map>

namespace callengine::simulator::load {

/// The phone network's requests on the harness' connections. Whatever host a
/// URL names, its request goes to the client's server.
class client_transport final : public transport, private answer_listener {
public:
  /// Told of each exchange; may be empty.
  using observer = std::function<void(
    const http_request&, const http_answer&, const exchange_times&)>;

  /// Told of each frame that a socket has got, and when.
  using frame_observer
    = std::function<void(const std::string& frame, steady::time_point when)>;

  /// Without an `on_frame` there is no way to a socket.
  client_transport(
    http_client& client, observer on_exchange, frame_observer on_frame);

  void request(
    http_request request, std::function<void(http_outcome)> done) override;

  socket_ptr open_socket(socket_request request, socket_events events) override;

  /// Tells of each request whose answer is awaited, and since when.
  void each_open(
    const std::function<void(const http_request&, steady::time_point since)>&
      tell) const;

private:
  struct open_request {
    http_request request;
    std::function<void(http_outcome)> done;
    steady::time_point since;
  };

  void on_answer(std::uint64_t tag, const http_answer& answer,
    const exchange_times& times) override;

  http_client& client_;
  observer on_exchange_;
  frame_observer on_frame_;
  std::unordered_map<std::uint64_t, open_request> open_;
  std::uint64_t last_tag_ = 0;
};

} // namespace callengine::simulator::load
