#pragma once

#include "model/time.hpp"

#include <boost/asio/io_context.hpp>

#include <functional>

namespace callengine::simulator::load {

/// An io_context that the thread which owns it runs for a while, or until
/// something has happened.
class io_loop {
public:
  boost::asio::io_context& io() noexcept {
    return io_;
  }

  void run_for(milliseconds span);

  /// False if it has not happened within this time. Looks every millisecond.
  bool run_until(const std::function<bool()>& reached, milliseconds within);

private:
  boost::asio::io_context io_{1};
};

} // namespace callengine::simulator::load
