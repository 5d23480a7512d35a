#pragma once

#include "simulator/time/due_queue.hpp"
#include "simulator/time/scheduler.hpp"

namespace callengine::simulator {

/// Time that only passes when it is told to: callbacks run in the order of
/// their due times, those of one moment in the order of their making.
class virtual_scheduler final : public scheduler {
public:
  explicit virtual_scheduler(time_point start);
  ~virtual_scheduler() override;

  time_point now() const override;
  timer after(milliseconds delay, std::function<void()> callback) override;
  void post(std::function<void()> callback) override;

  /// Runs everything that falls due within `span`; time then stands at its
  /// end.
  void run_for(milliseconds span);

  /// Runs until nothing waits, or until `limit` has passed. True if nothing
  /// waits.
  bool run_until_idle(milliseconds limit);

  /// Runs until `reached` holds, or until `limit` has passed. What `reached`
  /// says at the end.
  bool run_until(const std::function<bool()>& reached, milliseconds limit);

private:
  class entry;

  bool run_next(time_point until);

  time_point now_;
  std::shared_ptr<due_queue> waiting_;
};

} // namespace callengine::simulator
