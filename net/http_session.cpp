#include "net/http_session.hpp"

#include "net/http_heads.hpp"
#include "net/twilio/wire/relay_url.hpp"

#include <boost/asio/dispatch.hpp>
#include <boost/asio/post.hpp>
#include <boost/beast/websocket/rfc6455.hpp>

#include <algorithm>
#include <utility>

namespace callengine::net {

namespace {

/// A read takes at most this: a header and the beginning of its body.
constexpr std::size_t read_bytes = 4096;

bool is_socket_upgrade(const http_request& from, const front_routes& routes) {
  const auto target = http_heads::origin_form(from.target());
  const auto path = target.substr(0, target.find('?'));
  return beast::websocket::is_upgrade(from) && routes.is_socket(path);
}

bool is_http_error(error_code ec) {
  static const auto& category
    = http::make_error_code(http::error::bad_method).category();
  return ec.category() == category;
}

} // namespace

http_session::http_session(tcp_socket socket, edge& shared)
  : edge_{shared}, socket_{std::move(socket)}, watch_{socket_.get_executor()},
    buffer_{shared.options.limits.header_bytes
      + shared.options.limits.body_bytes + read_bytes} {}

void http_session::start(const edge_ptr& shared) {
  owner_ = shared;
  edge_.open.add(shared_from_this());
  auto begin = [self = shared_from_this()] {
    self->read_next();
  };
  asio::dispatch(socket_.get_executor(), std::move(begin));
}

void http_session::stop() {
  auto finish_up = [self = shared_from_this()] {
    self->last_request_read_ = true;
    self->advance(); // whoever is in the middle of a request gets its answer
  };
  asio::post(socket_.get_executor(), std::move(finish_up));
}

void http_session::abort() {
  auto close = [self = shared_from_this()] {
    self->finish();
  };
  asio::post(socket_.get_executor(), std::move(close));
}

void http_session::read_next() {
  if (finished_ || phase_ != phase::waiting || last_request_read_ || upgrade_
    || slots_.size() >= edge_.options.limits.pipelined)
    return;
  const auto& limits = edge_.options.limits;
  parser_.emplace();
  parser_->header_limit(static_cast<std::uint32_t>(limits.header_bytes));
  // Which of the two it is, `takes_body` knows.
  parser_->body_limit(std::max(limits.body_bytes, limits.upload_bytes));
  if (buffer_.size() == 0) {
    phase_ = phase::idle;
    set_read_deadline(
      first_request_ ? limits.header_deadline : limits.keep_alive);
    return read_more();
  }
  // A request that was sent ahead: parsed once what runs now has returned.
  phase_ = phase::header;
  set_read_deadline(limits.header_deadline);
  auto then = [self = shared_from_this()] {
    if (!self->finished_)
      self->parse();
  };
  asio::post(socket_.get_executor(), std::move(then));
}

void http_session::read_more() {
  // Beast bounds headers and bodies, but not what it has not understood yet of
  // a chunk's header or trailer.
  if (buffer_.max_size() - buffer_.size() < read_bytes)
    return refuse(
      phase_ == phase::header ? 431 : 413, "The request is too large.");
  auto then = [self = shared_from_this()](error_code ec, std::size_t bytes) {
    self->on_bytes(ec, bytes);
  };
  socket_.async_read_some(buffer_.prepare(read_bytes), std::move(then));
}

void http_session::on_bytes(error_code ec, std::size_t bytes) {
  if (finished_)
    return;
  if (ec) {
    // The peer's end in the middle of a request is no request.
    return on_read_failed(ec);
  }
  buffer_.commit(bytes);
  if (phase_ == phase::idle) {
    phase_ = phase::header;
    set_read_deadline(edge_.options.limits.header_deadline);
  }
  parse();
}

/// Parses as far as the bytes go, then reads on or takes the request.
void http_session::parse() {
  while (!parser_->is_done()) {
    if (buffer_.size() == 0 || !parse_some()) {
      if (!finished_ && (phase_ == phase::header || phase_ == phase::body))
        read_more();
      return;
    }
    if (phase_ == phase::header && parser_->is_header_done() && !takes_header())
      return;
  }
  on_request();
}

/// False: more bytes are needed, or the request was refused.
bool http_session::parse_some() {
  error_code ec;
  const auto used = parser_->put(buffer_.data(), ec);
  buffer_.consume(used);
  if (ec == http::error::need_more)
    return used != 0 && buffer_.size() != 0;
  if (!ec)
    return true;
  on_read_failed(ec);
  return false;
}

void http_session::on_request() {
  counters::count(edge_.counted.requests);
  phase_ = phase::waiting;
  first_request_ = false;
  clear_read_deadline();
  auto message = parser_->release();
  if (is_socket_upgrade(message, edge_.routes)) {
    upgrade_ = std::move(message);
    return advance();
  }
  slot next;
  next.version = message.version();
  next.head = message.method() == http::verb::head;
  next.keep_alive = message.keep_alive();
  if (!next.keep_alive)
    last_request_read_ = true;
  auto shared = owner_.lock();
  if (!shared)
    return finish();
  const auto number = first_slot_ + slots_.size();
  const auto asked
    = std::make_shared<exchange>(std::move(shared), socket_.get_executor(),
      std::weak_ptr<answer_sink>{weak_from_this()}, number);
  next.asked = asked;
  slots_.push_back(std::move(next));
  auto what = http_heads::head_of(message.base());
  what.body = std::move(message.body());
  what.place = std::move(place_);
  edge_.routes.handle(std::move(what), asked);
  if (asked->is_awaited())
    watch_until(asked->due());
  read_next();
}

void http_session::on_read_failed(error_code ec) {
  if (timed_out_)
    return refuse(408, "The request took too long.");
  if (ec == http::error::header_limit || ec == http::error::buffer_overflow)
    return refuse(431, "The header is too large.");
  if (ec == http::error::body_limit)
    return refuse(413, "The body is too large.");
  const bool no_more = ec == http::error::end_of_stream
    || ec == http::error::partial_message || ec == asio::error::eof;
  if (is_http_error(ec) && !no_more)
    return refuse(400, "This is no HTTP request.");
  // The peer sends no more: what it asked before is answered. After a reset
  // nobody would read that.
  phase_ = phase::waiting;
  last_request_read_ = true;
  clear_read_deadline();
  if (no_more)
    advance();
  else
    finish();
}

void http_session::refuse(unsigned status, std::string_view why) {
  refuse(plain_answer(status, why));
}

void http_session::refuse(response answer) {
  counters::count(edge_.counted.requests_refused);
  phase_ = phase::waiting;
  last_request_read_ = true;
  clear_read_deadline();
  slot next;
  next.keep_alive = false;
  next.answer = std::move(answer);
  slots_.push_back(std::move(next));
  advance();
}

void http_session::on_read_deadline() {
  const bool between_requests = phase_ == phase::idle && !first_request_;
  if (between_requests && !slots_.empty())
    return set_read_deadline(edge_.options.limits.keep_alive); // waits for us
  const bool mid_request = phase_ == phase::header || phase_ == phase::body;
  if (!mid_request || writing_)
    return finish();
  timed_out_ = true;
  error_code ignored;
  socket_.cancel(ignored);
}

} // namespace callengine::net
