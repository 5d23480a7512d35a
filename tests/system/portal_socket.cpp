#include "tests/system/portal_socket.hpp"

#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/websocket.hpp>

#include <algorithm>
#include <deque>
#include <utility>

namespace callengine::testing {

namespace asio = boost::asio;
namespace beast = boost::beast;
using boost::system::error_code;

struct portal_socket::wire : std::enable_shared_from_this<wire> {
  explicit wire(asio::io_context& io) : socket{io} {}

  void open(std::uint16_t port, const std::string& path) {
    auto connected = [self = shared_from_this(), path](error_code ec) {
      if (ec)
        return self->close();
      self->socket.async_handshake("calls.test", path,
        [self](error_code refused) { self->opened(refused); });
    };
    socket.next_layer().async_connect(
      {asio::ip::address_v4::loopback(), port}, std::move(connected));
  }

  void opened(error_code ec) {
    if (ec)
      return close();
    ready = true;
    read();
    write();
  }

  void read() {
    auto got = [self = shared_from_this()](error_code ec, std::size_t) {
      if (ec)
        return self->close();
      self->frames.push_back(
        nlohmann::json::parse(beast::buffers_to_string(self->buffer.data())));
      self->buffer.clear();
      self->read();
    };
    socket.async_read(buffer, std::move(got));
  }

  void queue(std::string content, bool binary) {
    outgoing.emplace_back(std::move(content), binary);
    if (outgoing.size() == 1)
      write();
  }

  void write() {
    if (!ready || outgoing.empty() || closed)
      return;
    socket.binary(outgoing.front().second);
    auto sent = [self = shared_from_this()](error_code ec, std::size_t) {
      if (ec)
        return self->close();
      self->outgoing.pop_front();
      self->write();
    };
    socket.async_write(asio::buffer(outgoing.front().first), std::move(sent));
  }

  void close() {
    closed = true;
    error_code ignored;
    socket.next_layer().close(ignored);
  }

  beast::websocket::stream<asio::ip::tcp::socket> socket;
  beast::flat_buffer buffer;
  std::vector<nlohmann::json> frames;
  std::deque<std::pair<std::string, bool>> outgoing;
  bool ready = false;
  bool closed = false;
};

portal_socket::portal_socket(
  asio::io_context& io, std::uint16_t port, std::string path, std::string token)
  : wire_{std::make_shared<wire>(io)} {
  wire_->open(port, path);
  send({{"type", "hello"}, {"token", std::move(token)}});
}

portal_socket::~portal_socket() {
  wire_->close();
}

void portal_socket::send(const nlohmann::json& frame) {
  wire_->queue(frame.dump(), false);
}

void portal_socket::send_sound(const std::vector<std::int16_t>& samples) {
  constexpr std::size_t piece = 2048;
  for (std::size_t at = 0; at < samples.size(); at += piece) {
    std::string bytes;
    for (auto each = at; each < std::min(at + piece, samples.size()); ++each) {
      const auto sample = static_cast<std::uint16_t>(samples[each]);
      bytes += static_cast<char>(sample & 0xFFU);
      bytes += static_cast<char>(sample >> 8U);
    }
    wire_->queue(std::move(bytes), true);
  }
}

bool portal_socket::is_open() const noexcept {
  return !wire_->closed;
}

const std::vector<nlohmann::json>& portal_socket::frames() const noexcept {
  return wire_->frames;
}

std::size_t portal_socket::count(const nlohmann::json& part) const {
  const auto fits = [&part](const nlohmann::json& frame) {
    for (const auto& [key, value] : part.items()) {
      const auto found = frame.find(key);
      if (found == frame.end() || *found != value)
        return false;
    }
    return true;
  };
  return static_cast<std::size_t>(
    std::count_if(wire_->frames.begin(), wire_->frames.end(), fits));
}

nlohmann::json portal_socket::last(const std::string& type) const {
  const auto& all = wire_->frames;
  const auto found = std::find_if(all.rbegin(), all.rend(),
    [&type](const auto& frame) { return frame.value("type", "") == type; });
  return found == all.rend() ? nlohmann::json{} : *found;
}

} // namespace callengine::testing
