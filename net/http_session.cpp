#include "net/http_session.hpp"

#include <boost/asio/dispatch.hpp>
#include <boost/asio/post.hpp>
#include <boost/beast/websocket/rfc6455.hpp>

#include <utility>

namespace callengine::net {

namespace {

/// A read takes at most this: a header and the beginning of its body.
constexpr std::size_t read_bytes = 4096;

method method_of(http::verb verb) {
  switch (verb) {
  case http::verb::get:
    return method::get;
  case http::verb::head:
    return method::head;
  case http::verb::post:
    return method::post;
  default:
    return method::other;
  }
}

/// The target in origin form; a client may send it with scheme and host.
std::string_view origin_form(std::string_view target) {
  for (const std::string_view scheme : {"http://", "https://"}) {
    if (!target.starts_with(scheme))
      continue;
    const auto end = target.find_first_of("/?", scheme.size());
    return end == target.npos ? std::string_view{"/"} : target.substr(end);
  }
  return target;
}

request translate(http_request&& from) {
  request what;
  what.verb = method_of(from.method());
  what.target = origin_form(from.target());
  what.content_type = from[http::field::content_type];
  what.twilio_signature = from["X-Twilio-Signature"];
  what.authorization = from[http::field::authorization];
  what.body = std::move(from.body());
  return what;
}

bool is_presence_upgrade(const http_request& from) {
  const auto target = origin_form(from.target());
  return beast::websocket::is_upgrade(from)
    && target.substr(0, target.find('?')) == presence_path;
}

bool is_http_error(error_code ec) {
  static const auto& category
    = http::make_error_code(http::error::bad_method).category();
  return ec.category() == category;
}

} // namespace

http_session::http_session(tcp_socket socket, edge& shared)
  : edge_{shared}, socket_{std::move(socket)},
    read_deadline_{socket_.get_executor()},
    write_deadline_{socket_.get_executor()},
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
  parser_->body_limit(limits.body_bytes);
  if (buffer_.size() != 0)
    return read_header();
  phase_ = phase::idle;
  set_read_deadline(
    first_request_ ? limits.header_deadline : limits.keep_alive);
  auto then = [self = shared_from_this()](error_code ec, std::size_t bytes) {
    self->on_first_bytes(ec, bytes);
  };
  socket_.async_read_some(buffer_.prepare(read_bytes), std::move(then));
}

void http_session::on_first_bytes(error_code ec, std::size_t bytes) {
  if (finished_)
    return;
  if (ec)
    return on_read_failed(ec);
  buffer_.commit(bytes);
  read_header();
}

void http_session::read_header() {
  phase_ = phase::header;
  set_read_deadline(edge_.options.limits.header_deadline);
  auto then = [self = shared_from_this()](error_code ec, std::size_t) {
    self->on_header(ec);
  };
  http::async_read_header(socket_, buffer_, *parser_, std::move(then));
}

void http_session::on_header(error_code ec) {
  if (finished_)
    return;
  if (ec)
    return on_read_failed(ec);
  const auto& header = parser_->get();
  if (header.version() == 11 && header.find(http::field::host) == header.end())
    return refuse(400, "The Host header is missing.");
  const auto expects = header[http::field::expect];
  if (!expects.empty() && !beast::iequals(expects, "100-continue"))
    return refuse(417, "Only 100-continue can be expected.");
  if (parser_->is_done())
    return on_request();
  if (expects.empty())
    return read_body();
  phase_ = phase::continuing;
  clear_read_deadline();
  advance();
}

void http_session::read_body() {
  phase_ = phase::body;
  set_read_deadline(edge_.options.limits.body_deadline);
  auto then = [self = shared_from_this()](error_code ec, std::size_t) {
    self->on_body(ec);
  };
  http::async_read(socket_, buffer_, *parser_, std::move(then));
}

void http_session::on_body(error_code ec) {
  if (finished_)
    return;
  if (ec)
    return on_read_failed(ec);
  on_request();
}

void http_session::on_request() {
  counters::count(edge_.counted.requests);
  phase_ = phase::waiting;
  first_request_ = false;
  clear_read_deadline();
  auto message = parser_->release();
  if (is_presence_upgrade(message)) {
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
  edge_.routes.handle(translate(std::move(message)), asked);
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
  counters::count(edge_.counted.requests_refused);
  phase_ = phase::waiting;
  last_request_read_ = true;
  clear_read_deadline();
  slot next;
  next.keep_alive = false;
  next.answer = plain_answer(status, why);
  slots_.push_back(std::move(next));
  advance();
}

void http_session::set_read_deadline(milliseconds time) {
  timed_out_ = false;
  read_deadline_.expires_after(time);
  auto then = [self = weak_from_this()](error_code ec) {
    const auto open = self.lock();
    // One that was set anew after this wait had ended already is not meant.
    if (!ec && open && open->read_deadline_.expiry() <= steady_clock::now())
      open->on_read_deadline();
  };
  read_deadline_.async_wait(std::move(then));
}

void http_session::clear_read_deadline() {
  timed_out_ = false;
  read_deadline_.expires_at(steady_clock::time_point::max());
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
