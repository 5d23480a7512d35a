#pragma once

#include <boost/asio/local/stream_protocol.hpp>
#include <boost/asio/streambuf.hpp>
#include <nlohmann/json.hpp>

#include <deque>
#include <functional>
#include <memory>
#include <string>

namespace callengine::simulator {

/// JSON objects, one a line, over a Unix socket. Single-threaded. Lives while
/// it reads.
class line_channel : public std::enable_shared_from_this<line_channel> {
public:
  using socket = boost::asio::local::stream_protocol::socket;

  explicit line_channel(socket connected);

  /// `on_line` gets each object; `on_end` is called once, when the other side
  /// is gone or speaks nonsense. Neither is called after `close`.
  void start(std::function<void(const nlohmann::json&)> on_line,
    std::function<void()> on_end);
  void send(const nlohmann::json& object);

  /// Closes after what was sent has gone out.
  void close();

private:
  void read();
  void on_read(boost::system::error_code ec);
  void write();
  void end();

  socket socket_;
  boost::asio::streambuf incoming_;
  std::deque<std::string> outgoing_;
  std::function<void(const nlohmann::json&)> on_line_;
  std::function<void()> on_end_;
  bool closing_ = false;
};

} // namespace callengine::simulator
