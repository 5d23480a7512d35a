#pragma once

#include "model/ports/missed_calls.hpp"

#include <mutex>
#include <optional>
#include <utility>
#include <vector>

namespace callengine::net::testing {

/// Answers what a test wants. Remembers what it was asked.
class fake_missed_calls final : public missed_calls {
public:
  void list(const portal_asker& who, const missed_call_filter& which,
    std::function<void(list_result)> done) override {
    {
      const std::lock_guard lock{mutex_};
      lists_.emplace_back(who, which);
    }
    done(listed);
  }

  void change(const portal_asker& who, std::int64_t id,
    const missed_call_change& what,
    std::function<void(change_result)> done) override {
    {
      const std::lock_guard lock{mutex_};
      changes_.push_back({who, id, what});
    }
    done(changed);
  }

  struct asked_change {
    portal_asker who;
    std::int64_t id = 0;
    missed_call_change what;
  };

  std::vector<std::pair<portal_asker, missed_call_filter>> lists() const {
    const std::lock_guard lock{mutex_};
    return lists_;
  }

  std::vector<asked_change> changes() const {
    const std::lock_guard lock{mutex_};
    return changes_;
  }

  list_result listed;
  change_result changed;

private:
  mutable std::mutex mutex_;
  std::vector<std::pair<portal_asker, missed_call_filter>> lists_;
  std::vector<asked_change> changes_;
};

} // namespace callengine::net::testing
