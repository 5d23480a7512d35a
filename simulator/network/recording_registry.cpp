#include "simulator/network/recording_registry.hpp"

namespace callengine::simulator {

wav_media media_of(const recording_facts& facts) {
  if (facts.sound)
    return wav_media{facts.sound};
  return wav_media{facts.sid, facts.duration};
}

void recording_registry::begun(recording_facts facts) {
  order_.push_back(facts.sid);
  auto sid = facts.sid;
  known_.insert_or_assign(std::move(sid), std::move(facts));
  if (order_.size() > most_) {
    known_.erase(order_.front());
    order_.pop_front();
  }
}

void recording_registry::ended(const recording_sid& sid,
  const std::string& status, seconds duration, time_point ready_at,
  sound_ptr sound) {
  const auto found = known_.find(sid);
  if (found == known_.end())
    return; // deleted while it ran, or forgotten
  found->second.status = status;
  found->second.duration = duration;
  found->second.ready_at = ready_at;
  found->second.sound = std::move(sound);
}

const recording_facts* recording_registry::find(
  const recording_sid& sid) const {
  const auto found = known_.find(sid);
  return found == known_.end() ? nullptr : &found->second;
}

std::vector<recording_facts> recording_registry::of_call(
  const call_sid& call) const {
  std::vector<recording_facts> result;
  for (const auto& [sid, facts] : known_)
    if (facts.call == call)
      result.push_back(facts);
  return result;
}

std::vector<recording_facts> recording_registry::all() const {
  std::vector<recording_facts> result;
  for (const auto& [sid, facts] : known_)
    result.push_back(facts);
  return result;
}

bool recording_registry::remove(const recording_sid& sid) {
  return known_.erase(sid) != 0;
}

} // namespace callengine::simulator
