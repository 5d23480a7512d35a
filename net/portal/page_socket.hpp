#pragma once

#include "net/portal/frame_budget.hpp"
#include "net/portal/socket_frames.hpp"
#include "net/portal/token.hpp"
#include "net/websocket_session.hpp"

#include <optional>
#include <string_view>

namespace callengine::net::portal {

/// A socket of a page: it says hello with a token first, renews it in time, and
/// does not send more than it may.
class page_socket : public websocket_session {
protected:
  page_socket(tcp_socket socket, http_request upgrade, edge_ptr shared);

  /// `user` is known from now on. Once.
  virtual void on_hello() = 0;

  /// A frame that is not too large.
  virtual void on_frame(std::string_view text) = 0;

  /// What is read, and what it is taken from. False: the page sends too much,
  /// and the socket is closed.
  bool is_affordable(bool is_signal);

  void take(said::hello frame);
  void take(const said::ping& frame);
  void take(const said::mistake& frame);

  /// Null before the hello.
  const portal_user* user() const noexcept {
    return user_ ? &*user_ : nullptr;
  }

  /// For what must not come before it: closes the socket.
  void miss_hello();

  void violated(std::string_view code, std::string_view message,
    websocket::close_code how = websocket::close_code::policy_error);

  const server_limits& limits() const noexcept {
    return shared().options.limits;
  }

  void on_binary(std::string_view bytes) override;

private:
  // -- websocket_session --
  void on_open() override;
  void on_text(std::string_view text) override;
  void on_too_long() override;
  void on_deaf() override;

  void renew(const portal_user& user);
  void watch_token();

  frame_budget frames_;
  frame_budget signals_;
  std::optional<portal_user> user_;
};

} // namespace callengine::net::portal
