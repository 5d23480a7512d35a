#pragma once

#include "model/presence.hpp"
#include "net/portal/frame_budget.hpp"
#include "net/portal/presence_frames.hpp"
#include "net/portal/token.hpp"
#include "net/websocket_session.hpp"

#include <optional>
#include <string>

namespace callengine::net::portal {

/// One presence socket: a page's.
class presence_session final : public page, public websocket_session {
public:
  presence_session(tcp_socket socket, http_request upgrade, edge_ptr shared);

  // -- page: any thread --
  const std::string& session() const noexcept override;
  void welcome(staff_state state) override;
  void send(outgoing_page_frame frame) override;
  void close() override;

private:
  // -- websocket_session --
  void on_open() override;
  void on_text(std::string_view text) override;
  void on_binary() override;
  void on_too_long() override;
  void on_deaf() override;
  void on_gone() override;

  void take(said::hello frame);
  void take(said::presence frame);
  void take(said::offer_ack frame);
  void take(said::offer_accept frame);
  void take(said::offer_decline frame);
  void take(said::wrap_up_done frame);
  void take(said::mistake frame);
  void tell_engine(incoming_page_event event);
  void violated(std::string_view code, std::string_view message,
    websocket::close_code how = websocket::close_code::policy_error);

  void renew(const portal_user& user);
  void watch_token();

  const server_limits& limits() const noexcept {
    return shared().options.limits;
  }

  const std::string session_;
  frame_budget budget_;
  std::optional<portal_user> user_; ///< set by `hello`
};

} // namespace callengine::net::portal
