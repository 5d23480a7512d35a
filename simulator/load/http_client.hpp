#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>

#include <chrono>
#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace callengine::simulator::load {

using steady = std::chrono::steady_clock;

/// What came back. Views are good during the call that hands them over.
struct http_answer {
  int status = 0;        ///< 0: nothing came
  std::string_view head; ///< status line and headers
  std::string_view body;
  std::string_view failure; ///< why nothing came
};

/// Twilio's own limit of an exchange (contract 1.2).
inline constexpr std::chrono::seconds answer_time_max{15};

/// Of one exchange: when it should have left, when the client was asked for it,
/// when it had a connection and left, when it was over.
struct exchange_times {
  steady::time_point due;
  steady::time_point asked;
  steady::time_point sent;
  steady::time_point answered;
};

class answer_listener {
public:
  virtual ~answer_listener() = default;

  /// Exactly once for each request, later.
  virtual void on_answer(
    std::uint64_t tag, const http_answer& answer, const exchange_times& times)
    = 0;
};

struct http_exchange {
  std::string bytes; ///< head and body as they go over the wire
  steady::time_point due;
  answer_listener* who = nullptr; ///< must outlive the exchange
  std::uint64_t tag = 0;
};

struct client_counters {
  std::uint64_t connected = 0; ///< connections opened, ever
  std::uint64_t waited = 0;    ///< requests that found no connection free
  std::uint64_t retried = 0;   ///< sent again: see `http_client`
};

/// HTTP/1.1 keep-alive connections to one server: one request at a time on
/// each, further ones wait. It knows as much of HTTP as such a server's
/// answers need: a status, a Content-Length and a body. A request is sent
/// again, once, if its connection had served others before and the server
/// closed it without a byte of an answer. Single-threaded, on the io_context.
class http_client {
public:
  /// `patience`: so long an answer is awaited.
  http_client(boost::asio::io_context& io, boost::asio::ip::tcp::endpoint to,
    std::size_t connections,
    std::chrono::milliseconds patience = answer_time_max);
  ~http_client();

  void send(http_exchange exchange);

  boost::asio::io_context& io() noexcept {
    return io_;
  }

  const boost::asio::ip::tcp::endpoint& server() const noexcept {
    return to_;
  }

  const client_counters& counters() const noexcept;
  std::size_t in_flight() const noexcept;

private:
  class connection;

  struct waiting_exchange {
    http_exchange exchange;
    steady::time_point asked;
  };

  void released(connection& which);
  void watch();

  boost::asio::io_context& io_;
  boost::asio::ip::tcp::endpoint to_;
  const std::chrono::milliseconds patience_;
  boost::asio::steady_timer watchdog_;
  std::vector<std::shared_ptr<connection>> all_;
  std::vector<connection*> idle_;
  std::deque<waiting_exchange> waiting_;
  client_counters counters_;
};

/// The value of a header in an answer's head; empty if there is none.
std::string_view find_header(
  std::string_view head, std::string_view name) noexcept;

} // namespace callengine::simulator::load
