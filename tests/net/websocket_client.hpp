#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/websocket/stream.hpp>
#include <nlohmann/json.hpp>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace callengine::net::testing {

/// A page, as a browser is one, or Twilio: it answers pings only while it
/// reads.
class websocket_client {
public:
  /// Connects and asks for the presence socket; an empty origin is not sent.
  explicit websocket_client(std::uint16_t port, std::string_view origin = {});

  /// Asks for the socket at `target`; an empty header is not sent.
  websocket_client(std::uint16_t port, std::string_view target,
    std::string_view header, std::string_view value);

  bool is_open() const {
    return open_;
  }

  void send(std::string_view text, bool binary = false);

  void send_json(const nlohmann::json& frame) {
    send(frame.dump());
  }

  /// The next frame, or nothing if the socket is closed or none comes.
  std::optional<nlohmann::json> receive();

  /// Reads on for this long, as a page does in between; what comes is dropped.
  /// False if the socket was closed.
  bool stay(std::chrono::milliseconds time);

  /// The status that a refused handshake was answered with.
  unsigned refusal() const {
    return refusal_;
  }

  /// The close code that the peer sent; 0: none.
  std::uint16_t close_code() const;

  void close();

  /// Closes without a handshake.
  void drop();

private:
  /// Runs what was started until it is done. False if it took too long.
  bool run(const bool& done, std::chrono::milliseconds patience);

  boost::asio::io_context context_;
  boost::beast::websocket::stream<boost::asio::ip::tcp::socket> socket_;
  boost::beast::flat_buffer buffer_;
  bool open_ = false;
  unsigned refusal_ = 0;
};

} // namespace callengine::net::testing
