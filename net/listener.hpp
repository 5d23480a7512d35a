#pragma once

#include "net/edge.hpp"

#include <cstdint>
#include <memory>
#include <string>

namespace callengine::net {

/// Accepts connections and starts a session for each.
class listener : public std::enable_shared_from_this<listener> {
public:
  explicit listener(edge_ptr shared);

  /// Binds to `address:port`. Returns what is wrong; empty: nothing.
  std::string listen(const std::string& where);

  /// Accepts on a listening TCP socket that was handed over, and owns it from
  /// now on. Returns what is wrong; empty: nothing.
  std::string take_over(int fd);

  std::uint16_t port() const noexcept;

  void accept();

  /// Ends accepting. Any thread.
  void close();

private:
  void on_accepted(error_code ec, tcp_socket socket);
  void admit(tcp_socket socket);
  void refuse(tcp_socket& socket);

  const edge_ptr edge_;
  asio::basic_socket_acceptor<tcp, executor> acceptor_;
  steady_timer pause_; ///< after a failure
  std::uint16_t port_ = 0;
};

} // namespace callengine::net
