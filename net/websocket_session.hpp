#pragma once

#include "model/time.hpp"
#include "net/edge.hpp"
#include "net/http.hpp"

#include <boost/asio/post.hpp>
#include <boost/beast/websocket/stream.hpp>

#include <cstddef>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace callengine::net {

namespace websocket = beast::websocket;

/// What one kind of socket takes.
struct socket_limits {
  std::size_t frame_bytes = 0;   ///< a longer frame ends the socket
  std::size_t queued_frames = 0; ///< that wait for a peer that does not read
  milliseconds heartbeat{0};     ///< a peer that is silent so long is gone
};

/// One WebSocket from its handshake to its end: owned by the open connections
/// until it is closed, and by the engine for as long as that likes. Everything
/// that is not said to be thread-safe runs on the connection's thread.
class websocket_session
  : public connection,
    public std::enable_shared_from_this<websocket_session> {
public:
  /// Answers the upgrade and reads. Once, on its thread.
  void start();

  // -- connection: any thread --
  void stop() override;
  void abort() override;

protected:
  websocket_session(tcp_socket socket, http_request upgrade, edge_ptr shared,
    socket_limits limits);

  // -- what the kinds do with it, on its thread --

  virtual void on_open() = 0;
  virtual void on_text(std::string_view text) = 0;
  virtual void on_binary(std::string_view bytes) = 0;

  /// A frame far beyond the limit: the socket is closed.
  virtual void on_too_long() = 0;

  /// All that was queued is written.
  virtual void on_all_sent() {}

  /// The peer reads nothing: the socket is cut off.
  virtual void on_deaf() = 0;

  /// The socket is gone. Once, if it was `start`ed.
  virtual void on_gone() = 0;

  // -- what they may do --

  /// Runs `what()` on its thread, if there is still a session then. Any thread.
  template <class What>
  void on_its_thread(What what) {
    // Holds no owner: what the stopped io_context never runs must not keep it.
    auto run = [self = weak_from_this(), what = std::move(what)]() mutable {
      if (const auto open = self.lock())
        what();
    };
    asio::post(executor_, std::move(run));
  }

  /// A peer that lets too much wait is cut off.
  void queue_text(std::string text);

  /// True while nothing waits to be written.
  bool is_idle() const noexcept;

  /// What was queued and is not being written is not sent.
  void forget_queued();

  /// What is queued is still sent; after it, nothing. A peer that takes neither
  /// that nor the handshake within `close_deadline` is left.
  void close_with(websocket::close_code how);

  /// The peer reads nothing: it is `on_deaf`, and no handshake would reach it.
  void cut_off();

  /// Runs `then` after this time, in place of what waited before. Not once it
  /// `is_over`.
  void wait(milliseconds time, std::function<void()> then);
  void stop_waiting();

  edge& shared() const noexcept {
    return *edge_;
  }

  /// It is gone, or nothing more is taken for it.
  bool is_over() const noexcept {
    return finished_ || closing_;
  }

private:
  void on_accepted(error_code ec);
  void read();
  void on_frame(error_code ec);
  void write();
  void on_written(error_code ec);
  void finish();

  // Destroyed last: everything below belongs to its io_context.
  const edge_ptr edge_;
  const executor executor_;
  const socket_limits limits_;
  http_request upgrade_;
  websocket::stream<tcp_socket> socket_;
  steady_timer due_;
  std::function<void()> then_; ///< when it is due
  beast::flat_buffer buffer_;
  std::deque<std::string> outgoing_;
  std::optional<websocket::close_code> closing_;
  bool accepted_ = false; ///< before that nothing may be written
  bool close_sent_ = false;
  bool writing_ = false;
  bool finished_ = false;
};

} // namespace callengine::net
