#include "persistence/history_progress.hpp"

#include <utility>
#include <vector>

namespace callengine::persistence {

void history_progress::when_safe(
  history_position row, std::function<void()> done) {
  if (safe_ < row) {
    const std::lock_guard lock{mutex_};
    // Again: it may have become so meanwhile, and whoever told it is past.
    if (safe_ < row) {
      waiting_.emplace(row, std::move(done));
      return;
    }
  }
  done();
}

void history_progress::safe_up_to(history_position row) {
  std::vector<std::function<void()>> due;
  {
    const std::lock_guard lock{mutex_};
    safe_ = row;
    const auto end = waiting_.upper_bound(row);
    for (auto next = waiting_.begin(); next != end; ++next)
      due.push_back(std::move(next->second));
    waiting_.erase(waiting_.begin(), end);
  }
  for (const auto& done : due)
    done();
}

void history_progress::stored_up_to(history_position row) {
  {
    const std::lock_guard lock{mutex_};
    stored_ = row;
  }
  stored_changed_.notify_all();
}

bool history_progress::wait_until_stored(
  history_position row, milliseconds within) {
  std::unique_lock lock{mutex_};
  return stored_changed_.wait_for(lock, within, [&] { return stored_ >= row; });
}

} // namespace callengine::persistence
