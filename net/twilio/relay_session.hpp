#pragma once

#include "model/ports/relay_line.hpp"
#include "net/twilio/wire/relay_frames.hpp"
#include "net/twilio/wire/relay_url.hpp"
#include "net/websocket_session.hpp"

#include <string>
#include <string_view>

namespace callengine::net::twilio {

/// The socket of one ConversationRelay.
class relay_session final : public relay_line, public websocket_session {
public:
  relay_session(tcp_socket socket, http_request upgrade, relay_target target,
    edge_ptr shared);

  // -- relay_line: any thread --
  const std::string& session() const noexcept override;
  void interruption_known() override;
  void say(std::string token, bool last) override;
  void end(std::string handoff) override;
  void close() override;

private:
  // -- websocket_session --
  void on_open() override;
  void on_text(std::string_view text) override;
  void on_binary(std::string_view bytes) override;
  void on_too_long() override;
  void on_all_sent() override;
  void on_deaf() override;
  void on_gone() override;

  void take(relay_says::setup frame);
  void take(relay_says::prompt frame);
  void take(relay_says::key frame);
  void take(relay_says::interrupt frame);
  void take(const relay_says::error& frame);

  void take(const relay_says::other&) {}

  void take(const relay_says::mistake& frame);
  void tell_engine(call_event event);
  void violated(std::string_view what, websocket::close_code how);

  void queue_token(std::string token, bool last);
  void send_spoken();
  void end_with(const std::string& handoff);

  const server_limits& limits() const noexcept {
    return shared().options.limits;
  }

  const relay_target target_;
  std::string session_; ///< of `setup`; empty until then, changes no more
  unsigned bad_frames_ = 0;
  unsigned interruptions_ = 0; ///< that the engine does not know of yet
  std::string spoken_;         ///< waits for what is being written
  bool spoken_is_last_ = false;
  bool is_ending_ = false;
};

} // namespace callengine::net::twilio
