#include "net/connections.hpp"

#include <utility>

namespace callengine::net {

void connections::add(std::shared_ptr<connection> which) {
  bool too_late = false;
  {
    const std::lock_guard lock{mutex_};
    open_.emplace(which.get(), which);
    too_late = stopping_;
  }
  if (too_late)
    which->stop();
}

void connections::remove(const connection* which) {
  // Destroyed after the lock is gone: its destructor is not ours to judge.
  std::shared_ptr<connection> last;
  const std::lock_guard lock{mutex_};
  const auto found = open_.find(which);
  if (found == open_.end())
    return;
  last = std::move(found->second);
  open_.erase(found);
  if (open_.empty())
    emptied_.notify_all();
}

std::size_t connections::size() const {
  const std::lock_guard lock{mutex_};
  return open_.size();
}

std::unordered_map<const connection*, std::shared_ptr<connection>>
connections::all() const {
  const std::lock_guard lock{mutex_};
  return open_;
}

void connections::stop_all() {
  {
    const std::lock_guard lock{mutex_};
    stopping_ = true;
  }
  for (const auto& [key, which] : all())
    which->stop();
}

void connections::abort_all() {
  for (const auto& [key, which] : all())
    which->abort();
}

bool connections::wait_until_empty(std::chrono::milliseconds patience) {
  std::unique_lock lock{mutex_};
  return emptied_.wait_for(lock, patience, [this] { return open_.empty(); });
}

} // namespace callengine::net
