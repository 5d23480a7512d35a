#include "tests/support/fault_link.hpp"

#include <boost/asio/buffer.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/write.hpp>

#include <array>
#include <utility>

namespace callengine::testing {

namespace asio = boost::asio;
using stream = link::stream;
using boost::system::error_code;
using way = line_faults::way;

namespace {

bool includes(way which, way one) {
  return which == way::both || which == one;
}

} // namespace

/// One direction of a connection: reads a piece, delays it, writes it.
class pump {
public:
  pump(stream::socket& from, stream::socket& to, way direction,
    line_state& state, std::weak_ptr<link> owner)
    : from_{from}, to_{to}, direction_{direction}, state_{state},
      owner_{std::move(owner)}, pause_{from.get_executor()} {}

  void read();

  /// The faults have changed.
  void wake() {
    if (waits_for_thaw_ && !state_.faults.frozen) {
      waits_for_thaw_ = false;
      size_ == 0 ? read() : write(0);
    }
  }

private:
  void on_read(std::size_t size);
  void write(std::size_t at);
  void close();

  stream::socket& from_;
  stream::socket& to_;
  const way direction_;
  line_state& state_;
  std::weak_ptr<link> owner_;
  asio::steady_timer pause_;
  std::array<char, 16384> buffer_{};
  std::size_t size_ = 0; ///< read and not passed on
  bool waits_for_thaw_ = false;
};

link::link(stream::socket client, line_state& state, links& open)
  : client_{std::move(client)}, server_{client_.get_executor()}, state_{state},
    open_{open} {}

void link::start(const stream::endpoint& server) {
  open_.emplace(this, shared_from_this());
  auto then = [self = shared_from_this()](error_code ec) {
    if (ec)
      return self->close();
    self->send_at_once();
    self->up_ = std::make_shared<pump>(self->client_, self->server_,
      way::to_server, self->state_, self->weak_from_this());
    self->down_ = std::make_shared<pump>(self->server_, self->client_,
      way::to_client, self->state_, self->weak_from_this());
    self->up_->read();
    self->down_->read();
  };
  server_.async_connect(server, std::move(then));
}

void link::wake() {
  if (up_)
    up_->wake();
  if (down_)
    down_->wake();
}

void link::close() {
  error_code ignored;
  client_.close(ignored);
  server_.close(ignored);
  open_.erase(this); // whoever calls holds this
}

void link::reset() {
  error_code ignored; // unix sockets know no linger
  const asio::socket_base::linger at_once{true, 0};
  client_.set_option(at_once, ignored);
  server_.set_option(at_once, ignored);
  close();
}

void link::send_at_once() {
  error_code ignored; // unix sockets never wait
  const asio::ip::tcp::no_delay at_once{true};
  client_.set_option(at_once, ignored);
  server_.set_option(at_once, ignored);
}

void pump::read() {
  size_ = 0;
  if (state_.faults.frozen) {
    waits_for_thaw_ = true;
    return;
  }
  // Holds the link, which holds this.
  auto then = [this, owner = owner_.lock()](error_code ec, std::size_t size) {
    if (ec)
      return close();
    on_read(size);
  };
  from_.async_read_some(asio::buffer(buffer_), std::move(then));
}

void pump::on_read(std::size_t size) {
  if (includes(state_.faults.swallows, direction_)) {
    state_.lost += size;
    return read();
  }
  size_ = size;
  pause_.expires_after(state_.faults.delay);
  auto then = [this, owner = owner_.lock()](error_code ec) {
    if (!ec)
      write(0);
  };
  pause_.async_wait(std::move(then));
}

void pump::write(std::size_t at) {
  if (at == size_)
    return read();
  if (state_.faults.frozen && at == 0) {
    waits_for_thaw_ = true;
    return;
  }
  const auto size = state_.faults.one_byte_at_a_time ? 1 : size_ - at;
  auto then
    = [this, at, owner = owner_.lock()](error_code ec, std::size_t written) {
        if (ec)
          return close();
        write(at + written);
      };
  asio::async_write(
    to_, asio::buffer(buffer_.data() + at, size), std::move(then));
}

void pump::close() {
  if (const auto owner = owner_.lock())
    owner->close();
}

} // namespace callengine::testing
