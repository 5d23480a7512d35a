#include "tests/support/fault_proxy.hpp"

#include <boost/asio/basic_socket_acceptor.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/generic/stream_protocol.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/local/stream_protocol.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/write.hpp>

#include <array>
#include <cstring>
#include <future>
#include <map>
#include <thread>
#include <unistd.h>
#include <vector>

namespace callengine::testing {

namespace asio = boost::asio;
using stream = asio::generic::stream_protocol;
using boost::system::error_code;

namespace {

stream::endpoint endpoint_of(const stream_address& address) {
  if (const auto* path = std::get_if<std::string>(&address))
    return asio::local::stream_protocol::endpoint{*path};
  return asio::ip::tcp::endpoint{
    asio::ip::address_v4::loopback(), std::get<std::uint16_t>(address)};
}

using way = line_faults::way;

bool includes(way which, way one) {
  return which == way::both || which == one;
}

struct shared_state {
  line_faults faults;
  std::uint64_t lost = 0;
};

class link;

/// The open connections, each owned here until it is closed.
using links = std::map<link*, std::shared_ptr<link>>;

/// One direction of a connection: reads a piece, delays it, writes it.
class pump : public std::enable_shared_from_this<pump> {
public:
  pump(stream::socket& from, stream::socket& to, way direction,
    shared_state& state, std::weak_ptr<link> owner)
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
  shared_state& state_;
  std::weak_ptr<link> owner_;
  asio::steady_timer pause_;
  std::array<char, 16384> buffer_{};
  std::size_t size_ = 0; ///< read and not passed on
  bool waits_for_thaw_ = false;
};

/// One connection through the proxy.
class link : public std::enable_shared_from_this<link> {
public:
  link(stream::socket client, shared_state& state, links& open)
    : client_{std::move(client)}, server_{client_.get_executor()},
      state_{state}, open_{open} {}

  void start(const stream::endpoint& server) {
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

  void wake() {
    if (up_)
      up_->wake();
    if (down_)
      down_->wake();
  }

  void close() {
    error_code ignored;
    client_.close(ignored);
    server_.close(ignored);
    open_.erase(this); // whoever calls holds this
  }

  void reset() {
    error_code ignored; // unix sockets know no linger
    const asio::socket_base::linger at_once{true, 0};
    client_.set_option(at_once, ignored);
    server_.set_option(at_once, ignored);
    close();
  }

private:
  void send_at_once() {
    error_code ignored; // unix sockets never wait
    const asio::ip::tcp::no_delay at_once{true};
    client_.set_option(at_once, ignored);
    server_.set_option(at_once, ignored);
  }

  stream::socket client_;
  stream::socket server_;
  shared_state& state_;
  links& open_;
  std::shared_ptr<pump> up_;
  std::shared_ptr<pump> down_;
};

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

} // namespace

class fault_proxy::loop {
public:
  loop(const stream_address& listen, const stream_address& server)
    : server_{endpoint_of(server)}, where_{endpoint_of(listen)}, acceptor_{
                                                                   context_} {
    if (const auto* path = std::get_if<std::string>(&listen))
      path_ = *path;
    this->listen();
    // With every line reset and no new ones taken there is nothing to do, and
    // still somebody to ask.
    thread_ = std::thread{[this] {
      const auto stays = asio::make_work_guard(context_);
      context_.run();
    }};
  }

  ~loop() {
    context_.stop();
    thread_.join();
    if (!path_.empty())
      ::unlink(path_.c_str());
  }

  loop(const loop&) = delete;
  loop& operator=(const loop&) = delete;

  std::uint16_t port() const {
    asio::ip::tcp::endpoint where;
    where.resize(where_.size());
    std::memcpy(where.data(), where_.data(), where_.size());
    return where.port();
  }

  /// Runs it on the loop's thread and returns what it returns.
  template <class Work>
  auto on_thread(Work work) {
    std::packaged_task<decltype(work())()> task{std::move(work)};
    auto done = task.get_future();
    asio::post(context_, std::move(task));
    return done.get();
  }

  void set(const line_faults& faults) {
    on_thread([this, faults] {
      state_.faults = faults;
      if (faults.refuses)
        acceptor_.close();
      else if (!acceptor_.is_open())
        listen();
      for (const auto& each : owned())
        each->wake();
    });
  }

  void reset_all() {
    on_thread([this] {
      for (const auto& each : owned())
        each->reset();
    });
  }

  std::size_t open() {
    return on_thread([this] { return open_.size(); });
  }

  std::uint64_t accepted() {
    return on_thread([this] { return accepted_; });
  }

  std::uint64_t lost() {
    return on_thread([this] { return state_.lost; });
  }

private:
  void listen() {
    if (!path_.empty())
      ::unlink(path_.c_str());
    acceptor_.open(where_.protocol());
    if (path_.empty())
      acceptor_.set_option(asio::socket_base::reuse_address{true});
    acceptor_.bind(where_);
    acceptor_.listen();
    where_ = acceptor_.local_endpoint(); // the same port the next time
    accept();
  }

  void accept() {
    acceptor_.async_accept([this](error_code ec, stream::socket socket) {
      if (ec)
        return; // closed
      ++accepted_;
      std::make_shared<link>(std::move(socket), state_, open_)->start(server_);
      accept();
    });
  }

  /// The open ones, held: what is done to one may end another.
  std::vector<std::shared_ptr<link>> owned() {
    std::vector<std::shared_ptr<link>> result;
    for (const auto& [key, each] : open_)
      result.push_back(each);
    return result;
  }

  shared_state state_;
  std::uint64_t accepted_ = 0;
  std::string path_; ///< of a unix socket
  stream::endpoint server_;
  stream::endpoint where_;
  asio::io_context context_{1};
  links open_; // before the context: they have its sockets
  asio::basic_socket_acceptor<stream> acceptor_;
  std::thread thread_;
};

fault_proxy::fault_proxy(
  const stream_address& listen, const stream_address& server)
  : loop_{std::make_unique<loop>(listen, server)} {}

fault_proxy::~fault_proxy() = default;

std::uint16_t fault_proxy::port() const {
  return loop_->port();
}

void fault_proxy::set(const line_faults& faults) {
  loop_->set(faults);
}

void fault_proxy::reset_all() {
  loop_->reset_all();
}

std::size_t fault_proxy::open() const {
  return loop_->open();
}

std::uint64_t fault_proxy::accepted() const {
  return loop_->accepted();
}

std::uint64_t fault_proxy::bytes_lost() const {
  return loop_->lost();
}

} // namespace callengine::testing
