#include "simulator/io/beast_transport.hpp"

#include "simulator/http/url.hpp"
#include "simulator/io/beast_socket.hpp"

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>

#include <algorithm>
#include <map>
#include <optional>
#include <vector>

namespace callengine::simulator {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using boost::system::error_code;
using steady = std::chrono::steady_clock;

namespace {

/// Far above what Twilio takes, so that a too long document is recognised as
/// such; below what would hurt.
constexpr std::uint64_t response_bytes_max = 16 * 1024 * 1024;

using stream_ptr = std::unique_ptr<beast::tcp_stream>;

} // namespace

/// Connections that wait for their next request, by address.
struct beast_transport::pool {
  std::map<std::string, std::vector<stream_ptr>> idle;
};

/// One request and its response.
class beast_transport::exchange
  : public std::enable_shared_from_this<exchange> {
public:
  exchange(asio::io_context& io, std::shared_ptr<pool> connections,
    bool keep_alive, http_request request,
    std::function<void(http_outcome)> done)
    : io_(io), pool_(std::move(connections)), keep_alive_(keep_alive),
      given_(std::move(request)), done_(std::move(done)), resolver_(io),
      began_(steady::now()) {}

  void start(const url_parts& named, const url_parts& real) {
    key_ = real.host + ' ' + real.port;
    write_request(named);
    auto& idle = pool_->idle[key_];
    if (!idle.empty()) {
      stream_ = std::move(idle.back());
      idle.pop_back();
      reused_ = true;
      write();
      return;
    }
    host_ = real.host;
    port_ = real.port;
    connect();
  }

  void fail(transport_failure failure, const std::string& detail) {
    http_outcome outcome;
    outcome.failure = failure;
    outcome.detail = detail;
    finish(std::move(outcome));
  }

private:
  void write_request(const url_parts& named) {
    message_.version(11);
    message_.method_string(given_.method);
    message_.target(named.target);
    message_.set(http::field::host, named.authority);
    for (const auto& [name, value] : given_.headers)
      message_.insert(name, value);
    message_.keep_alive(keep_alive_);
    if (!keep_alive_)
      message_.set(http::field::connection, "close");
    message_.body() = given_.body;
    message_.prepare_payload();
  }

  void connect() {
    reused_ = false;
    resolver_.async_resolve(
      host_, port_, [self = shared_from_this()](error_code ec, auto found) {
        if (ec) {
          self->fail(transport_failure::connect, ec.message());
          return;
        }
        self->stream_ = std::make_unique<beast::tcp_stream>(self->io_);
        self->stream_->expires_after(self->given_.limits.connect);
        self->stream_->async_connect(
          found, [self](error_code error, const auto&) {
            if (error)
              self->fail(transport_failure::connect, error.message());
            else
              self->write();
          });
      });
  }

  milliseconds elapsed() const {
    return std::chrono::ceil<milliseconds>(steady::now() - began_);
  }

  void write() {
    const auto left = given_.limits.total - elapsed();
    stream_->expires_after(
      std::max(std::min(given_.limits.read, left), milliseconds{1}));
    http::async_write(*stream_, message_,
      [self = shared_from_this()](error_code ec, std::size_t) {
        if (ec)
          self->broken(ec);
        else
          self->read();
      });
  }

  void read() {
    parser_.emplace();
    parser_->body_limit(response_bytes_max);
    http::async_read(*stream_, buffer_, *parser_,
      [self = shared_from_this()](error_code ec, std::size_t) {
        if (ec)
          self->broken(ec);
        else
          self->succeed();
      });
  }

  void broken(error_code ec) {
    // A waiting connection that the server closed says nothing of this
    // request.
    const bool nothing_came = !parser_ || !parser_->got_some();
    if (reused_ && nothing_came && ec != beast::error::timeout) {
      buffer_.clear();
      host_ = key_.substr(0, key_.find(' '));
      port_ = key_.substr(key_.find(' ') + 1);
      connect();
      return;
    }
    fail(transport_failure::read, ec.message());
  }

  void succeed() {
    auto message = parser_->release();
    http_response response;
    response.status = static_cast<int>(message.result_int());
    response.content_type = std::string{message[http::field::content_type]};
    response.location = std::string{message[http::field::location]};
    if (keep_alive_ && message.keep_alive()) {
      stream_->expires_never();
      pool_->idle[key_].push_back(std::move(stream_));
    }
    response.body = std::move(message.body());
    http_outcome outcome;
    outcome.response = std::move(response);
    finish(std::move(outcome));
  }

  void finish(http_outcome outcome) {
    outcome.elapsed = elapsed();
    const auto done = std::exchange(done_, nullptr);
    done(std::move(outcome));
  }

  asio::io_context& io_;
  std::shared_ptr<pool> pool_;
  bool keep_alive_;
  http_request given_;
  std::function<void(http_outcome)> done_;
  asio::ip::tcp::resolver resolver_;
  steady::time_point began_;
  std::string key_;
  std::string host_;
  std::string port_;
  bool reused_ = false;
  stream_ptr stream_;
  http::request<http::string_body> message_;
  beast::flat_buffer buffer_;
  std::optional<http::response_parser<http::string_body>> parser_;
};

beast_transport::beast_transport(
  asio::io_context& io, transport_options options)
  : io_(io), options_(std::move(options)), pool_(std::make_shared<pool>()) {}

beast_transport::~beast_transport() = default;

std::string beast_transport::real_url(std::string url) const {
  if (!options_.public_base.empty() && url.starts_with(options_.public_base))
    url.replace(0, options_.public_base.size(), options_.real_base);
  return url;
}

socket_ptr beast_transport::open_socket(
  socket_request request, socket_events events) {
  const auto url = as_http(request.url);
  const auto named = take_apart(url);
  const auto real = take_apart(real_url(url));
  if (!named || !real || real->scheme == "https")
    return nullptr;
  return open_beast_socket(
    io_, *named, *real, std::move(request.headers), std::move(events));
}

void beast_transport::request(
  http_request request, std::function<void(http_outcome)> done) {
  const auto named = take_apart(request.url);
  const auto real = take_apart(real_url(request.url));
  const auto sent = std::make_shared<exchange>(
    io_, pool_, options_.keep_alive, std::move(request), std::move(done));
  std::string problem;
  if (!named || !real)
    problem = "malformed URL";
  else if (real->scheme == "https")
    problem = "this network has no TLS: give it an http URL";
  if (problem.empty())
    sent->start(*named, *real);
  else
    asio::post(io_,
      [sent, problem] { sent->fail(transport_failure::connect, problem); });
}

} // namespace callengine::simulator
