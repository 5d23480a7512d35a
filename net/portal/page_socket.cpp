#include "net/portal/page_socket.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <utility>

namespace callengine::net::portal {

namespace {

socket_limits limits_of(const server_limits& limits) {
  return {limits.frame_bytes, limits.queued_frames, limits.heartbeat};
}

} // namespace

page_socket::page_socket(
  tcp_socket socket, http_request upgrade, edge_ptr shared)
  : websocket_session{std::move(socket), std::move(upgrade), shared,
    limits_of(shared->options.limits)},
    frames_{shared->options.limits.frames_per_second, steady_clock::now()},
    signals_{shared->options.limits.signals_per_second, steady_clock::now()} {}

// -- the socket ---------------------------------------------------------------

void page_socket::on_open() {
  counters::count(shared().counted.pages_opened);
  wait(limits().hello_deadline,
    [this] { violated("hello_missing", "No hello came in time."); });
}

void page_socket::on_text(std::string_view text) {
  if (text.size() > limits().frame_bytes)
    return violated("frame_too_large", "The frame is too large.",
      websocket::close_code::too_big);
  on_frame(text);
}

bool page_socket::is_affordable(bool is_signal) {
  if ((is_signal ? signals_ : frames_).take(steady_clock::now()))
    return true;
  violated("too_many_frames", "Frames come too fast.");
  return false;
}

void page_socket::on_binary(std::string_view) {
  violated(
    "bad_frame", "Frames must be text.", websocket::close_code::unknown_data);
}

void page_socket::on_too_long() {
  counters::count(shared().counted.pages_cut_off);
  spdlog::info("page's socket closed: a frame was far too large");
}

void page_socket::on_deaf() {
  counters::count(shared().counted.pages_cut_off);
  spdlog::info("page's socket closed: the page reads nothing");
}

void page_socket::violated(
  std::string_view code, std::string_view message, websocket::close_code how) {
  counters::count(shared().counted.pages_cut_off);
  spdlog::info("page's socket closed: {}", code);
  queue_text(error_text(code, message));
  close_with(how);
}

// -- what every page says -----------------------------------------------------

void page_socket::take(said::hello frame) {
  if (frame.renews && !user_)
    return miss_hello();
  const auto& options = shared().options;
  const auto now = shared().now.now();
  const auto checked = check_token(frame.token, options.portal_jwt_secret, now);
  if (const auto* error = std::get_if<token_error>(&checked))
    return violated(error->code, error->message);
  const auto& user = std::get<portal_user>(checked);
  if (user_)
    return renew(user);
  user_ = user;
  watch_token();
  on_hello();
}

/// The page has a newer token, and need not come again because of it.
void page_socket::renew(const portal_user& user) {
  if (user.staff != user_->staff)
    return violated(
      "another_person", "hello was said on this socket for somebody else.");
  if (user.as != user_->as)
    return violated("role_changed", "Please connect again with the new role.");
  user_->expires_at = std::max(user_->expires_at, user.expires_at);
  queue_text(renewed_text(user_->expires_at));
}

void page_socket::take(const said::ping& frame) {
  if (!user_)
    return miss_hello();
  queue_text(pong_text(frame, shared().now.now()));
}

void page_socket::take(const said::mistake& frame) {
  if (frame.is_violation || !user_)
    violated(frame.code, frame.message);
  else
    queue_text(error_text(frame.code, frame.message));
}

void page_socket::miss_hello() {
  violated("hello_missing", "The first frame must be hello.");
}

void page_socket::watch_token() {
  // In steps: a clock that is set differently moves the end, and a timer
  // can't count to every date.
  constexpr milliseconds step = std::chrono::minutes{1};
  const auto left = user_->expires_at - shared().now.now();
  if (left <= milliseconds{0})
    violated("token_expired", "The token has expired.");
  else
    wait(std::min(left, step), [this] { watch_token(); });
}

} // namespace callengine::net::portal
