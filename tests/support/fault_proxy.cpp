#include "tests/support/fault_proxy.hpp"

#include "tests/support/fault_link.hpp"

#include <boost/asio/basic_socket_acceptor.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/generic/stream_protocol.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/local/stream_protocol.hpp>
#include <boost/asio/post.hpp>

#include <cstring>
#include <future>
#include <memory>
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

  line_state state_;
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
