#pragma once

#include "model/ports/history.hpp"
#include "model/time.hpp"

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <mutex>
#include <stop_token>
#include <vector>

namespace callengine::persistence {

/// How much rows may take in memory.
struct history_room {
  std::size_t rows = 0;

  /// Of what callers said and were told: the one part of a row that may be
  /// long. A row is taken if those before it left any room.
  std::size_t bytes_of_words = 0;
};

/// Rows on their way from many threads to the one that writes, in order,
/// numbered from 1, and bounded.
class history_queue {
public:
  explicit history_queue(history_room room);

  struct place {
    bool taken = false; ///< false: the queue is full or closed

    /// The row's number. Of a row that found the queue full: the number of the
    /// row before it; of one that came after the end: one that nobody has.
    history_position number = 0;
  };

  place push(history_row row);

  /// No row is taken any more.
  void close();

  /// The oldest rows, in order and at most so many: waits for the first, then a
  /// moment for more. Empty only after a stop was requested and nothing is
  /// left.
  std::vector<history_row> next_batch(
    const std::stop_token& stop, std::size_t most);

  /// The same, but waits no longer than until then.
  std::vector<history_row> next_batch(const std::stop_token& stop,
    std::size_t most, std::chrono::steady_clock::time_point until);

  /// While somebody waits for what is in the queue, batches need not fill up.
  /// Returns the newest row's number.
  history_position hurry();
  void no_hurry();

  std::size_t size() const;

private:
  using lock = std::unique_lock<std::mutex>;

  void wait_for_more(lock& held, const std::stop_token& stop);
  std::vector<history_row> take(lock& held, std::size_t most);
  void take_some(std::vector<history_row>& batch, std::size_t most);

  const history_room room_;
  mutable std::mutex mutex_;
  std::condition_variable_any arrived_;
  std::deque<history_row> rows_;
  std::size_t bytes_of_words_ = 0; ///< of `rows_`
  history_position pushed_ = 0;
  bool closed_ = false;
  int hurried_ = 0;
};

} // namespace callengine::persistence
