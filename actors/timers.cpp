#include "actors/timers.hpp"

#include <utility>

namespace callengine::actors {

timer_slot::~timer_slot() {
  if (kept_by_ != nullptr)
    kept_by_->forget(*this);
}

void timers::start(timekeeper_actor keeper) {
  const std::lock_guard lock{mutex_};
  keeper_ = std::move(keeper);
}

void timers::stop() {
  timekeeper_actor keeper;
  {
    const std::lock_guard lock{mutex_};
    keeper = std::move(keeper_);
    keeper_ = nullptr;
  }
  if (keeper)
    caf::anon_send(keeper, stop_now{});
}

timers::moment timers::now() const {
  return system_.clock().now();
}

void timers::arm(timer_slot& slot, caf::actor_control_block* owner,
  std::uint8_t kind, std::uint32_t generation, milliseconds after) {
  const std::lock_guard lock{mutex_};
  slot.kept_by_ = this;
  slot.owner_ = owner;
  slot.kind_ = kind;
  slot.generation_ = generation;
  const item what{now() + after, ++last_number_, &slot};
  if (slot.place_ == 0) {
    heap_.push_back(what);
    sift_up(heap_.size(), what);
  } else {
    const auto place = slot.place_;
    sift_up(place, what);
    if (slot.place_ == place)
      sift_down(place, what);
  }
  wake_up_for_next();
}

void timers::forget(timer_slot& slot) {
  const std::lock_guard lock{mutex_};
  take_out(slot);
}

void timers::take_out(timer_slot& slot) {
  const auto place = std::exchange(slot.place_, 0);
  if (place == 0)
    return;
  const auto last = heap_.back();
  heap_.pop_back();
  if (place > heap_.size())
    return; // it was the last itself
  sift_up(place, last);
  if (last.slot->place_ == place)
    sift_down(place, last);
}

void timers::put(std::size_t place, const item& what) {
  heap_[place - 1] = what;
  what.slot->place_ = place;
}

void timers::sift_up(std::size_t place, const item& what) {
  while (place > 1 && what.before(heap_[place / 2 - 1])) {
    put(place, heap_[place / 2 - 1]);
    place /= 2;
  }
  put(place, what);
}

void timers::sift_down(std::size_t place, const item& what) {
  for (auto child = place * 2; child <= heap_.size(); child = place * 2) {
    if (child < heap_.size() && heap_[child].before(heap_[child - 1]))
      ++child; // the right one, at index `child`, is the earlier
    if (!heap_[child - 1].before(what))
      break;
    put(place, heap_[child - 1]);
    place = child;
  }
  put(place, what);
}

void timers::ring_due() {
  struct ring {
    caf::strong_actor_ptr owner;
    timer_due message;
  };

  // Sent, and let go, without the lock: the last to let go of an actor destroys
  // its slots.
  std::vector<ring> rings;
  {
    const std::lock_guard lock{mutex_};
    const auto present = now();
    ticks_.erase(ticks_.begin(), ticks_.upper_bound(present));
    while (!heap_.empty() && heap_.front().due <= present) {
      auto& slot = *heap_.front().slot;
      // The slot is a part of its owner, whose control block is still there.
      if (caf::intrusive_ptr_upgrade_weak(slot.owner_))
        rings.push_back({caf::strong_actor_ptr{slot.owner_, false},
          {slot.kind_, slot.generation_}});
      take_out(slot);
    }
    wake_up_for_next();
  }
  for (const auto& each : rings)
    caf::anon_send(caf::actor_cast<caf::actor>(each.owner), each.message);
}

void timers::wake_up_for_next() {
  if (heap_.empty() || !keeper_)
    return;
  const auto due = heap_.front().due;
  if (!ticks_.empty() && *ticks_.begin() <= due)
    return;
  ticks_.insert(due);
  caf::delayed_anon_send(keeper_, due - now(), tick{});
}

timekeeper_actor::behavior_type timekeeper_behavior(
  timekeeper_actor::pointer self, timers* of) {
  return {
    [of](const tick&) { of->ring_due(); },
    [self](const stop_now&) { self->quit(); },
  };
}

} // namespace callengine::actors
