#include "net/twilio/relay_session.hpp"

#include "net/twilio/relay_socket.hpp"

#include <spdlog/spdlog.h>

#include <memory>
#include <utility>
#include <variant>

namespace callengine::net::twilio {

namespace {

using namespace call_events;

socket_limits limits_of(const server_limits& limits) {
  return {limits.relay_frame_bytes, limits.relay_queued_frames,
    limits.relay_heartbeat};
}

/// What is logged of an error of Twilio's. Its text goes on with the frame that
/// it is about, and with that what somebody said.
std::string_view loggable(std::string_view description) {
  constexpr std::string_view bad_frame = "Invalid message received";
  return description.starts_with(bad_frame) ? bad_frame : "of another kind";
}

} // namespace

void open_relay_socket(tcp_socket socket, http_request upgrade,
  relay_target target, const edge_ptr& shared) {
  auto session = std::make_shared<relay_session>(
    std::move(socket), std::move(upgrade), std::move(target), shared);
  shared->open.add(session);
  session->start();
}

relay_session::relay_session(
  tcp_socket socket, http_request upgrade, relay_target target, edge_ptr shared)
  : websocket_session{std::move(socket), std::move(upgrade), shared,
    limits_of(shared->options.limits)},
    target_{std::move(target)} {}

// -- relay_line ---------------------------------------------------------------

const std::string& relay_session::session() const noexcept {
  return session_;
}

void relay_session::interruption_known() {
  on_its_thread([this] {
    if (interruptions_ > 0)
      --interruptions_;
  });
}

void relay_session::say(std::string token, bool last) {
  on_its_thread([this, token = std::move(token), last]() mutable {
    queue_token(std::move(token), last);
  });
}

void relay_session::end(std::string handoff) {
  on_its_thread([this, handoff = std::move(handoff)] { end_with(handoff); });
}

void relay_session::close() {
  on_its_thread([this] {
    if (!is_over() && !is_ending_) {
      counters::count(shared().counted.relays_not_wanted);
      spdlog::info(
        "relay socket closed: call {} does not want it", target_.call);
    }
    close_with(websocket::close_code::normal);
  });
}

// -- the socket ---------------------------------------------------------------

void relay_session::on_open() {
  counters::count(shared().counted.relays_opened);
  wait(limits().setup_deadline,
    [this] { violated("no setup came", websocket::close_code::policy_error); });
}

void relay_session::on_text(std::string_view text) {
  if (text.size() > limits().relay_frame_bytes)
    return violated("a frame is too large", websocket::close_code::too_big);
  auto frame = parse_relay_frame(text);
  std::visit([this](auto& each) { take(std::move(each)); }, frame);
}

void relay_session::on_binary(std::string_view) {
  take(relay_says::mistake{"no text"});
}

void relay_session::on_too_long() {
  counters::count(shared().counted.relays_cut_off);
  spdlog::warn(
    "relay socket closed: a frame is far too large, call {}", target_.call);
}

void relay_session::on_deaf() {
  counters::count(shared().counted.relays_cut_off);
  spdlog::warn(
    "relay socket closed: Twilio reads nothing, call {}", target_.call);
}

void relay_session::on_gone() {
  if (!session_.empty())
    tell_engine(relay_closed{session_});
}

void relay_session::violated(std::string_view what, websocket::close_code how) {
  counters::count(shared().counted.relays_cut_off);
  spdlog::warn("relay socket closed: {}, call {}", what, target_.call);
  close_with(how);
}

// -- what Twilio says ---------------------------------------------------------

void relay_session::take(relay_says::setup frame) {
  if (!session_.empty())
    return take(relay_says::mistake{"a second setup"});
  if (frame.call != target_.call)
    return violated("setup names a call that its URL does not",
      websocket::close_code::policy_error);
  stop_waiting();
  session_ = std::move(frame.session);
  shared().engine.relay_opened(target_.client, target_.call, target_.step,
    std::static_pointer_cast<relay_session>(shared_from_this()));
}

void relay_session::take(relay_says::prompt frame) {
  if (frame.last)
    tell_engine(
      relay_heard{session_, std::move(frame.text), std::move(frame.language)});
}

void relay_session::take(relay_says::key frame) {
  tell_engine(relay_key_pressed{session_, std::move(frame.digit)});
}

/// Twilio throws away what it had, so what waits for it is old, too, and so is
/// what the engine says until it knows.
void relay_session::take(relay_says::interrupt frame) {
  if (!session_.empty() && !is_ending_) {
    ++interruptions_;
    spoken_.clear();
    spoken_is_last_ = false;
    forget_queued();
  }
  tell_engine(relay_interrupted{session_, std::move(frame.heard)});
}

void relay_session::take(const relay_says::error& frame) {
  counters::count(shared().counted.relay_errors);
  spdlog::warn("Twilio told an error of a relay: {} ({} bytes), call {}",
    loggable(frame.description), frame.description.size(), target_.call);
}

void relay_session::take(const relay_says::mistake& frame) {
  counters::count(shared().counted.relay_frames_bad);
  if (++bad_frames_ >= limits().bad_frames)
    violated(frame.what, websocket::close_code::bad_payload);
}

void relay_session::tell_engine(call_event event) {
  if (session_.empty())
    return take(relay_says::mistake{"the first frame is no setup"});
  shared().engine.relay_did(target_.client, target_.call, std::move(event));
}

// -- what it is told ----------------------------------------------------------

/// What comes faster than it can be written is put together: a slow peer costs
/// one string.
void relay_session::queue_token(std::string token, bool last) {
  if (is_over() || is_ending_ || interruptions_ > 0)
    return;
  if (spoken_is_last_)
    send_spoken();
  if (spoken_.size() + token.size() > limits().relay_queued_bytes)
    return cut_off();
  spoken_ += token;
  spoken_is_last_ = last;
  if (is_idle())
    send_spoken();
}

void relay_session::on_all_sent() {
  send_spoken();
}

void relay_session::send_spoken() {
  if (spoken_.empty() && !spoken_is_last_)
    return;
  const bool last = std::exchange(spoken_is_last_, false);
  queue_text(token_frame(std::exchange(spoken_, {}), last));
}

/// Twilio closes; if it does not, nobody is waited for.
void relay_session::end_with(const std::string& handoff) {
  if (is_over() || std::exchange(is_ending_, true))
    return;
  send_spoken();
  queue_text(end_frame(handoff));
  wait(limits().close_deadline,
    [this] { close_with(websocket::close_code::normal); });
}

} // namespace callengine::net::twilio
