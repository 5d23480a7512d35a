#include "model/lease/orphaned_leases.hpp"

#include "model/limits.hpp"

namespace callengine {

namespace {

/// Nothing that began before this goes on any more.
time_point longest_end(const kept_lease& lease) {
  return lease.held.rings_until + limits::talk + limits::talk_watchdog_slack;
}

} // namespace

void orphaned_leases::hold(const staff_snapshot& staff) {
  if (staff.lease)
    leases_.emplace(staff.lease->call, staff);
}

std::vector<orphaned_leases::told> orphaned_leases::claim(
  const call_sid& call, const std::optional<held_offer>& held) {
  std::vector<told> result;
  const auto [first, last] = leases_.equal_range(call);
  for (auto place = first; place != last; ++place) {
    const auto& kept = place->second;
    std::optional<attempt_number> attempt;
    if (held && held->user == kept.staff.user)
      attempt = held->attempt;
    result.push_back({kept.staff, {call, attempt, kept.lease->held.fence}});
  }
  leases_.erase(first, last);
  return result;
}

std::vector<staff_snapshot> orphaned_leases::all() const {
  std::vector<staff_snapshot> result;
  result.reserve(leases_.size());
  for (const auto& [call, staff] : leases_)
    result.push_back(staff);
  return result;
}

std::optional<held_offer> held_by(const call_state& state) {
  const held_offer* offer = nullptr;
  if (const auto* offering = std::get_if<call_states::offering>(&state))
    offer = &offering->offer;
  else if (const auto* ringing = std::get_if<call_states::ringing>(&state))
    offer = &ringing->offer;
  else if (const auto* talking = std::get_if<call_states::talking>(&state))
    offer = &talking->offer;
  if (offer == nullptr || !offer->held)
    return std::nullopt;
  return *offer;
}

lease_verdict judge(const kept_lease& lease,
  const call_lookup::call_result& answer, time_point now) {
  // An answer without a call: Twilio has never heard of it.
  if (answer.error.empty() && (!answer.call || is_final(answer.call->status)))
    return lease_verdict::call_over;
  if (longest_end(lease) < now)
    return lease_verdict::too_old;
  return answer.error.empty() ? lease_verdict::goes_on
                              : lease_verdict::not_known;
}

} // namespace callengine
