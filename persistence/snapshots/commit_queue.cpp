#include "persistence/snapshots/commit_queue.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace callengine::persistence {

void commit_queue::push(pending_commit what) {
  const auto known = by_key_.find(what.key);
  if (known == by_key_.end()) {
    items_.push_back(std::move(what));
    by_key_.emplace(items_.back().key, std::prev(items_.end()));
    return;
  }
  auto& item = *known->second;
  if (!item.waiting.empty()) {
    what.since = item.since;
    what.waiting.insert(what.waiting.begin(),
      std::make_move_iterator(item.waiting.begin()),
      std::make_move_iterator(item.waiting.end()));
  }
  // What the store has not heard of is claimed by this one.
  what.renews = what.renews && item.renews;
  item = std::move(what);
  items_.splice(items_.end(), items_, known->second);
}

std::vector<pending_commit> commit_queue::take(std::size_t most) {
  std::vector<pending_commit> taken;
  taken.reserve(std::min(most, items_.size()));
  while (!items_.empty() && taken.size() < most) {
    by_key_.erase(items_.front().key);
    taken.push_back(std::move(items_.front()));
    items_.pop_front();
  }
  return taken;
}

std::optional<pending_commit::moment> commit_queue::oldest_waiting() const {
  std::optional<pending_commit::moment> oldest;
  for (const auto& item : items_)
    if (!item.waiting.empty() && (!oldest || item.since < *oldest))
      oldest = item.since;
  return oldest;
}

std::vector<snapshot_store::saved> commit_queue::take_waiting() {
  std::vector<snapshot_store::saved> result;
  for (auto& item : items_) {
    std::move(
      item.waiting.begin(), item.waiting.end(), std::back_inserter(result));
    item.waiting.clear();
  }
  return result;
}

} // namespace callengine::persistence
