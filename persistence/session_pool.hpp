#pragma once

#include "persistence/database.hpp"
#include "persistence/database_url.hpp"
#include "persistence/text_row.hpp"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace callengine::persistence {

/// A session of the pool, and the statements that were run on it.
class pooled_session {
public:
  explicit pooled_session(const database_url& url) : connection_{url} {}

  /// Throws soci::soci_error if the database can't be reached.
  soci::session& session() {
    return connection_.session();
  }

  /// The statement, prepared when it is first asked for. One text has always
  /// the same names and columns.
  prepared_select& select(const std::string& sql,
    const std::vector<std::string>& names, std::size_t columns);

private:
  friend class session_pool;
  void drop() noexcept;

  database_connection connection_;
  std::map<std::string, prepared_select> statements_;
};

struct session_limits {
  std::size_t sessions = 4;  ///< each with a thread, opened when needed
  std::size_t waiting = 256; ///< questions that may wait; the next is refused
};

/// Answers questions to the database, several at a time, and makes the small
/// changes that people ask for. Any thread may ask.
class session_pool {
public:
  /// Runs the statements; what it throws is the question's failure. Changes
  /// belong in a transaction.
  using work = std::function<void(pooled_session&)>;

  /// Told why instead of an answer, in a sentence.
  using failed = std::function<void(const std::string&)>;

  explicit session_pool(database_url url, session_limits limits = {});

  /// As `stop`.
  ~session_pool();

  /// Runs `ask` on a thread of the pool, or `otherwise`, there or here, if the
  /// database is away, too many wait, or the pool has stopped; also if `ask`
  /// threw. While the database is away that comes at once.
  void run(work ask, failed otherwise);

  /// Fails what waits and ends the threads. Idempotent.
  void stop();

  /// Questions that were refused because too many waited.
  std::uint64_t busy() const noexcept {
    return busy_;
  }

private:
  using steady = std::chrono::steady_clock;

  struct question {
    work ask;
    failed otherwise;
  };

  void serve(const std::stop_token& stop);
  void answer(const question& asked, pooled_session& session);
  std::string failing() const;
  void note_failure(const std::string& error);

  const database_url url_;
  const session_limits limits_;
  std::atomic<std::uint64_t> busy_ = 0;
  mutable std::mutex mutex_;
  std::condition_variable_any asked_;
  std::deque<question> questions_;
  bool stopped_ = false;
  std::string error_; ///< the last failure
  steady::time_point failing_until_;
  std::vector<std::jthread> threads_;
};

} // namespace callengine::persistence
