#pragma once

#include "simulator/script/staff_script.hpp"
#include "simulator/staff/staff_member.hpp"
#include "simulator/time/scheduler.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace callengine::simulator {

/// Plays a staff member's script. Call `changed` from the member's event.
/// The scheduler must outlive it.
class script_staff {
public:
  using finished = std::function<void(std::optional<script_problem>)>;

  /// `set_phone` carries out `phone`; `done` is called once: nothing means
  /// that all expectations held.
  script_staff(scheduler& clock, std::shared_ptr<staff_member> member,
    staff_script script, std::function<void(callee_behaviour)> set_phone,
    finished done);

  void start();

  /// What the page shows has changed.
  void changed();

private:
  struct runner;
  enum class progress;

  void run();

  /// The offer that is open, or was last, is no news any more.
  void take_offer();

  /// How earlier offers ended is no news any more once another is open.
  void forget_endings();
  progress pause(milliseconds length);
  progress await(std::string what);
  progress fail(const std::string& message);
  void finish(std::optional<script_problem> problem);
  std::string seen_instead() const;

  scheduler& clock_;
  std::shared_ptr<staff_member> member_;
  staff_script script_;
  std::function<void(callee_behaviour)> set_phone_;
  finished done_;
  std::size_t step_ = 0;
  std::size_t offers_seen_ = 0;
  std::size_t endings_seen_ = 0;
  int talks_seen_ = 0;
  bool pausing_ = false;
  bool running_ = false;    ///< a command's own effect may report a change
  bool pause_over_ = false; ///< of the `hangup after` that runs
  milliseconds patience_{30'000};
  std::string awaited_;
  timer pause_;
  timer deadline_;
};

} // namespace callengine::simulator
