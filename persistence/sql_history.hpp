#pragma once

#include "model/ports/history.hpp"
#include "persistence/database_url.hpp"
#include "persistence/history_queue.hpp"
#include "persistence/number_cipher.hpp"

#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <mutex>
#include <span>
#include <stop_token>
#include <thread>

namespace callengine::persistence {

/// How many rows wait at most while the database is away: a day of a busy
/// clinic, or many seconds of all that one machine can do, in some 200 MB.
constexpr std::size_t history_queue_rows = 400'000;

struct history_counters {
  std::uint64_t written = 0;  ///< rows that are in the database
  std::uint64_t failures = 0; ///< tries that failed and were repeated
  std::uint64_t refused = 0;  ///< rows that the database will never take
  std::uint64_t dropped = 0;  ///< rows that found the queue full, or the stop
  std::size_t waiting = 0;    ///< rows in the queue now
  std::uint64_t batches = 0;  ///< transactions that were written
  milliseconds writing{0};    ///< what they took together
};

/// Writes history to SQL behind the calls: one thread, in order, in batches.
/// While the database is away rows wait and are tried again, none lost and none
/// doubled. Every function may be called from any thread.
class sql_history final : public history {
public:
  sql_history(database_url url, number_cipher cipher,
    std::size_t queue_rows = history_queue_rows);

  /// As `stop` with 5 s.
  ~sql_history() override;

  void started(call_started row) override;
  void ended(call_ended row) override;
  void decided(client_id client, call_sid call, decision row) override;
  void voicemail_left(voicemail_message row) override;
  void availability_changed(availability_row row) override;

  /// Waits until everything told so far is written. False: `within` was not
  /// enough.
  bool flush(milliseconds within);

  /// Flushes, then ends the thread. What could not be written by then is logged
  /// and counted as dropped; so is what is told later. Idempotent.
  void stop(milliseconds within);

  history_counters counters() const;

private:
  struct link; ///< the writing thread's session

  void take(history_row row);
  void run(const std::stop_token& stop);
  bool write_or_retry(std::span<const history_row> rows, link& database,
    const std::stop_token& stop);
  bool wait(const std::stop_token& stop, milliseconds time);
  void write(std::span<const history_row> rows, link& database);

  const database_url url_;
  const number_cipher cipher_;
  history_queue queue_;
  std::atomic<std::uint64_t> written_ = 0;
  std::atomic<std::uint64_t> failures_ = 0;
  std::atomic<std::uint64_t> refused_ = 0;
  std::atomic<std::uint64_t> dropped_ = 0;
  std::atomic<std::uint64_t> batches_ = 0;
  std::atomic<std::int64_t> writing_us_ = 0;
  milliseconds last_write_{0}; ///< the writing thread's
  std::atomic<bool> full_ = false;
  std::atomic<bool> stopped_ = false;
  std::mutex mutex_;
  std::condition_variable_any retry_;
  std::jthread thread_;
};

} // namespace callengine::persistence
