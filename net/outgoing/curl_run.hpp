#pragma once

#include "model/time.hpp"
#include "net/curl_handle.hpp"

#include <atomic>
#include <mutex>
#include <optional>
#include <set>
#include <stop_token>
#include <string>

namespace callengine::net::outgoing {

/// Performs one curl handle on the thread that calls, ends it soon after a stop
/// was asked for, and when it has been silent for too long. Belongs to one
/// thread and is performed once.
class curl_run {
public:
  /// `connect` covers all that comes before the request itself.
  curl_run(std::stop_token stop, milliseconds connect, milliseconds total);
  ~curl_run();

  curl_run(const curl_run&) = delete;
  curl_run& operator=(const curl_run&) = delete;

  /// To be set up before `perform`; its options for progress and sockets are
  /// the run's.
  CURL* easy() const noexcept {
    return easy_.get();
  }

  struct end {
    CURLcode code = CURLE_OK;
    bool stopped = false; ///< a stop was asked for
    /// The run shut the connection: what looks like its orderly end is none.
    bool interrupted = false;
    std::string problem; ///< what went wrong, no sentence; empty: nothing
  };

  /// Blocks. The handle's callbacks run within.
  end perform();

  /// How long from now it may go on if this is not called again. Before
  /// `perform`, and from the handle's callbacks.
  void allow(milliseconds patience);

  /// From now on a stop leaves it a moment (after the last `allow`) to come to
  /// its end. False: a stop was asked for already. From the handle's callbacks.
  bool begin_to_end();

private:
  using steady_time = std::chrono::steady_clock::time_point;

  static int on_progress(
    void* run, curl_off_t, curl_off_t, curl_off_t, curl_off_t);
  static curl_socket_t on_open(void* run, curlsocktype, curl_sockaddr* address);
  static int on_close(void* run, curl_socket_t socket);

  bool must_end();
  void note_stop();
  std::optional<CURLcode> result() const;
  CURLcode drive();
  void wait() const;
  void shut_sockets(int how);
  void interrupt();

  const std::stop_token stop_;
  steady_time deadline_ = steady_time::max();
  steady_time allowed_at_ = steady_time::min();
  bool is_late_ = false;
  std::atomic<bool> interrupted_{false};
  mutable std::mutex mutex_; ///< of what follows
  steady_time stop_seen_at_ = steady_time::max();
  bool is_ending_ = false;
  std::set<curl_socket_t> sockets_;
  const multi_handle multi_; // after the sockets: it closes them
  const easy_handle easy_;
};

} // namespace callengine::net::outgoing
