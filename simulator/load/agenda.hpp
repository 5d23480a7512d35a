#pragma once

#include "simulator/load/http_client.hpp"

#include <boost/asio/steady_timer.hpp>

#include <cstdint>
#include <functional>
#include <queue>
#include <utility>
#include <vector>

namespace callengine::simulator::load {

/// What is due when, kept by one timer. Single-threaded, on the io_context.
class agenda {
public:
  /// `come_due` is told when something was due, which may be a while ago.
  using handler
    = std::function<void(steady::time_point due, std::uint64_t what)>;

  agenda(boost::asio::io_context& io, handler come_due)
    : timer_(io), come_due_(std::move(come_due)) {}

  void add(steady::time_point due, std::uint64_t what) {
    const bool first = entries_.empty() || due < entries_.top().first;
    entries_.emplace(due, what);
    if (first)
      arm();
  }

private:
  using entry = std::pair<steady::time_point, std::uint64_t>;

  void arm() {
    timer_.expires_at(entries_.top().first);
    timer_.async_wait([this](boost::system::error_code ec) {
      if (!ec)
        run();
    });
  }

  void run() {
    // Only what is due now: what it adds has its turn after the sockets'.
    const auto now = steady::now();
    while (!entries_.empty() && entries_.top().first <= now) {
      const auto [due, what] = entries_.top();
      entries_.pop();
      come_due_(due, what);
    }
    if (!entries_.empty())
      arm();
  }

  boost::asio::steady_timer timer_;
  handler come_due_;
  std::priority_queue<entry, std::vector<entry>, std::greater<>> entries_;
};

} // namespace callengine::simulator::load
