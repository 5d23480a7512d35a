#include "simulator/io/presence_client.hpp"

#include "simulator/http/url.hpp"

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/websocket.hpp>

#include <deque>
#include <limits>
#include <optional>
#include <vector>

namespace callengine::simulator {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace websocket = boost::beast::websocket;
using asio::ip::tcp;
using boost::system::error_code;

namespace {

/// Lets a stream's writes wait: a frozen page does not even answer pings.
class freezable {
public:
  bool frozen = false;

private:
  friend class beast::rate_policy_access;

  static std::size_t available_read_bytes() noexcept {
    return std::numeric_limits<std::size_t>::max();
  }

  std::size_t available_write_bytes() const noexcept {
    return frozen ? 0 : std::numeric_limits<std::size_t>::max();
  }

  static void transfer_read_bytes(std::size_t) noexcept {}

  static void transfer_write_bytes(std::size_t) noexcept {}

  static void on_timer() noexcept {}
};

using tcp_layer = beast::basic_stream<tcp, asio::any_io_executor, freezable>;
using socket_stream = websocket::stream<tcp_layer>;

constexpr milliseconds connect_time_max{5000};

class client final : public presence_client {
public:
  client(asio::io_context& io, presence_options options, presence_events events)
    : io_(io), options_(std::move(options)), events_(std::move(events)),
      resolver_(io), again_(io) {}

  void start() override {
    auto url = options_.url;
    if (url.starts_with("ws"))
      url.replace(0, 2, "http");
    const auto parts = take_apart(url);
    if (!parts || parts->scheme != "http") {
      options_.reconnects = false;
      lost("the page's URL must be ws://HOST[:PORT]/PATH");
      return;
    }
    target_ = *parts;
    resolver_.async_resolve(target_.host, target_.port,
      [self = self(), round = ++round_](error_code ec, auto found) {
        if (self->is(round))
          self->on_resolved(ec, found);
      });
  }

  void stop() override {
    options_.reconnects = false;
    stopped_ = true;
    again_.cancel();
    resolver_.cancel();
    if (!stream_)
      return;
    if (!open_) {
      drop();
      return;
    }
    stream_->async_close(websocket::close_code::normal,
      [self = self(), stream = stream_](error_code) {});
    open_ = false;
  }

  void set_available(bool available) override {
    options_.available = available;
    if (welcomed_)
      send({{"type", "presence"}, {"available", available}});
  }

  void acknowledge(const std::string& offer) override {
    send({{"type", "offer.ack"}, {"offer", offer}});
  }

  void accept(const std::string& offer) override {
    send({{"type", "offer.accept"}, {"offer", offer}});
  }

  void decline(const std::string& offer) override {
    send({{"type", "offer.decline"}, {"offer", offer}});
  }

  void send(const nlohmann::json& frame) override {
    if (!open_)
      return;
    outgoing_.push_back(frame.dump());
    if (outgoing_.size() == 1)
      write();
  }

  void set_acknowledges(bool acknowledges) override {
    options_.acknowledges = acknowledges;
  }

  void drop() override {
    if (!stream_)
      return;
    beast::get_lowest_layer(*stream_).socket().close();
  }

  void freeze(bool frozen) override {
    frozen_ = frozen;
    if (!stream_)
      return;
    beast::get_lowest_layer(*stream_).rate_policy().frozen = frozen;
    if (frozen)
      return;
    const auto held = std::exchange(held_, {});
    for (const auto& frame : held)
      on_frame(frame);
  }

  bool connected() const override {
    return welcomed_;
  }

private:
  std::shared_ptr<client> self() {
    return std::static_pointer_cast<client>(shared_from_this());
  }

  /// What belongs to an earlier socket is none of this one's business.
  bool is(std::uint64_t round) const {
    return round == round_ && !stopped_;
  }

