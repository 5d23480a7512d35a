#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <map>
#include <mutex>
#include <thread>
#include <utility>

namespace callengine::persistence {

/// A second descriptor of a socket, so that the socket can be shut down safely
/// whatever its owner does with the first. Empty where there is none.
class socket_copy {
public:
  socket_copy() = default;
  explicit socket_copy(int socket);
  ~socket_copy();
  socket_copy(socket_copy&& other) noexcept;
  socket_copy& operator=(socket_copy&& other) noexcept;

  int descriptor() const noexcept {
    return descriptor_;
  }

private:
  int descriptor_ = -1;
};

/// Shuts down links whose other end does not answer in time. libpq waits for
/// ever for an answer over a link that looks alive (a proxy or a stopped server
/// on the other end acknowledges all that is sent), and has no limit of its own
/// for that. One thread for the whole program; any thread may ask.
class link_watchdog {
public:
  static link_watchdog& instance();

  /// While it lives the link is watched. It must not outlive the socket's copy.
  class time_limit {
  public:
    time_limit() = default;
    ~time_limit();
    time_limit(const time_limit&) = delete;
    time_limit& operator=(const time_limit&) = delete;

  private:
    friend class link_watchdog;

    time_limit(link_watchdog& watcher, std::uint64_t number)
      : watcher_{&watcher}, number_{number} {}

    link_watchdog* watcher_ = nullptr;
    std::uint64_t number_ = 0;
  };

  time_limit limit_time(
    const socket_copy& link, std::chrono::milliseconds within);

private:
  using steady = std::chrono::steady_clock;

  /// The number tells two that are due at the same moment apart.
  using key = std::pair<steady::time_point, std::uint64_t>;

  link_watchdog();
  void forget(std::uint64_t number);
  void run(const std::stop_token& stop);

  std::mutex mutex_;
  std::condition_variable_any earlier_;
  std::map<key, int> due_;
  std::map<std::uint64_t, steady::time_point> deadlines_;
  std::uint64_t last_number_ = 0;
  std::jthread thread_;
};

} // namespace callengine::persistence
