#include "simulator/explore/engine/memory_store.hpp"

#include "model/limits.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace callengine::explore {

namespace {

using namespace std::chrono_literals;

constexpr std::int64_t batch_max_ms = 8;
constexpr milliseconds watch_interval = 50ms;
constexpr milliseconds retry_pause = 200ms;

} // namespace

void memory_store::later(milliseconds delay, std::function<void()> work) {
  clock_.send(delay, [this, life = life_, work = std::move(work)] {
    if (life == life_ && !process_.dead)
      work();
  });
}

milliseconds memory_store::batch_time() {
  return slow_ > 0ms ? slow_ : milliseconds{chance_.between(0, batch_max_ms)};
}

// -- saving -------------------------------------------------------------------

bool memory_store::save(call_snapshot snapshot, saved done) {
  if (process_.dead)
    return true;
  const bool waits = !degraded_ && bent_.waits_for_the_store();
  item next;
  next.key = "call " + snapshot.value->sid;
  next.what = std::move(snapshot);
  if (waits)
    next.waiting.push_back(std::move(done));
  else
    watch_.came_up(situation::answered_from_memory);
  push(std::move(next));
  return waits;
}

void memory_store::save(
  staff_snapshot snapshot, std::function<void()> refused) {
  item next;
  next.key = "staff " + std::to_string(snapshot.staff.client.value) + ' '
    + std::to_string(snapshot.staff.user.value);
  next.what = std::move(snapshot);
  next.refused = std::move(refused);
  push(std::move(next));
}

void memory_store::end(ended_call call) {
  item next;
  next.key = "call " + call.call;
  next.what = std::move(call);
  push(std::move(next));
}

void memory_store::push(item next) {
  if (process_.dead)
    return;
  next.since = clock_.now();
  const auto known = by_key_.find(next.key);
  if (known != by_key_.end()) {
    auto& old = *known->second;
    if (!old.waiting.empty()) {
      next.since = old.since;
      next.waiting.insert(next.waiting.begin(),
        std::make_move_iterator(old.waiting.begin()),
        std::make_move_iterator(old.waiting.end()));
    }
    queue_.erase(known->second);
    by_key_.erase(known);
  }
  queue_.push_back(std::move(next));
  by_key_.emplace(queue_.back().key, std::prev(queue_.end()));
  if (!std::exchange(watches_, true))
    later(watch_interval, [this] { watch_over(); });
  if (!std::exchange(woken_, true))
    later(0ms, [this] { pump(); });
}

void memory_store::pump() {
  if (under_way_ || !open_)
    return; // comes back here when that is over
  if (batch_.empty()) {
    batch_ = std::exchange(queue_, {});
    by_key_.clear();
  }
  if (batch_.empty()) {
    woken_ = false;
    return;
  }
  send();
}

void memory_store::send() {
  under_way_ = true;
  gave_up_waiting_ = false;
  later(batch_time(), [this] {
    if (!out_) {
      written();
      return;
    }
    under_way_ = false;
    degrade();
    later(retry_pause, [this] { pump(); });
  });
}

void memory_store::apply(item& each) {
  if (auto* call = std::get_if<call_snapshot>(&each.what)) {
    calls_.insert_or_assign(call->value->sid, *call);
  } else if (auto* over = std::get_if<ended_call>(&each.what)) {
    calls_.erase(over->call);
    ended_.insert_or_assign(over->call, *over);
  } else {
    const auto& staff = std::get<staff_snapshot>(each.what);
    const auto known = staff_.find(staff.staff);
    if (known == staff_.end() || staff.fence >= known->second.fence)
      staff_.insert_or_assign(staff.staff, staff);
    else if (each.refused)
      each.refused();
  }
}

void memory_store::written() {
  under_way_ = false;
  auto done = std::exchange(batch_, {});
  for (auto& each : done)
    apply(each);
  for (auto& each : done)
    for (const auto& tell : each.waiting)
      tell(durability::durable);
  tell_emptied();
  if (queue_.empty() && !gave_up_waiting_) {
    degraded_ = false;
  }
  pump();
}

void memory_store::watch_over() {
  const auto oldest = oldest_waiting();
  const auto patience = limits::store_patience - watch_interval;
  gave_up_waiting_
    = gave_up_waiting_ || (under_way_ && slow_ > limits::store_patience);
  if (!degraded_ && oldest && clock_.now() - *oldest > patience)
    degrade();
  watches_ = oldest_waiting().has_value();
  if (watches_)
    later(watch_interval, [this] { watch_over(); });
}

std::optional<time_point> memory_store::oldest_waiting() const {
  std::optional<time_point> oldest;
  for (const auto* list : {&queue_, &batch_})
    for (const auto& each : *list)
      if (!each.waiting.empty() && (!oldest || each.since < *oldest))
        oldest = each.since;
  return oldest;
}

void memory_store::degrade() {
  degraded_ = true;
  std::vector<saved> told;
  for (auto* list : {&batch_, &queue_})
    for (auto& each : *list) {
      std::move(
        each.waiting.begin(), each.waiting.end(), std::back_inserter(told));
      each.waiting.clear();
    }
  for (const auto& tell : told)
    tell(durability::memory_only);
}

} // namespace callengine::explore
