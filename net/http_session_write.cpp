#include "net/http_heads.hpp"
#include "net/http_session.hpp"
#include "net/origins.hpp"
#include "net/portal/presence_socket.hpp"
#include "net/portal/try_socket.hpp"
#include "net/twilio/relay_socket.hpp"
#include "net/twilio/wire/relay_url.hpp"

#include <boost/asio/buffer.hpp>
#include <boost/asio/write.hpp>

#include <string_view>
#include <utility>

namespace callengine::net {

namespace {

constexpr std::string_view continue_line = "HTTP/1.1 100 Continue\r\n\r\n";

void fill(http::response<http::string_body>& message, response answer) {
  message.result(answer.status);
  for (auto& [name, value] : answer.headers)
    message.set(name, value);
  if (answer.status == 204 || answer.status == 304)
    return; // they have no body, and say nothing of one
  message.set(http::field::content_type, answer.content_type);
  message.content_length(
    answer.stream ? answer.stream->size() : answer.body.size());
  message.body() = std::move(answer.body);
}

} // namespace

void http_session::answered(std::uint64_t request, response answer) {
  const auto index = request - first_slot_;
  if (finished_ || request < first_slot_ || index >= slots_.size())
    return;
  auto& which = slots_[index];
  which.asked.reset();
  which.answer = std::move(answer);
  advance();
}

/// Does what is due next on the way out; nothing while a write runs.
void http_session::advance() {
  if (finished_ || writing_)
    return;
  if (!slots_.empty()) {
    if (slots_.front().answer)
      write_front();
    return;
  }
  if (upgrade_)
    return upgrade();
  if (phase_ == phase::continuing)
    return write_continue();
  const bool between_requests
    = phase_ == phase::waiting || phase_ == phase::idle;
  if (last_request_read_ && between_requests)
    close_gently();
}

void http_session::write_front() {
  auto& front = slots_.front();
  const bool reads_another = phase_ == phase::header || phase_ == phase::body
    || phase_ == phase::continuing;
  const bool takes_no_more = last_request_read_ || edge_.stopping;
  const bool is_last = takes_no_more && slots_.size() == 1 && !reads_another;
  front.keep_alive = front.keep_alive && !is_last;
  outgoing_ = {};
  outgoing_.version(front.version);
  if (!front.head)
    body_ = front.answer->stream;
  body_left_ = body_ ? body_->size() : 0;
  // By which pages see how their own clock differs.
  outgoing_.set(http::field::date, http_heads::date_text(edge_.now.now()));
  fill(outgoing_, std::move(*front.answer));
  outgoing_.keep_alive(front.keep_alive);
  if (front.head)
    outgoing_.body().clear(); // the length stays that of the body
  writing_ = true;
  set_write_deadline();
  auto then = [self = shared_from_this()](error_code ec, std::size_t) {
    self->on_written(ec);
  };
  http::async_write(socket_, outgoing_, std::move(then));
}

void http_session::on_written(error_code ec) {
  if (finished_)
    return;
  if (ec)
    return finish();
  if (body_)
    return write_body();
  writing_ = false;
  clear_write_deadline();
  const bool keep_alive = slots_.front().keep_alive;
  slots_.pop_front();
  ++first_slot_;
  if (!keep_alive)
    return close_gently();
  read_next();
  advance();
}

void http_session::write_continue() {
  if (!takes_body())
    return;
  writing_ = true;
  set_write_deadline();
  auto then = [self = shared_from_this()](error_code ec, std::size_t) {
    if (self->finished_)
      return;
    self->writing_ = false;
    self->clear_write_deadline();
    if (ec)
      return self->finish();
    self->phase_ = phase::body;
    self->set_read_deadline(self->body_deadline_);
    self->parse();
  };
  asio::async_write(socket_, asio::buffer(continue_line), std::move(then));
}

void http_session::upgrade() {
  auto message = std::move(*upgrade_);
  upgrade_.reset();
  const auto head = http_heads::head_of(message.base());
  const bool is_relay = twilio::is_relay_path(head.path());
  auto refusal
    = is_relay ? edge_.routes.relay_refusal(head) : foreign_page(head);
  if (refusal)
    return refuse(std::move(*refusal));
  if (buffer_.size() != 0)
    return refuse(400, "Frames came before the handshake.");
  const auto shared = owner_.lock();
  if (!shared || last_request_read_)
    return finish();
  if (is_relay)
    twilio::open_relay_socket(std::move(socket_), std::move(message),
      twilio::parse_relay_path(head.path()).value(), shared);
  else if (head.path() == try_path)
    portal::open_try_socket(std::move(socket_), std::move(message), shared);
  else
    portal::open_presence_socket(
      std::move(socket_), std::move(message), shared);
  finished_ = true;
  edge_.open.remove(this);
}

/// A page of an origin that may not connect.
std::optional<response> http_session::foreign_page(const request& head) const {
  const auto& options = edge_.options;
  if (options.allowed_origins.empty() || is_own_page(head, options))
    return std::nullopt;
  return plain_answer(403, "Pages of this origin may not connect.");
}

/// Ends our side and waits for the peer's end: closing with unread input would
/// reset the connection and lose the answer that was just written.
void http_session::close_gently() {
  if (phase_ != phase::waiting)
    return finish(); // a read runs; there is nothing of worth to lose
  phase_ = phase::lingering;
  error_code ignored;
  socket_.shutdown(tcp_socket::shutdown_send, ignored);
  set_read_deadline(edge_.options.limits.linger);
  drain();
}

void http_session::drain() {
  buffer_.clear();
  auto then = [self = shared_from_this()](error_code ec, std::size_t) {
    if (self->finished_)
      return;
    if (ec)
      return self->finish();
    self->drain();
  };
  socket_.async_read_some(buffer_.prepare(4096), std::move(then));
}

void http_session::finish() {
  if (finished_)
    return;
  finished_ = true;
  error_code ignored;
  socket_.close(ignored);
  watch_.cancel();
  slots_.clear();
  body_.reset();
  edge_.open.remove(this);
}

} // namespace callengine::net
