#include "net/portal/presence_session.hpp"

#include "net/portal/presence_socket.hpp"
#include "net/random_name.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <memory>
#include <utility>

namespace callengine::net::portal {

namespace {

socket_limits limits_of(const server_limits& limits) {
  return {limits.frame_bytes, limits.queued_frames, limits.heartbeat};
}

} // namespace

void open_presence_socket(
  tcp_socket socket, http_request upgrade, const edge_ptr& shared) {
  auto session = std::make_shared<presence_session>(
    std::move(socket), std::move(upgrade), shared);
  shared->open.add(session);
  session->start();
}

presence_session::presence_session(
  tcp_socket socket, http_request upgrade, edge_ptr shared)
  : websocket_session{std::move(socket), std::move(upgrade), shared,
    limits_of(shared->options.limits)},
    session_{random_name()}, budget_{shared->options.limits.frames_per_second,
                               steady_clock::now()} {}

// -- page ---------------------------------------------------------------------

const std::string& presence_session::session() const noexcept {
  return session_;
}

void presence_session::welcome(staff_state state) {
  on_its_thread(
    [this, state] { queue_text(welcome_text(session_, user_->staff, state)); });
}

void presence_session::send(outgoing_page_frame frame) {
  on_its_thread(
    [this, frame = std::move(frame)] { queue_text(frame_text(frame)); });
}

void presence_session::close() {
  on_its_thread([this] { close_with(websocket::close_code::normal); });
}

// -- the socket ---------------------------------------------------------------

void presence_session::on_open() {
  counters::count(shared().counted.pages_opened);
  wait(limits().hello_deadline,
    [this] { violated("hello_missing", "No hello came in time."); });
}

void presence_session::on_text(std::string_view text) {
  if (!budget_.take(steady_clock::now()))
    return violated("too_many_frames", "Frames come too fast.");
  if (text.size() > limits().frame_bytes)
    return violated("frame_too_large", "The frame is too large.",
      websocket::close_code::too_big);
  auto frame = parse_frame(text);
  std::visit([this](auto& each) { take(std::move(each)); }, frame);
}

void presence_session::on_binary() {
  violated(
    "bad_frame", "Frames must be text.", websocket::close_code::unknown_data);
}

void presence_session::on_too_long() {
  counters::count(shared().counted.pages_cut_off);
  spdlog::info("presence socket closed: a frame was far too large");
}

void presence_session::on_deaf() {
  counters::count(shared().counted.pages_cut_off);
  spdlog::info("presence socket closed: the page reads nothing");
}

void presence_session::on_gone() {
  if (user_)
    shared().engine.page_did(user_->staff, page_event::disconnected{session_});
}

// -- what the page says -------------------------------------------------------

void presence_session::take(said::hello frame) {
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
  page_event::connected opened;
  opened.page = std::static_pointer_cast<presence_session>(shared_from_this());
  opened.hears_everything = hears_everything(user_->as);
  shared().engine.page_did(user_->staff, std::move(opened));
}

/// The page has a newer token, and need not come again because of it.
void presence_session::renew(const portal_user& user) {
  if (user.staff != user_->staff)
    return violated(
      "another_person", "hello was said on this socket for somebody else.");
  if (user.as != user_->as)
    return violated("role_changed", "Please connect again with the new role.");
  user_->expires_at = std::max(user_->expires_at, user.expires_at);
  queue_text(renewed_text(user_->expires_at));
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

void presence_session::take(said::wrap_up_done) {
  tell_engine(page_event::wrap_up_done{session_});
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
  shared().engine.page_did(user_->staff, std::move(event));
}

void presence_session::violated(
  std::string_view code, std::string_view message, websocket::close_code how) {
  counters::count(shared().counted.pages_cut_off);
  spdlog::info("presence socket closed: {}", code);
  queue_text(error_text(code, message));
  close_with(how);
}

void presence_session::watch_token() {
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
