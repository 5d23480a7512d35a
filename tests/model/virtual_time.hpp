#pragma once

#include "model/time.hpp"
#include "tests/model/dice.hpp"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <map>
#include <queue>
#include <string>
#include <utility>
#include <vector>

namespace callengine::testing {

/// What is going to happen, in the order of virtual time.
class virtual_time {
public:
  using action = std::function<void()>;

  virtual_time(dice& chance, time_point start) : chance_(chance), now_(start) {}

  time_point now() const {
    return now_;
  }

  void after(milliseconds delay, action what) {
    coming_.push({now_ + delay, ++count_, std::move(what)});
  }

  /// Sends over a link: after a random delay, and never overtaking what was
  /// sent over the same link before.
  void send(const std::string& link, milliseconds delay_max, action what) {
    const milliseconds delay{
      chance_.below(static_cast<std::size_t>(delay_max.count()) + 1)};
    auto& last = links_[link];
    last = std::max(last, now_ + delay);
    coming_.push({last, ++count_, std::move(what)});
  }

  /// Runs the next action. False if nothing is left.
  bool run_next() {
    if (coming_.empty())
      return false;
    auto next = coming_.top();
    coming_.pop();
    now_ = next.at;
    next.what();
    return true;
  }

private:
  struct entry {
    time_point at;
    std::uint64_t number; ///< equal times: first come, first served
    action what;

    bool operator<(const entry& other) const {
      return std::pair{at, number} > std::pair{other.at, other.number};
    }
  };

  dice& chance_;
  time_point now_;
  std::uint64_t count_ = 0;
  std::priority_queue<entry> coming_;
  std::map<std::string, time_point> links_;
};

} // namespace callengine::testing
