#include "net/queue_probe.hpp"

#include <boost/asio/buffer.hpp>
#include <boost/asio/local/connect_pair.hpp>
#include <spdlog/spdlog.h>

namespace callengine::net {

namespace {

constexpr std::chrono::milliseconds between_probes{100};

} // namespace

queue_probe::queue_probe(asio::io_context& on, overload& load)
  : load_{load}, pause_{on.get_executor()}, near_{on.get_executor()},
    far_{on.get_executor()} {
  asio::local::connect_pair(near_, far_);
}

void queue_probe::start() {
  receive();
  wait();
}

void queue_probe::wait() {
  pause_.expires_after(between_probes);
  auto then = [self = weak_from_this()](error_code ec) {
    const auto probe = self.lock();
    if (!ec && probe)
      probe->send();
  };
  pause_.async_wait(std::move(then));
}

void queue_probe::send() {
  sent_at_ = steady_clock::now();
  error_code ec;
  near_.write_some(asio::buffer(byte_), ec);
  if (ec)
    spdlog::error("the queue can't be measured any more: {}", ec.message());
}

void queue_probe::receive() {
  auto then = [self = weak_from_this()](error_code ec, std::size_t) {
    const auto probe = self.lock();
    if (ec || !probe)
      return;
    probe->load_.queued_for(steady_clock::now() - probe->sent_at_);
    probe->receive();
    probe->wait();
  };
  far_.async_read_some(asio::buffer(byte_), std::move(then));
}

} // namespace callengine::net
