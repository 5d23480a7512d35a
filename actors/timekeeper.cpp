#include "actors/timekeeper.hpp"

namespace callengine::actors {

timekeeper_state::moment timekeeper_state::now() const {
  return self_->home_system().clock().now();
}

void timekeeper_state::arm(const arm_timer& message) {
  const key which{message.owner->id(), message.kind};
  const auto known = timers_.find(which);
  if (known != timers_.end())
    forget(known);
  const auto due = now() + message.after;
  timers_.emplace(which,
    entry{due, message.generation,
      caf::actor_cast<caf::weak_actor_ptr>(message.owner)});
  order_.emplace(due, which);
  wake_up_for_next();
}

void timekeeper_state::disarm(caf::actor_id owner) {
  auto place = timers_.lower_bound(key{owner, 0});
  while (place != timers_.end() && place->first.owner == owner) {
    const auto next = std::next(place);
    forget(place);
    place = next;
  }
}

void timekeeper_state::forget(std::map<key, entry>::iterator place) {
  order_.erase({place->second.due, place->first});
  timers_.erase(place);
}

void timekeeper_state::ring_due() {
  const auto present = now();
  ticks_.erase(ticks_.begin(), ticks_.upper_bound(present));
  while (!order_.empty() && order_.begin()->first <= present) {
    const auto place = timers_.find(order_.begin()->second);
    const timer_due message{place->first.kind, place->second.generation};
    const auto owner
      = caf::actor_cast<caf::strong_actor_ptr>(place->second.owner);
    forget(place);
    if (owner)
      caf::anon_send(caf::actor_cast<caf::actor>(owner), message);
  }
  wake_up_for_next();
}

void timekeeper_state::wake_up_for_next() {
  if (order_.empty())
    return;
  const auto due = order_.begin()->first;
  if (!ticks_.empty() && *ticks_.begin() <= due)
    return;
  ticks_.insert(due);
  self_->delayed_send(self_, due - now(), tick{});
}

void timekeeper_state::stop() {
  timers_.clear();
  order_.clear();
  self_->quit();
}

timekeeper_actor::behavior_type timekeeper_behavior(
  timekeeper_actor::stateful_pointer<timekeeper_state> self) {
  return {
    [self](const arm_timer& message) { self->state.arm(message); },
    [self](const disarm_timers& message) { self->state.disarm(message.owner); },
    [self](const tick&) { self->state.ring_due(); },
    [self](const stop_now&) { self->state.stop(); },
  };
}

} // namespace callengine::actors
