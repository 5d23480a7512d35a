#include "net/listener.hpp"

#include "net/http_session.hpp"

#include <boost/asio/buffer.hpp>
#include <boost/asio/post.hpp>
#include <spdlog/spdlog.h>

#include <charconv>
#include <optional>
#include <string_view>
#include <sys/socket.h>
#include <utility>

namespace callengine::net {

namespace {

/// After a failure to accept (no file descriptor is free) the next try waits:
/// it would fail the same way at once.
constexpr milliseconds pause_after_failure{100};

/// Connections accepted in one turn. One would let the others wait where their
/// time is not measured (`queue_probe`); all would keep requests waiting.
constexpr int accepted_together = 64;

constexpr std::string_view full
  = "HTTP/1.1 503 Service Unavailable\r\nContent-Type: text/plain\r\n"
    "Content-Length: 23\r\nConnection: close\r\nRetry-After: 1\r\n\r\n"
    "Too many connections.\r\n";

std::optional<tcp::endpoint> endpoint_from(std::string_view text) {
  const auto colon = text.rfind(':');
  if (colon == text.npos)
    return std::nullopt;
  auto host = text.substr(0, colon);
  const auto digits = text.substr(colon + 1);
  if (host.starts_with('[') && host.ends_with(']'))
    host = host.substr(1, host.size() - 2);
  std::uint16_t port = 0;
  const auto* end = digits.data() + digits.size();
  const auto [stopped, bad] = std::from_chars(digits.data(), end, port);
  error_code ec;
  const auto address = asio::ip::make_address(std::string{host}, ec);
  if (ec || bad != std::errc{} || stopped != end)
    return std::nullopt;
  return tcp::endpoint{address, port};
}

} // namespace

listener::listener(edge_ptr shared)
  : edge_{std::move(shared)}, acceptor_{edge_->contexts.first().get_executor()},
    pause_{acceptor_.get_executor()} {}

std::string listener::listen(const std::string& where) {
  const auto endpoint = endpoint_from(where);
  if (!endpoint)
    return "\"" + where + "\" is no address:port to listen on";
  error_code ec;
  acceptor_.open(endpoint->protocol(), ec);
  if (!ec)
    acceptor_.set_option(asio::socket_base::reuse_address{true}, ec);
  if (!ec)
    acceptor_.bind(*endpoint, ec);
  if (!ec)
    acceptor_.listen(asio::socket_base::max_listen_connections, ec);
  if (!ec)
    acceptor_.non_blocking(true, ec);
  if (!ec)
    port_ = acceptor_.local_endpoint(ec).port();
  return ec ? "cannot listen on " + where + ": " + ec.message() : std::string{};
}

std::string listener::take_over(int fd) {
  sockaddr_storage address{};
  socklen_t length = sizeof address;
  if (::getsockname(fd, reinterpret_cast<sockaddr*>(&address), &length) != 0)
    return "descriptor " + std::to_string(fd) + " is no socket to listen on";
  error_code ec;
  acceptor_.assign(
    address.ss_family == AF_INET6 ? tcp::v6() : tcp::v4(), fd, ec);
  if (!ec)
    acceptor_.non_blocking(true, ec);
  if (!ec)
    port_ = acceptor_.local_endpoint(ec).port();
  return ec ? "the socket that was handed over can't be used: " + ec.message()
            : std::string{};
}

std::uint16_t listener::port() const noexcept {
  return port_;
}

void listener::accept() {
  auto then = [self = shared_from_this()](error_code ec, tcp_socket socket) {
    self->on_accepted(ec, std::move(socket));
  };
  acceptor_.async_accept(
    edge_->contexts.next().get_executor(), std::move(then));
}

void listener::on_accepted(error_code ec, tcp_socket socket) {
  if (!acceptor_.is_open())
    return;
  if (ec) {
    counters::count(edge_->counted.accept_failures);
    spdlog::error("a connection could not be accepted: {}", ec.message());
    pause_.expires_after(pause_after_failure);
    auto then = [self = shared_from_this()](error_code cancelled) {
      if (!cancelled && self->acceptor_.is_open())
        self->accept();
    };
    pause_.async_wait(std::move(then));
    return;
  }
  admit(std::move(socket));
  for (int more = 1; more < accepted_together; ++more) {
    error_code none; // nobody waits; another error comes again below
    auto next = acceptor_.accept(edge_->contexts.next().get_executor(), none);
    if (none)
      break;
    admit(std::move(next));
  }
  accept();
}

void listener::admit(tcp_socket socket) {
  if (edge_->open.size() >= edge_->options.connections)
    return refuse(socket);
  counters::count(edge_->counted.connections_accepted);
  error_code ignored; // answers are merely slower without it
  socket.set_option(tcp::no_delay{true}, ignored);
  std::make_shared<http_session>(std::move(socket), *edge_)->start(edge_);
}

/// Answers without reading or waiting: the text fits any socket's buffer, and
/// a connection over the cap gets no memory of ours.
void listener::refuse(tcp_socket& socket) {
  counters::count(edge_->counted.connections_refused);
  error_code ignored;
  socket.non_blocking(true, ignored);
  socket.write_some(asio::buffer(full), ignored);
  socket.shutdown(tcp_socket::shutdown_both, ignored);
  socket.close(ignored);
}

void listener::close() {
  auto then = [self = shared_from_this()] {
    error_code ignored;
    self->acceptor_.close(ignored);
    self->pause_.cancel();
  };
  asio::post(acceptor_.get_executor(), std::move(then));
}

} // namespace callengine::net
