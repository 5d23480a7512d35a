#include "simulator/network/leg_registry.hpp"

namespace callengine::simulator {

namespace {

/// Ended legs that REST still knows: long runs may not grow without end.
constexpr std::size_t remembered_max = 10'000;

} // namespace

seconds talk_length(const leg_facts& facts) {
  if (!facts.answered_at || !facts.ended_at)
    return seconds{0};
  return std::chrono::round<seconds>(*facts.ended_at - *facts.answered_at);
}

void leg_registry::opened(
  const call_sid& sid, std::weak_ptr<registered_leg> leg) {
  live_[sid] = std::move(leg);
}

void leg_registry::ended(leg_facts facts) {
  const auto sid = facts.sid;
  live_.erase(sid);
  adopted_.erase(sid);
  if (!ended_.insert_or_assign(sid, std::move(facts)).second)
    return;
  ended_order_.push_back(sid);
  if (ended_order_.size() > remembered_max) {
    ended_.erase(ended_order_.front());
    ended_order_.pop_front();
  }
}

void leg_registry::adopt(std::shared_ptr<registered_leg> leg) {
  auto sid = leg->facts().sid;
  adopted_.insert_or_assign(std::move(sid), std::move(leg));
}

void leg_registry::abandon() noexcept {
  const auto adopted = std::move(adopted_);
  adopted_.clear();
}

std::shared_ptr<registered_leg> leg_registry::live(const call_sid& sid) const {
  const auto found = live_.find(sid);
  return found == live_.end() ? nullptr : found->second.lock();
}

std::optional<leg_facts> leg_registry::find(const call_sid& sid) const {
  if (const auto leg = live(sid))
    return leg->facts();
  const auto found = ended_.find(sid);
  if (found == ended_.end())
    return std::nullopt;
  return found->second;
}

} // namespace callengine::simulator
