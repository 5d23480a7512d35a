#pragma once

#include "model/presence.hpp"
#include "net/portal/page_socket.hpp"
#include "net/portal/presence_frames.hpp"

#include <string>
#include <string_view>

namespace callengine::net::portal {

/// One presence socket: a page's. Where pages talk with the phone in the page,
/// it carries the signals of their sound, too.
class presence_session final : public page,
                               public sound_page,
                               public page_socket {
public:
  presence_session(tcp_socket socket, http_request upgrade, edge_ptr shared);

  // -- page, sound_page: any thread --
  const std::string& session() const noexcept override;
  void welcome(staff_state state) override;
  void send(outgoing_page_frame frame) override;
  void close() override;
  void signal(rtc_signal what) override;

private:
  // -- websocket_session, page_socket --
  void on_frame(std::string_view text) override;
  void on_hello() override;
  void on_gone() override;

  using page_socket::take;
  void take(said::presence frame);
  void take(said::offer_ack frame);
  void take(said::offer_accept frame);
  void take(said::offer_decline frame);
  void take(said::wrap_up_done frame);
  void take(said::board frame);
  void take(rtc_signal frame);
  void tell_engine(incoming_page_event event);
  void leave_board();

  const std::string session_;
  bool watches_board_ = false;
};

} // namespace callengine::net::portal
