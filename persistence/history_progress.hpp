#pragma once

#include "model/ports/history.hpp"

#include <atomic>
#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>

namespace callengine::persistence {

/// How far the rows of history have come, and who waits for that. One thread
/// moves it on, any thread asks.
class history_progress {
public:
  /// Rows up to this one survive a crash.
  history_position safe() const noexcept {
    return safe_;
  }

  /// Runs `done` at once if the row is safe, or else from `safe_up_to`.
  void when_safe(history_position row, std::function<void()> done);

  /// Runs what waited for it, on this thread and outside the lock.
  void safe_up_to(history_position row);

  /// Rows up to this one are in the database.
  void stored_up_to(history_position row);

  /// False: the time was not enough.
  bool wait_until_stored(history_position row, milliseconds within);

private:
  std::atomic<history_position> safe_ = 0;
  std::mutex mutex_;
  std::condition_variable stored_changed_;
  history_position stored_ = 0;
  std::multimap<history_position, std::function<void()>> waiting_;
};

} // namespace callengine::persistence
