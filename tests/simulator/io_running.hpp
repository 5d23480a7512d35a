#pragma once

#include <boost/asio/io_context.hpp>

#include <chrono>
#include <functional>

namespace callengine::simulator::testing {

/// Runs an io_context until something holds, or a deadline that only a broken
/// program meets.
inline bool run_until(
  boost::asio::io_context& io, const std::function<bool()>& reached) {
  const auto end = std::chrono::steady_clock::now() + std::chrono::seconds{20};
  while (!reached() && io.run_one_until(end) > 0) {
  }
  return reached();
}

} // namespace callengine::simulator::testing
