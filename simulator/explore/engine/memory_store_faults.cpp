// What happens to the store: the engine's end, outages, and its emptying.
#include "simulator/explore/engine/memory_store.hpp"

#include <type_traits>
#include <utility>

namespace callengine::explore {

namespace {

using namespace std::chrono_literals;

/// Within this every live call has been told to save itself again.
constexpr milliseconds refill_begins = 50ms;

bool is_over(const call_snapshot& kept) {
  return std::holds_alternative<call_states::ended>(kept.value->state);
}

/// Whose clinic's a change is.
constexpr auto clinic_of = [](const auto& change) {
  using kind = std::decay_t<decltype(change)>;
  if constexpr (std::is_same_v<kind, call_snapshot>)
    return change.value->client;
  else if constexpr (std::is_same_v<kind, staff_snapshot>)
    return change.staff.client;
  else
    return change.client;
};

} // namespace

void memory_store::close() {
  if (!out_)
    for (auto* list : {&batch_, &queue_}) {
      for (auto& each : *list)
        apply(each);
      list->clear();
    }
  crash();
}

void memory_store::tell_lost(const std::list<item>& items) {
  for (const auto& each : items) {
    const auto client = std::visit(clinic_of, each.what);
    if (client == unknown_client)
      watch_.see_memory_lost();
    else
      watch_.see_memory_lost(client);
  }
}

void memory_store::crash() {
  // The batch under way may have arrived, though nobody heard of it.
  const bool arrived = under_way_ && !out_ && chance_.percent(50);
  if (emptied_ || refills_)
    watch_.see_memory_lost();
  if (degraded_) {
    tell_lost(queue_);
    if (!arrived)
      tell_lost(batch_);
  }
  if (arrived)
    for (auto& each : batch_) {
      each.refused = nullptr; // whoever would be told is gone
      apply(each);
    }
  ++life_;
  emptied_ = false;
  open_ = reads_ = under_way_ = gave_up_waiting_ = woken_ = watches_ = refills_
    = false;
  degraded_ = true;
  queue_.clear();
  by_key_.clear();
  batch_.clear();
  listener_ = {};
}

void memory_store::slow_down(milliseconds batch) {
  slow_ = batch;
}

void memory_store::go_out(bool out) {
  out_ = out;
}

void memory_store::empty() {
  lost_ends_ = lost_ends_ || !ended_.empty() || !calls_.empty();
  calls_.clear();
  ended_.clear();
  staff_.clear();
  if (!open_ || reads_) {
    watch_.see_memory_lost();
    return;
  }
  emptied_ = true;
  watch_.came_up(situation::store_emptied);
  later(milliseconds{chance_.between(0, 1000)}, [this] {
    if (!out_)
      tell_emptied();
  });
}

void memory_store::tell_emptied() {
  if (!open_ || !std::exchange(emptied_, false))
    return;
  refills_ = true;
  if (bent_.saves_again())
    listener_.emptied();
  wait_for_refill();
}

void memory_store::wait_for_refill() {
  later(refill_begins, [this] {
    if (listener_.stands_still() || !queue_.empty() || !batch_.empty())
      wait_for_refill();
    else
      refills_ = false;
  });
}

std::vector<call> memory_store::live_calls() const {
  std::vector<call> result;
  for (const auto& [sid, kept] : calls_)
    if (!is_over(kept))
      result.push_back(*kept.value);
  return result;
}

} // namespace callengine::explore
