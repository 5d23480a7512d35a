#pragma once

#include "model/time.hpp"
#include "persistence/history_row.hpp"

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <mutex>
#include <stop_token>
#include <vector>

namespace callengine::persistence {

/// Rows on their way from many threads to the one that writes, in order and
/// bounded.
class history_queue {
public:
  explicit history_queue(std::size_t capacity);

  /// False: the queue is full and the row was not taken.
  bool push(history_row row);

  /// The oldest rows, in order and at most so many: waits for the first, then a
  /// moment for more. Empty only after a stop was requested and nothing is
  /// left.
  std::vector<history_row> next_batch(
    const std::stop_token& stop, std::size_t most);

  /// So many rows of the last batch need no more work.
  void finished(std::size_t rows);

  /// Waits until everything pushed before the call is finished. False: the time
  /// was not enough.
  bool wait_until_finished(milliseconds within);

  std::size_t size() const;

private:
  void take_some(std::vector<history_row>& batch, std::size_t most);

  const std::size_t capacity_;
  mutable std::mutex mutex_;
  std::condition_variable_any arrived_;
  std::condition_variable finished_;
  std::deque<history_row> rows_;
  std::uint64_t pushed_count_ = 0;
  std::uint64_t finished_count_ = 0;
  int waiting_ = 0; ///< in `wait_until_finished`: batches need not fill up
};

} // namespace callengine::persistence