  void on_resolved(error_code ec, const tcp::resolver::results_type& found) {
    if (ec) {
      lost(ec.message());
      return;
    }
    stream_ = std::make_shared<socket_stream>(io_);
    // Also bounds how long a close waits for the engine's.
    websocket::stream_base::timeout limits{};
    limits.handshake_timeout = connect_time_max;
    limits.idle_timeout = websocket::stream_base::none();
    limits.keep_alive_pings = false;
    stream_->set_option(limits);
    auto& layer = beast::get_lowest_layer(*stream_);
    layer.rate_policy().frozen = frozen_;
    layer.expires_after(connect_time_max);
    layer.async_connect(
      found, [self = self(), round = round_](error_code error, const auto&) {
        if (self->is(round))
          self->on_connected(error);
      });
  }

  void on_connected(error_code ec) {
    if (ec) {
      lost(ec.message());
      return;
    }
    stream_->async_handshake(target_.authority, target_.target,
      [self = self(), round = round_](error_code error) {
        if (self->is(round))
          self->on_handshake(error);
      });
  }

  void on_handshake(error_code ec) {
    if (ec) {
      lost(ec.message());
      return;
    }
    beast::get_lowest_layer(*stream_).expires_never();
    stream_->text(true);
    open_ = true;
    send({{"type", "hello"}, {"token", options_.token}});
    read();
  }

  void read() {
    stream_->async_read(
      buffer_, [self = self(), round = round_](error_code ec, std::size_t) {
        if (self->is(round))
          self->on_read(ec);
      });
  }

  void on_read(error_code ec) {
    if (ec) {
      lost(ec.message());
      return;
    }
    const auto text = beast::buffers_to_string(buffer_.data());
    buffer_.clear();
    const auto frame = nlohmann::json::parse(text, nullptr, false);
    if (frame.is_discarded() || !frame.is_object()) {
      lost("the engine sent a frame that is no JSON object");
      drop();
      return;
    }
    if (frozen_)
      held_.push_back(frame);
    else
      on_frame(frame);
    read();
  }

  void on_frame(const nlohmann::json& frame) {
    const auto type = frame.value("type", "");
    if (type == "welcome") {
      welcomed_ = true;
      set_available(options_.available);
    }
    if (type == "offer" && options_.acknowledges)
      acknowledge(frame.value("offer", ""));
    // Whoever replaced this page would be replaced in turn, for ever.
    if (type == "error" && frame.value("code", "") == "replaced")
      options_.reconnects = false;
    if (events_.frame)
      events_.frame(frame);
  }

  void write() {
    stream_->async_write(asio::buffer(outgoing_.front()),
      [self = self(), round = round_](error_code ec, std::size_t) {
        if (self->is(round) && !ec)
          self->on_written();
      });
  }

  void on_written() {
    outgoing_.pop_front();
    if (!outgoing_.empty())
      write();
  }

  void lost(const std::string& why) {
    ++round_;
    open_ = false;
    welcomed_ = false;
    outgoing_.clear();
    held_.clear();
    buffer_.clear();
    stream_.reset();
    if (options_.reconnects) {
      again_.expires_after(options_.reconnect_delay);
      again_.async_wait([self = self()](error_code ec) {
        if (!ec && !self->stopped_)
          self->start();
      });
    }
    if (events_.disconnected)
      events_.disconnected(why);
  }

  asio::io_context& io_;
  presence_options options_;
  presence_events events_;
  tcp::resolver resolver_;
  asio::steady_timer again_;
  url_parts target_;
  std::shared_ptr<socket_stream> stream_;
  beast::flat_buffer buffer_;
  std::deque<std::string> outgoing_;
  std::vector<nlohmann::json> held_;
  std::uint64_t round_ = 0;
  bool open_ = false;
  bool welcomed_ = false;
  bool frozen_ = false;
  bool stopped_ = false;
};

} // namespace

std::shared_ptr<presence_client> presence_client::create(
  asio::io_context& io, presence_options options, presence_events events) {
  return std::make_shared<client>(io, std::move(options), std::move(events));
}

} // namespace callengine::simulator
