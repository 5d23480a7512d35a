#include "tests/net/websocket_client.hpp"

#include <boost/asio/buffer.hpp>
#include <boost/asio/ip/address_v4.hpp>

namespace callengine::net::testing {

namespace {

using error_code = boost::system::error_code;
namespace asio = boost::asio;
namespace websocket = boost::beast::websocket;

constexpr std::chrono::seconds patience{10};

} // namespace

websocket_client::websocket_client(std::uint16_t port, std::string_view origin)
  : websocket_client{port, "/api/portal/ws", "Origin", origin} {}

websocket_client::websocket_client(std::uint16_t port, std::string_view target,
  std::string_view header, std::string_view value)
  : socket_{context_} {
  const asio::ip::tcp::endpoint where{asio::ip::address_v4::loopback(), port};
  error_code ec;
  socket_.next_layer().connect(where, ec);
  if (ec)
    return;
  const auto decorate = [header, value](websocket::request_type& request) {
    if (!value.empty())
      request.set(header, value);
  };
  socket_.set_option(websocket::stream_base::decorator(decorate));
  websocket::response_type answer;
  socket_.handshake(answer, "127.0.0.1", std::string{target}, ec);
  open_ = !ec;
  refusal_ = open_ ? 0 : answer.result_int();
}

void websocket_client::send(std::string_view text, bool binary) {
  socket_.binary(binary);
  error_code ec; // a peer that closed is seen by the next read
  socket_.write(asio::buffer(text), ec);
}

std::optional<nlohmann::json> websocket_client::receive() {
  bool done = false;
  error_code result;
  buffer_.clear();
  socket_.async_read(buffer_, [&](error_code ec, std::size_t) {
    done = true;
    result = ec;
  });
  if (!run(done, patience) || result) {
    open_ = false;
    return std::nullopt;
  }
  const auto bytes = buffer_.cdata();
  return nlohmann::json::parse(
    std::string_view{static_cast<const char*>(bytes.data()), bytes.size()});
}

bool websocket_client::stay(std::chrono::milliseconds time) {
  const auto until = std::chrono::steady_clock::now() + time;
  while (open_ && std::chrono::steady_clock::now() < until) {
    bool done = false;
    error_code result;
    buffer_.clear();
    socket_.async_read(buffer_, [&](error_code ec, std::size_t) {
      done = true;
      result = ec;
    });
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(
      until - std::chrono::steady_clock::now());
    if (!run(done, left)) {
      socket_.next_layer().cancel();
      run(done, patience);
      return true; // still open: no frame came
    }
    open_ = !result;
  }
  return open_;
}

bool websocket_client::run(
  const bool& done, std::chrono::milliseconds longest) {
  const auto until = std::chrono::steady_clock::now() + longest;
  context_.restart();
  while (!done)
    if (context_.run_one_until(until) == 0)
      break;
  return done;
}

std::uint16_t websocket_client::close_code() const {
  return socket_.reason().code;
}

void websocket_client::close() {
  error_code ec;
  socket_.close(websocket::close_code::normal, ec);
  open_ = false;
}

void websocket_client::drop() {
  error_code ec;
  socket_.next_layer().close(ec);
  open_ = false;
}

} // namespace callengine::net::testing
