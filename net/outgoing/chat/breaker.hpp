#pragma once

#include "model/time.hpp"

#include <chrono>
#include <cstdint>

namespace callengine::net::outgoing {

/// Leaves a dead endpoint alone: opens after so many failures in a row, and
/// after a rest lets one question through. That one's end opens or closes it;
/// so does the success of any other that is still under way. One thread.
class breaker {
public:
  using steady_time = std::chrono::steady_clock::time_point;

  enum class leave : std::uint8_t { no, yes, on_trial };

  breaker(int failures, milliseconds rest) : most_{failures}, rest_{rest} {}

  leave ask(steady_time now);

  /// What became of a question that was let through. True: that opened or
  /// closed it.
  bool succeeded();
  bool failed(leave how, steady_time now);

  /// It was stopped: nothing is known.
  void forgot(leave how);

  bool is_open() const noexcept {
    return is_open_;
  }

private:
  int most_;
  milliseconds rest_;
  int failures_ = 0;
  bool is_open_ = false;
  bool is_tried_ = false;
  steady_time resting_until_;
};

} // namespace callengine::net::outgoing
