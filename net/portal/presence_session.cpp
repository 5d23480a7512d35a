#include "net/portal/presence_session.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <utility>

namespace callengine::net::portal {

namespace {

/// Frames that are too large for the engine are still read up to this, so
/// that the page can be told what was wrong.
constexpr std::size_t frame_margin = 8;

websocket::stream_base::timeout timeouts_of(const server_limits& limits) {
  websocket::stream_base::timeout timeouts;
  timeouts.handshake_timeout = limits.close_deadline;
  timeouts.idle_timeout = limits.heartbeat;
  timeouts.keep_alive_pings = true;
  return timeouts;
}

} // namespace

void presence_session::start() {
  socket_.set_option(timeouts_of(edge_->options.limits));
  socket_.read_message_max(edge_->options.limits.frame_bytes * frame_margin);
  auto then = [self = shared_from_this()](error_code ec) {
    self->on_accepted(ec);
  };
  socket_.async_accept(upgrade_, std::move(then));
}

void presence_session::on_accepted(error_code ec) {
  if (finished_)
    return;
  if (ec)
    return finish();
  upgrade_ = {};
  accepted_ = true;
  counters::count(edge_->counted.pages_opened);
  wait(
    edge_->options.limits.hello_deadline, &presence_session::on_hello_missing);
  read();
}

void presence_session::read() {
  auto then = [self = shared_from_this()](error_code ec, std::size_t) {
    self->on_frame(ec);
  };
  socket_.async_read(buffer_, std::move(then));
}

void presence_session::on_frame(error_code ec) {
  if (finished_)
    return;
  if (ec)
    return finish();
  if (closing_) {
    buffer_.clear(); // read on only for the close handshake
    return read();
  }
  const auto bytes = buffer_.cdata();
  on_text({static_cast<const char*>(bytes.data()), bytes.size()});
  buffer_.clear();
  read();
}

void presence_session::on_text(std::string_view text) {
  if (!budget_.take(steady_clock::now()))
    return violated("too_many_frames", "Frames come too fast.");
  if (text.size() > edge_->options.limits.frame_bytes)
    return violated("frame_too_large", "The frame is too large.",
      websocket::close_code::too_big);
  if (!socket_.got_text())
    return violated(
      "bad_frame", "Frames must be text.", websocket::close_code::unknown_data);
  auto frame = parse_frame(text);
  std::visit([this](auto& each) { take(std::move(each)); }, frame);
}

void presence_session::take(said::hello frame) {
  if (user_)
    return queue_text(
      error_text("already_welcome", "hello was said on this socket."));
  const auto& options = edge_->options;
  const auto now = edge_->now.now();
  const auto checked = check_token(frame.token, options.portal_jwt_secret, now);
  if (const auto* error = std::get_if<token_error>(&checked))
    return violated(error->code, error->message);
  user_ = std::get<portal_user>(checked);
  watch_token();
  page_event::connected opened;
  opened.page = shared_from_this();
  opened.hears_everything = hears_everything(user_->as);
  edge_->engine.page_did(user_->staff, std::move(opened));
}

void presence_session::take(said::presence frame) {
  tell_engine(page_event::presence_set{session_, frame.available});
}

void presence_session::take(said::offer_ack frame) {
  tell_engine(page_event::offer_acknowledged{session_, std::move(frame.offer)});
}

void presence_session::take(said::offer_accept frame) {
  tell_engine(page_event::offer_accepted{session_, std::move(frame.offer)});
}

void presence_session::take(said::offer_decline frame) {
  tell_engine(page_event::offer_declined{session_, std::move(frame.offer)});
}

void presence_session::take(said::mistake frame) {
  if (frame.is_violation || !user_)
    violated(frame.code, frame.message);
  else
    queue_text(error_text(frame.code, frame.message));
}

void presence_session::tell_engine(incoming_page_event event) {
  if (!user_)
    return violated("hello_missing", "The first frame must be hello.");
  edge_->engine.page_did(user_->staff, std::move(event));
}

void presence_session::violated(
  std::string_view code, std::string_view message, websocket::close_code how) {
  counters::count(edge_->counted.pages_cut_off);
  spdlog::info("presence socket closed: {}", code);
  queue_text(error_text(code, message));
  close_with(how);
}

void presence_session::wait(
  milliseconds time, void (presence_session::*then)()) {
  due_.expires_after(time);
  auto on_due = [self = weak_from_this(), then](error_code ec) {
    const auto open = self.lock();
    const bool meant
      = !ec && open && open->due_.expiry() <= steady_clock::now();
    if (meant && !open->finished_)
      (open.get()->*then)();
  };
  due_.async_wait(std::move(on_due));
}

void presence_session::on_hello_missing() {
  violated("hello_missing", "No hello came in time.");
}

void presence_session::watch_token() {
  // In steps: a clock that is set differently moves the end, and a timer
  // can't count to every date.
  constexpr milliseconds step = std::chrono::minutes{1};
  const auto left = user_->expires_at - edge_->now.now();
  if (left <= milliseconds{0})
    violated("token_expired", "The token has expired.");
  else
    wait(std::min(left, step), &presence_session::watch_token);
}

} // namespace callengine::net::portal
