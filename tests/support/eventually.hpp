#pragma once

#include <chrono>
#include <functional>
#include <thread>

namespace callengine::testing {

/// Waits for something that another thread or program does. False: it has not
/// happened within the time.
inline bool eventually(const std::function<bool()>& happened,
  std::chrono::milliseconds within = std::chrono::seconds{10}) {
  constexpr std::chrono::milliseconds pause{5};
  const auto deadline = std::chrono::steady_clock::now() + within;
  while (!happened()) {
    if (std::chrono::steady_clock::now() > deadline)
      return false;
    std::this_thread::sleep_for(pause);
  }
  return true;
}

} // namespace callengine::testing
