#include "simulator/io/rest_listener.hpp"

#include "simulator/http/form.hpp"
#include "simulator/http/signature.hpp"

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>

#include <algorithm>
#include <optional>
#include <utility>

namespace callengine::simulator {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using asio::ip::tcp;
using boost::system::error_code;

namespace {

constexpr std::chrono::seconds idle_max{30};
constexpr std::uint64_t piece_bytes = 64 * 1024;

/// Accepted `Authorization` headers, and what answers.
struct rest_door {
  network& phones;
  std::vector<std::string> authorizations;
};

class session : public std::enable_shared_from_this<session> {
public:
  session(tcp::socket socket, std::shared_ptr<const rest_door> api)
    : stream_(std::move(socket)), late_(stream_.get_executor()),
      api_(std::move(api)) {}

  void read() {
    request_ = {};
    stream_.expires_after(idle_max);
    http::async_read(stream_, buffer_, request_,
      [self = shared_from_this()](error_code ec, std::size_t) {
        if (!ec)
          self->answer();
      });
  }

private:
  void answer() {
    const std::string given{request_[http::field::authorization]};
    const auto& known = api_->authorizations;
    auto result = refuse_rest(401, 20003, "Authenticate");
    if (std::find(known.begin(), known.end(), given) != known.end())
      result = api_->phones.rest(std::string{request_.method_string()},
        std::string{request_.target()}, decode_form(request_.body()));
    if (result.hangs) {
      wait_in_vain();
      return;
    }
    sound_ = std::move(result.sound);
    stops_for_ = result.stops_for;
    response_ = {};
    response_.version(11);
    response_.result(static_cast<unsigned>(result.status));
    if (result.status != 204)
      response_.set(http::field::content_type, result.content_type);
    if (result.status == 401)
      response_.set(
        http::field::www_authenticate, "Basic realm=\"Twilio API\"");
    if (result.retry_after)
      response_.set(
        http::field::retry_after, std::to_string(result.retry_after->count()));
    response_.keep_alive(request_.keep_alive());
    response_.body() = std::move(result.body);
    response_.prepare_payload();
    if (sound_)
      response_.content_length(sound_->size());
    write_after(result.delay);
  }

  void write_after(milliseconds delay) {
    if (delay == milliseconds{0}) {
      write();
      return;
    }
    stream_.expires_never();
    late_.expires_after(delay);
    late_.async_wait([self = shared_from_this()](error_code ec) {
      if (!ec)
        self->write();
    });
  }

  void write() {
    stream_.expires_after(idle_max);
    if (sound_) {
      head_.emplace(response_);
      http::async_write_header(stream_, *head_,
        [self = shared_from_this()](error_code ec, std::size_t) {
          if (!ec)
            self->write_sound(0);
        });
      return;
    }
    http::async_write(stream_, response_,
      [self = shared_from_this()](error_code ec, std::size_t) {
        if (!ec)
          self->written();
      });
  }

  void written() {
    if (response_.keep_alive())
      read();
  }

  /// From this byte on.
  void write_sound(std::uint64_t offset) {
    const auto stop = stops_for_ ? sound_->size() / 2 : sound_->size();
    if (offset == sound_->size()) {
      written();
      return;
    }
    if (stops_for_ && offset == stop) {
      stop_at(offset);
      return;
    }
    stream_.expires_after(idle_max);
    piece_ = sound_->read(offset,
      static_cast<std::size_t>(
        std::min<std::uint64_t>(piece_bytes, stop - offset)));
    const auto next = offset + piece_.size();
    asio::async_write(stream_, asio::buffer(piece_),
      [self = shared_from_this(), next](error_code ec, std::size_t) {
        if (!ec)
          self->write_sound(next);
      });
  }

  /// In the middle of the sound: for a while, or for good.
  void stop_at(std::uint64_t offset) {
    const auto pause = *std::exchange(stops_for_, std::nullopt);
    if (pause == milliseconds{0})
      return; // the connection goes with the session
    stream_.expires_never();
    late_.expires_after(pause);
    late_.async_wait([self = shared_from_this(), offset](error_code ec) {
      if (!ec)
        self->write_sound(offset);
    });
  }

  /// Holds the connection open until the other side gives it up.
  void wait_in_vain() {
    stream_.expires_never();
    stream_.async_read_some(buffer_.prepare(1),
      [self = shared_from_this()](error_code, std::size_t) {});
  }

  beast::tcp_stream stream_;
  asio::steady_timer late_;
  std::shared_ptr<const rest_door> api_;
  beast::flat_buffer buffer_;
  http::request<http::string_body> request_;
  http::response<http::string_body> response_;
  std::optional<http::response_serializer<http::string_body>> head_;
  std::optional<wav_media> sound_; ///< what follows the header
  std::optional<milliseconds> stops_for_;
  std::string piece_;
};

} // namespace

class rest_listener::acceptor : public std::enable_shared_from_this<acceptor> {
public:
  acceptor(asio::io_context& io, std::uint16_t port,
    std::shared_ptr<const rest_door> api)
    : acceptor_(io, {asio::ip::address_v4::loopback(), port}),
      api_(std::move(api)) {}

  void accept() {
    acceptor_.async_accept(
      [self = shared_from_this()](error_code ec, tcp::socket socket) {
        if (ec)
          return; // closed
        std::make_shared<session>(std::move(socket), self->api_)->read();
        self->accept();
      });
  }

  void close() {
    acceptor_.close();
  }

  std::uint16_t port() const {
    return acceptor_.local_endpoint().port();
  }

private:
  tcp::acceptor acceptor_;
  std::shared_ptr<const rest_door> api_;
};

rest_listener::rest_listener(asio::io_context& io, network& phones,
  std::uint16_t port, const std::vector<std::string>& logins) {
  const auto api = std::make_shared<rest_door>(rest_door{phones, {}});
  for (const auto& login : logins)
    api->authorizations.push_back("Basic " + to_base64(login));
  acceptor_ = std::make_shared<acceptor>(io, port, api);
  acceptor_->accept();
}

rest_listener::~rest_listener() {
  acceptor_->close();
}

std::uint16_t rest_listener::port() const {
  return acceptor_->port();
}

} // namespace callengine::simulator
