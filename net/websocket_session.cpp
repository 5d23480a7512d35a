#include "net/websocket_session.hpp"

#include <boost/asio/buffer.hpp>

#include <iterator>
#include <utility>

namespace callengine::net {

namespace {

/// Frames that are too large for the engine are still read up to this, so
/// that the peer can be told what was wrong.
constexpr std::size_t frame_margin = 8;

} // namespace

websocket_session::websocket_session(tcp_socket socket, http_request upgrade,
  edge_ptr shared, socket_limits limits)
  : edge_{std::move(shared)}, executor_{socket.get_executor()}, limits_{limits},
    upgrade_{std::move(upgrade)}, socket_{std::move(socket)}, due_{executor_} {}

void websocket_session::start() {
  websocket::stream_base::timeout timeouts;
  timeouts.handshake_timeout = edge_->options.limits.close_deadline;
  timeouts.idle_timeout = limits_.heartbeat;
  timeouts.keep_alive_pings = true;
  socket_.set_option(timeouts);
  socket_.read_message_max(limits_.frame_bytes * frame_margin);
  auto then = [self = shared_from_this()](error_code ec) {
    self->on_accepted(ec);
  };
  socket_.async_accept(upgrade_, std::move(then));
}

void websocket_session::stop() {
  on_its_thread([this] { close_with(websocket::close_code::going_away); });
}

void websocket_session::abort() {
  on_its_thread([this] { finish(); });
}

// -- reading ------------------------------------------------------------------

void websocket_session::on_accepted(error_code ec) {
  if (finished_)
    return;
  if (ec)
    return finish();
  upgrade_ = {};
  accepted_ = true;
  on_open();
  read();
  write(); // it may have been told to close
}

void websocket_session::read() {
  auto then = [self = shared_from_this()](error_code ec, std::size_t) {
    self->on_frame(ec);
  };
  socket_.async_read(buffer_, std::move(then));
}

void websocket_session::on_frame(error_code ec) {
  if (finished_)
    return;
  if (ec == websocket::error::message_too_big)
    on_too_long();
  if (ec)
    return finish();
  if (!closing_) { // else only the close handshake is waited for
    const auto bytes = buffer_.cdata();
    const std::string_view content{
      static_cast<const char*>(bytes.data()), bytes.size()};
    if (socket_.got_text())
      on_text(content);
    else
      on_binary(content);
  }
  buffer_.clear();
  read();
}

// -- writing ------------------------------------------------------------------

bool websocket_session::is_idle() const noexcept {
  return outgoing_.empty();
}

void websocket_session::queue_text(std::string text) {
  if (finished_ || closing_)
    return;
  if (outgoing_.size() >= limits_.queued_frames)
    return cut_off();
  outgoing_.push_back(std::move(text));
  write();
}

void websocket_session::forget_queued() {
  if (!writing_)
    outgoing_.clear();
  else
    outgoing_.erase(std::next(outgoing_.begin()), outgoing_.end());
}

void websocket_session::write() {
  if (finished_ || !accepted_ || writing_ || close_sent_)
    return;
  if (outgoing_.empty()) {
    if (!closing_)
      return;
    close_sent_ = true;
    auto then = [self = shared_from_this()](error_code) {
      self->finish();
    };
    socket_.async_close(*closing_, std::move(then));
    return;
  }
  writing_ = true;
  socket_.text(true);
  auto then = [self = shared_from_this()](error_code ec, std::size_t) {
    self->on_written(ec);
  };
  socket_.async_write(asio::buffer(outgoing_.front()), std::move(then));
}

void websocket_session::on_written(error_code ec) {
  writing_ = false;
  if (finished_)
    return;
  if (ec)
    return finish();
  outgoing_.pop_front();
  if (outgoing_.empty())
    on_all_sent();
  write();
}

void websocket_session::close_with(websocket::close_code how) {
  if (is_over())
    return;
  // A write that is stuck lets no handshake out, and Beast's own deadline
  // begins with that.
  wait(edge_->options.limits.close_deadline, [this] { finish(); });
  closing_ = how;
  write();
}

void websocket_session::cut_off() {
  on_deaf();
  finish();
}

void websocket_session::finish() {
  if (finished_)
    return;
  finished_ = true;
  const auto self = shared_from_this(); // the open connections let go of it
  stop_waiting();
  error_code ignored;
  beast::get_lowest_layer(socket_).close(ignored);
  on_gone();
  edge_->open.remove(this);
}

// -- deadlines ----------------------------------------------------------------

void websocket_session::wait(milliseconds time, std::function<void()> then) {
  if (is_over())
    return; // what ends it waits already
  then_ = std::move(then);
  due_.expires_after(time);
  auto on_due = [self = weak_from_this()](error_code ec) {
    const auto open = self.lock();
    const bool meant
      = !ec && open && open->due_.expiry() <= steady_clock::now();
    if (!meant || open->finished_ || !open->then_)
      return;
    const auto run = std::exchange(open->then_, nullptr);
    run();
  };
  due_.async_wait(std::move(on_due));
}

void websocket_session::stop_waiting() {
  then_ = nullptr;
  due_.cancel();
}

} // namespace callengine::net
