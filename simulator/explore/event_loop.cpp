#include "simulator/explore/event_loop.hpp"

#include <algorithm>
#include <utility>

namespace callengine::explore {

class event_loop::entry final : public simulator::timer_entry {
public:
  entry(event_loop& owner, const place& where)
    : owner_(owner), slot_(where.slot), number_(where.number) {}

  ~entry() override {
    owner_.cancel(slot_, number_);
  }

private:
  event_loop& owner_;
  std::uint32_t slot_;
  std::uint64_t number_;
};

event_loop::~event_loop() {
  // What waits may hold timers of this loop: they find nothing to cancel.
  const auto left = std::exchange(slots_, {});
}

event_loop::place event_loop::insert(
  time_point due, std::function<void()> callback) {
  std::uint32_t where = 0;
  if (free_.empty()) {
    where = static_cast<std::uint32_t>(slots_.size());
    slots_.emplace_back();
  } else {
    where = free_.back();
    free_.pop_back();
  }
  const place made{std::max(due, now_), ++last_, where};
  slots_[where] = {std::move(callback), made.number};
  order_.push_back(made);
  std::push_heap(order_.begin(), order_.end());
  return made;
}

void event_loop::cancel(std::uint32_t where, std::uint64_t number) {
  if (where >= slots_.size() || slots_[where].number != number)
    return;
  // What the callback holds may cancel others in its turn.
  const auto dropped = std::move(slots_[where].callback);
  slots_[where].callback = nullptr;
}

simulator::timer event_loop::after(
  milliseconds delay, std::function<void()> callback) {
  return std::make_unique<entry>(
    *this, insert(now_ + delay, std::move(callback)));
}

void event_loop::post(std::function<void()> callback) {
  insert(now_, std::move(callback));
}

void event_loop::send(milliseconds delay, std::function<void()> callback) {
  insert(now_ + delay, std::move(callback));
}

void event_loop::send_at(time_point due, std::function<void()> callback) {
  insert(due, std::move(callback));
}

bool event_loop::run_next(time_point until) {
  while (!order_.empty() && order_.front().due <= until) {
    std::pop_heap(order_.begin(), order_.end());
    const auto next = order_.back();
    order_.pop_back();
    auto& held = slots_[next.slot];
    const auto callback = std::move(held.callback);
    held = {};
    free_.push_back(next.slot);
    if (!callback)
      continue;
    now_ = next.due;
    callback();
    return true;
  }
  return false;
}

void event_loop::advance_to(time_point moment) {
  now_ = std::max(now_, moment);
}

} // namespace callengine::explore
