#include "actors/recovery.hpp"

#include <utility>

namespace callengine::actors {

void recovery::hold(const staff_snapshot& staff) {
  if (staff.lease)
    leases_.emplace(staff.lease->call, staff);
}

std::vector<staff_snapshot> recovery::take_leases(const call_sid& call) {
  std::vector<staff_snapshot> result;
  const auto [first, last] = leases_.equal_range(call);
  for (auto place = first; place != last; ++place)
    result.push_back(std::move(place->second));
  leases_.erase(first, last);
  return result;
}

bool recovery::park(webhook_arrived&& message) {
  auto& waiting = parked_[message.request.call];
  waiting.push_back(std::move(message));
  return waiting.size() == 1;
}

std::vector<webhook_arrived> recovery::take_parked(const call_sid& call) {
  const auto place = parked_.find(call);
  if (place == parked_.end())
    return {};
  auto result = std::move(place->second);
  parked_.erase(place);
  return result;
}

std::vector<call_sid> recovery::parked() const {
  std::vector<call_sid> result;
  for (const auto& [call, waiting] : parked_)
    result.push_back(call);
  return result;
}

std::vector<staff_snapshot> recovery::orphans() const {
  std::vector<staff_snapshot> result;
  for (const auto& [call, staff] : leases_)
    result.push_back(staff);
  return result;
}

} // namespace callengine::actors
