#pragma once

#include "net/portal/page_socket.hpp"
#include "net/portal/try_frames.hpp"

#include <memory>

namespace callengine::net::portal {

/// The socket of one phone in a page.
class try_session final : public try_screen, public page_socket {
public:
  try_session(tcp_socket socket, http_request upgrade, edge_ptr shared);

  // -- try_screen: any thread --
  void show(outgoing_try_frame frame) override;

private:
  // -- websocket_session, page_socket --
  void on_frame(std::string_view text) override;
  void on_binary(std::string_view bytes) override;
  void on_hello() override;
  void on_gone() override;

  using page_socket::take;
  void take(incoming_try_event event);

  frame_budget sounds_;
  std::shared_ptr<try_handset> phone_; ///< from the hello on
};

} // namespace callengine::net::portal
