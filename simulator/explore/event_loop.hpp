#pragma once

#include "simulator/time/scheduler.hpp"

#include <cstdint>
#include <functional>
#include <vector>

namespace callengine::explore {

/// The virtual clock of one world. Callbacks run in the order of their due
/// times, those of one moment in the order of their making. Made for many
/// short callbacks that nobody cancels (`send`). Must outlive its timers.
class event_loop final : public simulator::scheduler {
public:
  explicit event_loop(time_point start) : now_(start) {}

  ~event_loop() override;

  event_loop(const event_loop&) = delete;
  event_loop& operator=(const event_loop&) = delete;

  time_point now() const override {
    return now_;
  }

  simulator::timer after(
    milliseconds delay, std::function<void()> callback) override;
  void post(std::function<void()> callback) override;

  /// As `after`, for what nobody will want to cancel.
  void send(milliseconds delay, std::function<void()> callback);
  void send_at(time_point due, std::function<void()> callback);

  /// Runs the next callback if it is due by `until`. False if none is.
  bool run_next(time_point until);

  /// Lets time pass to a moment before which nothing waits.
  void advance_to(time_point moment);

private:
  class entry;

  struct slot {
    std::function<void()> callback;
    std::uint64_t number = 0; ///< 0: nothing waits here
  };

  struct place {
    time_point due;
    std::uint64_t number = 0;
    std::uint32_t slot = 0;

    bool operator<(const place& other) const noexcept {
      return due != other.due ? due > other.due : number > other.number;
    }
  };

  place insert(time_point due, std::function<void()> callback);
  void cancel(std::uint32_t where, std::uint64_t number);

  time_point now_;
  std::uint64_t last_ = 0;
  std::vector<slot> slots_;
  std::vector<std::uint32_t> free_;
  std::vector<place> order_; ///< a heap; cancelled ones leave it when due
};

} // namespace callengine::explore
