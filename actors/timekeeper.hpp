#pragma once

#include "actors/messages.hpp"

#include <map>
#include <set>

namespace callengine::actors {

/// Timers that can be replaced and forgotten. CAF's delayed messages can't be
/// cancelled and keep their receiver alive until they are due, which is four
/// hours for a talk; here only the timekeeper itself has one under way.
class timekeeper_state {
public:
  static inline const char* name = "timekeeper";

  explicit timekeeper_state(timekeeper_actor::pointer self) : self_(self) {}

  void arm(const arm_timer& message);
  void disarm(caf::actor_id owner);
  void ring_due();
  void stop();

private:
  using moment = caf::actor_clock::time_point;

  struct key {
    caf::actor_id owner;
    std::uint8_t kind;

    friend auto operator<=>(const key&, const key&) = default;
  };

  struct entry {
    moment due;
    std::uint32_t generation;
    caf::weak_actor_ptr owner;
  };

  void forget(std::map<key, entry>::iterator place);
  void wake_up_for_next();
  moment now() const;

  timekeeper_actor::pointer self_;
  std::map<key, entry> timers_;
  std::set<std::pair<moment, key>> order_;
  /// When the ticks under way come. One is sent only if it is the earliest: a
  /// far timer's tick is not sent anew for every near one.
  std::set<moment> ticks_;
};

timekeeper_actor::behavior_type timekeeper_behavior(
  timekeeper_actor::stateful_pointer<timekeeper_state> self);

} // namespace callengine::actors
