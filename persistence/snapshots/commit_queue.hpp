#pragma once

#include "model/ports/snapshot_store.hpp"

#include <chrono>
#include <functional>
#include <list>
#include <string>
#include <unordered_map>
#include <variant>
#include <vector>

namespace callengine::persistence {

/// What a commit is to do about one key, and who waits for it.
struct pending_commit {
  using moment = std::chrono::steady_clock::time_point;
  using refused = std::function<void()>;

  std::string key;
  std::variant<call_snapshot, staff_snapshot, ended_call> what;
  bool renews = false; ///< a lease that the store holds for this call already
  std::vector<snapshot_store::saved> waiting;
  refused when_refused;
  moment since; ///< the first of `waiting` came then
};

/// Changes on their way to the store: of each key the newest, at the place of
/// the newest in the order of all. Who waited for an older one waits for it.
/// Not thread-safe.
class commit_queue {
public:
  void push(pending_commit what);

  /// The oldest, at most so many.
  std::vector<pending_commit> take(std::size_t most);

  bool contains(const std::string& key) const {
    return by_key_.contains(key);
  }

  bool empty() const noexcept {
    return items_.empty();
  }

  std::size_t size() const noexcept {
    return items_.size();
  }

  /// Since when the one who waits longest has been waiting, if anybody does.
  std::optional<pending_commit::moment> oldest_waiting() const;

  /// Nobody waits any more: returns who did.
  std::vector<snapshot_store::saved> take_waiting();

private:
  using list = std::list<pending_commit>;

  list items_;
  std::unordered_map<std::string, list::iterator> by_key_;
};

} // namespace callengine::persistence
