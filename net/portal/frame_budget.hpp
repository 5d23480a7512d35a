#pragma once

#include <algorithm>
#include <chrono>

namespace callengine::net::portal {

/// How many frames a page may still send: so many a second, with bursts of
/// twice that.
class frame_budget {
public:
  using time = std::chrono::steady_clock::time_point;

  frame_budget(unsigned per_second, time now)
    : per_second_{static_cast<double>(per_second)}, left_{2 * per_second_},
      at_{now} {}

  /// Takes one frame; false if there is none left.
  bool take(time now) {
    const std::chrono::duration<double> passed = now - at_;
    at_ = now;
    left_ = std::min(left_ + passed.count() * per_second_, 2 * per_second_);
    if (left_ < 1)
      return false;
    left_ -= 1;
    return true;
  }

private:
  double per_second_;
  double left_;
  time at_;
};

} // namespace callengine::net::portal
