#pragma once

#include "persistence/snapshots/commit_queue.hpp"
#include "persistence/snapshots/group_commit.hpp"

#include <boost/asio/steady_timer.hpp>

#include <condition_variable>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace callengine::persistence {

/// The thread behind `group_commit`. What is not marked otherwise belongs to
/// that thread.
class group_commit::worker {
public:
  worker(const make_backend& make, number_cipher cipher);

  // -- any thread --

  void start(std::uint64_t epoch_at_least, recovery_listener listener);
  bool wait_for_staff(milliseconds within);
  std::size_t stop(milliseconds within);
  bool push(pending_commit what); ///< true: those who wait will be told
  void save(staff_snapshot snapshot, pending_commit::refused refused);
  void find(
    client_id client, call_sid call, std::function<void(known_call)> done);
  std::size_t waiting() const;

  std::atomic<bool> degraded = true; ///< until the store was there once
  std::atomic<bool> recovering = true;
  snapshot_counters counted;

private:
  using clock = std::chrono::steady_clock;
  using timer = boost::asio::steady_timer;

  // -- opening and reading what was left (snapshot_recovery.cpp) --

  void open();
  void opened(std::uint64_t epoch);
  void read_staff();
  void tell_staff(const std::vector<kept_staff>& kept);
  void read_calls();
  void note_unread(const std::string& what);
  void tell_calls(const call_page& page);
  void later(milliseconds pause, void (worker::*what)());

  // -- writing (commit_worker.cpp) --

  void pump();
  void send();
  void probe();
  void sends();
  void written(const write_report& report);
  void tell_written(const write_report& report);
  void failed(const std::string& why);
  void watch();
  void degrade(const std::string& why);
  void catch_up();
  void renew_leases();
  snapshot_write encode(const pending_commit& item) const;

  const number_cipher cipher_;
  boost::asio::io_context io_{1};
  std::unique_ptr<snapshot_backend> backend_;
  recovery_listener listener_;
  std::uint64_t epoch_at_least_ = 0;
  std::optional<std::uint64_t> epoch_; ///< empty: the store was not there yet

  mutable std::mutex mutex_;
  commit_queue queue_;                              ///< under the lock
  std::map<staff_key, staff_snapshot> held_leases_; ///< under the lock
  bool woken_ = false;                              ///< under the lock
  bool staff_told_ = false;                         ///< under the lock
  std::condition_variable changed_;

  std::vector<pending_commit> batch_; ///< under way, or to be tried again
  snapshot_batch sent_;               ///< `batch_`, encoded
  clock::time_point sent_at_;
  bool under_way_ = false;
  std::atomic<std::size_t> batch_size_ = 0;
  std::string cursor_; ///< of the next page of calls
  bool unread_told_ = false;
  timer watch_{io_};
  timer retry_{io_};
  timer reading_{io_};
  timer renewal_{io_};
  bool outage_told_ = false; ///< in the log
  bool takes_all_ = false;   ///< nothing was left when that was sent
  bool slow_ = false;        ///< the batch under way was given up waiting for
  clock::time_point last_seen_; ///< the store answered
  std::optional<
    boost::asio::executor_work_guard<boost::asio::io_context::executor_type>>
    work_;
  std::thread thread_;
};

} // namespace callengine::persistence
