#pragma once

#include <chrono>
#include <functional>
#include <stop_token>
#include <thread>

namespace callengine::net::testing {

/// Runs `work`, asks it to stop once `begun` has returned, and returns how long
/// it then went on.
inline std::chrono::milliseconds time_to_stop(
  const std::function<void()>& begun,
  const std::function<void(const std::stop_token&)>& work) {
  using clock = std::chrono::steady_clock;
  std::stop_source stop;
  clock::time_point asked;
  std::jthread stopper{[&] {
    begun();
    asked = clock::now();
    stop.request_stop();
  }};
  work(stop.get_token());
  const auto ended = clock::now();
  stopper.join();
  return std::chrono::duration_cast<std::chrono::milliseconds>(ended - asked);
}

} // namespace callengine::net::testing
