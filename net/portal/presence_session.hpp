#pragma once

#include "model/presence.hpp"
#include "net/edge.hpp"
#include "net/http.hpp"
#include "net/portal/frame_budget.hpp"
#include "net/portal/presence_frames.hpp"
#include "net/portal/token.hpp"

#include <boost/beast/websocket/stream.hpp>

#include <deque>
#include <memory>
#include <optional>
#include <string>

namespace callengine::net::portal {

namespace websocket = beast::websocket;

/// One presence socket: owned by the open connections until it is closed, and
/// by the engine as a page for as long as that likes. Everything that is not
/// said to be thread-safe runs on the connection's thread.
class presence_session final
  : public page,
    public connection,
    public std::enable_shared_from_this<presence_session> {
public:
  presence_session(tcp_socket socket, http_request upgrade, edge_ptr shared);

  /// Answers the upgrade and waits for `hello`. Once, on its thread.
  void start();

  // -- page: any thread --
  const std::string& session() const noexcept override;
  void welcome(staff_state state) override;
  void send(outgoing_page_frame frame) override;
  void close() override;

  // -- connection: any thread --
  void stop() override;
  void abort() override;

private:
  // -- reading (presence_session.cpp) --
  void on_accepted(error_code ec);
  void read();
  void on_frame(error_code ec);
  void on_text(std::string_view text);
  void take(said::hello frame);
  void take(said::presence frame);
  void take(said::offer_ack frame);
  void take(said::offer_accept frame);
  void take(said::offer_decline frame);
  void take(said::mistake frame);
  void tell_engine(incoming_page_event event);
  void violated(std::string_view code, std::string_view message,
    websocket::close_code how = websocket::close_code::policy_error);

  // -- deadlines --
  void wait(milliseconds time, void (presence_session::*then)());
  void on_hello_missing();
  void watch_token();

  // -- writing (presence_session_write.cpp) --

  /// Runs `what(*this)` on its thread, if there is still a session then.
  template <class What>
  void on_its_thread(What what);
  void queue_text(std::string text);
  void write();
  void on_written(error_code ec);
  void close_with(websocket::close_code how);
  void cut_off();
  void finish();

  // Destroyed last: everything below belongs to its io_context.
  const edge_ptr edge_;
  const executor executor_;
  const std::string session_;
  http_request upgrade_;
  websocket::stream<tcp_socket> socket_;
  steady_timer due_; ///< of `hello`, then of the token's end
  beast::flat_buffer buffer_;
  frame_budget budget_;
  std::optional<portal_user> user_; ///< set by `hello`
  std::deque<std::string> outgoing_;
  std::optional<websocket::close_code> closing_;
  bool accepted_ = false; ///< before that nothing may be written
  bool close_sent_ = false;
  bool writing_ = false;
  bool finished_ = false;
};

} // namespace callengine::net::portal
