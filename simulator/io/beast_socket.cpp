#include "simulator/io/beast_socket.hpp"

#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/websocket.hpp>

#include <deque>
#include <utility>

namespace callengine::simulator {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace websocket = boost::beast::websocket;
using asio::ip::tcp;
using boost::system::error_code;

namespace {

constexpr milliseconds connect_time_max{5000};

/// Lives as long as something of it runs; what it tells ends with its owner.
class connection : public std::enable_shared_from_this<connection> {
public:
  connection(asio::io_context& io, url_parts named, field_list headers,
    socket_events events)
    : named_(std::move(named)), headers_(std::move(headers)),
      events_(std::move(events)), resolver_(io), stream_(io) {}

  void start(const url_parts& real) {
    resolver_.async_resolve(real.host, real.port,
      [self = shared_from_this()](error_code ec, const auto& found) {
        if (ec)
          self->over(ec.message());
        else
          self->connect(found);
      });
  }

  void send(std::string text) {
    if (!open_)
      return;
    outgoing_.push_back(std::move(text));
    if (outgoing_.size() == 1)
      write();
  }

  void close() {
    if (!std::exchange(open_, false))
      return;
    stream_.async_close(websocket::close_code::normal,
      [self = shared_from_this()](error_code) { self->over("closed here"); });
  }

  /// Nobody wants to hear of it any more.
  void leave() {
    events_ = {};
    open_ = false;
    resolver_.cancel();
    error_code ignored;
    beast::get_lowest_layer(stream_).socket().close(ignored);
  }

private:
  void connect(const tcp::resolver::results_type& found) {
    websocket::stream_base::timeout limits{};
    limits.handshake_timeout = connect_time_max;
    limits.idle_timeout = websocket::stream_base::none();
    limits.keep_alive_pings = false;
    stream_.set_option(limits);
    const auto decorate = [this](websocket::request_type& request) {
      for (const auto& [name, value] : headers_)
        request.set(name, value);
    };
    stream_.set_option(websocket::stream_base::decorator(decorate));
    auto& layer = beast::get_lowest_layer(stream_);
    layer.expires_after(connect_time_max);
    layer.async_connect(
      found, [self = shared_from_this()](error_code ec, const auto&) {
        if (ec)
          self->over(ec.message());
        else
          self->shake_hands();
      });
  }

  void shake_hands() {
    stream_.async_handshake(answer_, named_.authority, named_.target,
      [self = shared_from_this()](error_code ec) {
        if (ec == websocket::error::upgrade_declined)
          self->over("the server answered "
            + std::to_string(self->answer_.result_int()));
        else if (ec)
          self->over(ec.message());
        else
          self->begin();
      });
  }

  void begin() {
    auto& layer = beast::get_lowest_layer(stream_);
    layer.expires_never();
    boost::system::error_code gone; // it may be closed already
    layer.socket().set_option(tcp::no_delay{true}, gone);
    stream_.text(true);
    open_ = true;
    if (events_.opened)
      events_.opened();
    read();
  }

  void read() {
    stream_.async_read(
      buffer_, [self = shared_from_this()](error_code ec, std::size_t) {
        if (ec) {
          self->over(ec.message());
          return;
        }
        const auto text = beast::buffers_to_string(self->buffer_.data());
        self->buffer_.clear();
        if (self->events_.received)
          self->events_.received(text);
        self->read();
      });
  }

  void write() {
    stream_.async_write(asio::buffer(outgoing_.front()),
      [self = shared_from_this()](error_code ec, std::size_t) {
        self->outgoing_.pop_front();
        if (!ec && self->open_ && !self->outgoing_.empty())
          self->write();
      });
  }

  void over(const std::string& why) {
    open_ = false;
    if (const auto closed = std::exchange(events_, {}).closed)
      closed(why);
  }

  url_parts named_;
  field_list headers_;
  socket_events events_;
  tcp::resolver resolver_;
  websocket::stream<beast::tcp_stream> stream_;
  websocket::response_type answer_;
  beast::flat_buffer buffer_;
  std::deque<std::string> outgoing_;
  bool open_ = false;
};

class beast_socket final : public socket {
public:
  explicit beast_socket(std::shared_ptr<connection> with)
    : with_(std::move(with)) {}

  ~beast_socket() override {
    with_->leave();
  }

  beast_socket(const beast_socket&) = delete;
  beast_socket& operator=(const beast_socket&) = delete;

  void send(std::string text) override {
    with_->send(std::move(text));
  }

  void close() override {
    with_->close();
  }

private:
  std::shared_ptr<connection> with_;
};

} // namespace

socket_ptr open_beast_socket(asio::io_context& io, const url_parts& named,
  const url_parts& real, field_list headers, socket_events events) {
  auto made = std::make_shared<connection>(
    io, named, std::move(headers), std::move(events));
  made->start(real);
  return std::make_unique<beast_socket>(std::move(made));
}

} // namespace callengine::simulator
