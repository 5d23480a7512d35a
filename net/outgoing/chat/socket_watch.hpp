#pragma once

#include "model/time.hpp"
#include "net/curl_handle.hpp"

#include <chrono>
#include <optional>

namespace callengine::net::outgoing {

/// Drives a curl multi handle by epoll: the work of a turn is that of the
/// sockets that something happened to, however many there are
/// (`curl_multi_poll` asks the kernel for each of them). Belongs to one thread,
/// but for `wake`.
class socket_watch {
public:
  /// The handle's functions for sockets and timers are the watch's from now on.
  /// Throws std::system_error.
  explicit socket_watch(CURLM* multi);
  ~socket_watch();

  socket_watch(const socket_watch&) = delete;
  socket_watch& operator=(const socket_watch&) = delete;

  /// Waits until something happens or `wake` was called, and has curl see to
  /// it: its callbacks run within.
  void turn();

  /// Any thread: ends the wait of this turn, or of the next.
  void wake() noexcept;

private:
  using steady_time = std::chrono::steady_clock::time_point;

  static int on_socket(
    CURL*, curl_socket_t socket, int what, void* self, void*);
  static int on_timer(CURLM*, long milliseconds_left, void* self);

  int patience() const;
  void perform_what_is_due();
  void forget_wake() const noexcept;

  CURLM* multi_;
  int epoll_ = -1;
  int wake_ = -1;
  std::optional<steady_time> due_; ///< when curl wants to be asked
};

} // namespace callengine::net::outgoing
