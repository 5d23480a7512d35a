#include "tests/net/client.hpp"

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <cctype>
#include <cstdlib>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace callengine::net::testing {

client::client(std::uint16_t port, int receive_buffer) {
  socket_ = ::socket(AF_INET, SOCK_STREAM, 0);
  if (receive_buffer > 0)
    ::setsockopt(
      socket_, SOL_SOCKET, SO_RCVBUF, &receive_buffer, sizeof receive_buffer);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  const auto* where = reinterpret_cast<const sockaddr*>(&address);
  connected_ = ::connect(socket_, where, sizeof address) == 0;
}

client::~client() {
  if (socket_ >= 0)
    ::close(socket_);
}

bool client::send(std::string_view text) {
  while (!text.empty()) {
    pollfd wait{socket_, POLLOUT, 0};
    if (::poll(&wait, 1, static_cast<int>(patience.count())) != 1)
      return false;
    const auto sent
      = ::send(socket_, text.data(), text.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    if (sent < 0)
      return false;
    text.remove_prefix(static_cast<std::size_t>(sent));
  }
  return true;
}

void client::end_sending() {
  ::shutdown(socket_, SHUT_WR);
}

void client::reset() {
  const linger now{1, 0};
  ::setsockopt(socket_, SOL_SOCKET, SO_LINGER, &now, sizeof now);
  ::close(socket_);
  socket_ = -1;
}

bool client::receive_more() {
  pollfd wait{socket_, POLLIN, 0};
  if (::poll(&wait, 1, static_cast<int>(patience.count())) != 1)
    return false;
  std::array<char, 16384> bytes{};
  const auto got = ::recv(socket_, bytes.data(), bytes.size(), 0);
  if (got <= 0)
    return false;
  buffer_.append(bytes.data(), static_cast<std::size_t>(got));
  return true;
}

std::optional<answer> client::receive(bool to_head) {
  auto end = buffer_.find("\r\n\r\n");
  while (end == buffer_.npos) {
    if (!receive_more())
      return std::nullopt;
    end = buffer_.find("\r\n\r\n");
  }
  answer result;
  result.status = std::atoi(buffer_.c_str() + sizeof "HTTP/1.1");
  auto line = buffer_.find("\r\n") + 2;
  while (line < end) {
    const auto next = buffer_.find("\r\n", line);
    const auto colon = buffer_.find(':', line);
    auto name = buffer_.substr(line, colon - line);
    std::transform(name.begin(), name.end(), name.begin(),
      [](unsigned char each) { return std::tolower(each); });
    result.headers[name] = buffer_.substr(colon + 2, next - colon - 2);
    line = next + 2;
  }
  buffer_.erase(0, end + 4);
  const auto length = result.headers.contains("content-length") && !to_head
    ? std::stoul(result.headers["content-length"])
    : 0;
  while (buffer_.size() < length)
    if (!receive_more())
      return std::nullopt;
  result.body = buffer_.substr(0, length);
  buffer_.erase(0, length);
  return result;
}

std::string client::take(std::size_t bytes) {
  while (buffer_.size() < bytes && receive_more())
    continue;
  auto taken = buffer_.substr(0, bytes);
  buffer_.erase(0, taken.size());
  return taken;
}

std::optional<answer> client::ask(std::string_view text) {
  return send(text) ? receive() : std::nullopt;
}

bool client::is_closed_by_peer() {
  const auto until = std::chrono::steady_clock::now() + patience;
  pollfd wait{socket_, POLLIN, 0};
  if (::poll(&wait, 1, static_cast<int>(patience.count())) != 1)
    return false;
  std::array<char, 1> byte{};
  return ::recv(socket_, byte.data(), 1, 0) <= 0
    && std::chrono::steady_clock::now() < until;
}

std::string get(std::string_view target, std::string_view headers) {
  std::string text{"GET "};
  return text.append(target)
    .append(" HTTP/1.1\r\nHost: clinic.example\r\n")
    .append(headers)
    .append("\r\n");
}

std::string request_text(std::string_view method, std::string_view target,
  std::string_view headers, std::string_view body) {
  std::string text{method};
  return text.append(" ")
    .append(target)
    .append(" HTTP/1.1\r\nHost: clinic.example\r\nContent-Length: ")
    .append(std::to_string(body.size()))
    .append("\r\n")
    .append(headers)
    .append("\r\n")
    .append(body);
}

std::string post(std::string_view target, std::string_view body,
  std::string_view headers, std::string_view type) {
  std::string text{"POST "};
  return text.append(target)
    .append(" HTTP/1.1\r\nHost: clinic.example\r\nContent-Type: ")
    .append(type)
    .append("\r\nContent-Length: ")
    .append(std::to_string(body.size()))
    .append("\r\n")
    .append(headers)
    .append("\r\n")
    .append(body);
}

} // namespace callengine::net::testing
