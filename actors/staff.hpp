#pragma once

#include "actors/engine_ports.hpp"
#include "actors/messages.hpp"
#include "actors/timers.hpp"

#include <array>
#include <string>
#include <unordered_map>

namespace callengine::actors {

/// One staff member. Owns the lease's value and the newest page's connection.
class staff_state_holder {
public:
  static inline const char* name = "staff";

  explicit staff_state_holder(staff_actor::pointer self) : self_(self) {}

  ~staff_state_holder();

  void start(const engine_ports& ports, staff_key key, roster_actor roster,
    timers& time);

  void hear_page(const incoming_page_event& event);
  void hear_call(const lease_wanted& message);
  void hear_news(const news_came& message);
  void hear_lists(const lists_came& message);
  void apply(const staff_event& event);
  void save_again();
  void stop();

private:
  /// Tells the snapshot store what has changed.
  void keep();
  /// To the meters, and to the clinic's board.
  void tell_change(const staff_member& next, time_point now);
  void perform(staff_effect& effect);

  staff_actor::pointer self_;
  const engine_ports* ports_ = nullptr;
  staff_member staff_;
  std::optional<staff_snapshot> kept_;    ///< what the store was told last
  std::optional<staff_state> counted_as_; ///< in the meters
  roster_actor roster_;
  timers* time_ = nullptr;
  std::array<timer_slot, staff_events::timer_kinds>
    timers_;                         ///< by staff_events::timer
  page_event::connected open_;       ///< the newest page; null: none is there
  page_event::connected connecting_; ///< the one whose hello is being advanced
  /// The call that holds the lease, and the one that is being answered.
  std::unordered_map<call_sid, call_actor> callers_;
};

staff_actor::behavior_type staff_behavior(
  staff_actor::stateful_pointer<staff_state_holder> self,
  const engine_ports* ports, staff_key key, roster_actor roster, timers* time);

} // namespace callengine::actors
