#pragma once

#include "model/ports/history.hpp"
#include "persistence/database_url.hpp"
#include "persistence/history_batch.hpp"
#include "persistence/history_database.hpp"
#include "persistence/history_progress.hpp"
#include "persistence/history_queue.hpp"
#include "persistence/history_spool.hpp"
#include "persistence/number_cipher.hpp"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <mutex>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

namespace callengine::persistence {

/// How many rows wait in memory at most: a day of a busy clinic, or many
/// seconds of all that one machine can do, in some 200 MB.
constexpr std::size_t history_queue_rows = 400'000;

/// And how many bytes of words, which come on top of that: half a million turns
/// of a conversation as most are, 50 000 of the longest.
constexpr std::size_t history_queue_words = 128 * 1024 * 1024;

struct history_options {
  /// Where rows wait on the disk while the database is away; empty: in memory
  /// only.
  std::filesystem::path spool;
  std::uint64_t spool_bytes = history_spool_bytes;
  history_room queue{history_queue_rows, history_queue_words};

  /// News of missed calls, for pages; called on the writing thread. Lost if the
  /// engine dies in between: a page that is opened asks the list.
  std::function<void(const clinic_missed_call& missed)> when_missed{};
};

struct history_counters {
  std::uint64_t written = 0;  ///< rows that are in the database
  std::uint64_t failures = 0; ///< tries that failed and were repeated
  std::uint64_t refused = 0;  ///< rows that the database will never take
  std::uint64_t dropped = 0;  ///< rows that found the queue full, or the stop
  std::size_t waiting = 0;    ///< rows in memory now
  std::uint64_t batches = 0;  ///< transactions that were written
  milliseconds writing{0};    ///< what they took together
  std::uint64_t spooled = 0;  ///< rows that were written to the spool
  std::size_t spool_rows = 0; ///< rows that are in the spool now
  std::uint64_t spool_bytes = 0;
  std::uint64_t spool_failures = 0; ///< tries to use the spool that failed
};

/// Writes history to SQL behind the calls: one thread, in order, in batches.
/// While the database is away rows wait in the spool, where they survive a
/// crash, and are written from there in their order, none lost and none
/// doubled. A second thread brings them there while the first one hangs in a
/// statement. Every function may be called from any thread.
class sql_history final : public history {
public:
  sql_history(
    database_url url, number_cipher cipher, history_options options = {});

  /// As `stop` with 5 s.
  ~sql_history() override;

  history_position write(history_row row) override;
  history_position safe() const override;
  void when_safe(history_position row, std::function<void()> done) override;

  /// Waits until everything told so far is in the database. False: `within`
  /// was not enough.
  bool flush(milliseconds within);

  /// Flushes, then ends the thread. What is not in the database by then is left
  /// in the spool, or else logged and counted as dropped; so is what is told
  /// later. Idempotent.
  void stop(milliseconds within);

  history_counters counters() const;

  /// The database does not work at the moment, or does not answer.
  bool away() const noexcept {
    return hangs_ || database_.counted().away;
  }

  /// Rows that were told can't be made safe at the moment: the database is
  /// away, and the spool is full or does not work, or there is none.
  bool unsafe() const noexcept {
    return unsafe_;
  }

private:
  using steady = std::chrono::steady_clock;
  using lock = std::unique_lock<std::mutex>;

  // -- the writing thread; under the lock but for `run` and `fetch` --

  void run(const std::stop_token& stop);
  bool fetch(const std::stop_token& stop);
  void take(std::vector<history_row> rows);
  void write_what_is_due(lock& held);
  void write_spooled(lock& held);
  bool write_held(lock& held);
  bool ask_database(lock& held, std::span<const history_row> rows);
  void skip_spooled(std::size_t rows);
  bool spool_held();
  void held_is_safe();
  void leave(const std::stop_token& stop);
  void open_spool();
  bool spool_is_open() const;
  bool has_spooled() const;
  steady::time_point next_drain() const;
  steady::time_point next_step() const;

  // -- either thread, under the lock --

  bool spool(std::span<const history_row> rows);
  void spool_failed(const std::string& error, steady::time_point& next);

  // -- the watching thread (sql_history_rescue.cpp) --

  void watch(const std::stop_token& stop);
  milliseconds patience() const;
  void rescue();
  bool rescue_held();
  bool rescue_queued();
  void settle_rescue();

  history_queue queue_;
  history_progress progress_;
  history_database database_;
  std::optional<history_spool> spool_;

  // Under the lock, which the writing thread gives up while it waits: for rows,
  // for the next step, or for the database. Then `held_` is only read.
  std::vector<history_row> held_; ///< taken out of the queue, not yet safe
  history_position taken_ = 0;    ///< the number of the last row taken
  std::size_t most_ = history_batch_min;
  steady::time_point next_spool_read_;
  steady::time_point next_spool_write_;
  bool spool_trouble_ = false;

  // What the watching thread has done meanwhile.
  std::optional<steady::time_point> asked_at_; ///< the database is asked
  bool held_rescued_ = false;                  ///< `held_` is in the spool, too
  bool held_is_front_ = false;      ///< and nothing was there before it
  std::vector<history_row> behind_; ///< out of the queue, after `held_`
  std::size_t behind_rows_ = 0;     ///< as they were told
  bool hang_told_ = false;          ///< in the log

  std::atomic<std::size_t> held_rows_ = 0;
  std::atomic<std::uint64_t> spooled_ = 0;
  std::atomic<std::uint64_t> spool_failures_ = 0;
  std::atomic<std::uint64_t> dropped_ = 0;
  std::atomic<bool> unsafe_ = false;
  std::atomic<bool> hangs_ = false;
  std::atomic<bool> full_ = false;
  std::atomic<bool> stopped_ = false;
  std::mutex mutex_;
  std::condition_variable_any retry_;
  std::condition_variable_any asking_;
  std::jthread thread_;
  std::jthread watch_;
};

} // namespace callengine::persistence
