#pragma once

#include "model/time.hpp"

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>
#include <vector>

namespace callengine::app {

/// What the start need not wait for: each job is tried until it returns no
/// error, one after the other; and a heartbeat. One thread.
class background {
public:
  /// Returns what went wrong, or nothing: done.
  using job = std::function<std::string()>;

  void start(
    std::vector<job> jobs, std::function<void()> heartbeat, milliseconds every);

  /// Ends after what is being done. Idempotent.
  void stop();

  /// Tries that went wrong. Any thread.
  std::uint64_t failures() const noexcept {
    return failures_;
  }

private:
  void run(const std::stop_token& stop, std::vector<job> jobs,
    const std::function<void()>& heartbeat, milliseconds every);

  std::atomic<std::uint64_t> failures_ = 0;
  std::mutex mutex_;
  std::condition_variable_any wake_;
  std::jthread thread_;
};

} // namespace callengine::app
