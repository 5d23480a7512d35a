#include "model/call/recovery.hpp"

#include "model/limits.hpp"

#include <algorithm>
#include <utility>

namespace callengine {

void recovery::finish() {
  under_way_ = false;
  taken_.clear();
}

recovered_call recovery::take_back(const call_snapshot& kept, bool live,
  const ended_call* over, const plan_book& plans) {
  const auto& call = *kept.value;
  if (taken_.contains(call.sid))
    return recovered::known{};
  if (const auto* ended = std::get_if<call_states::ended>(&call.state))
    return recovered::is_over{{call.sid, call.client, ended->at}};
  if (over != nullptr)
    return recovered::is_over{{call.sid, call.client, over->ended_at}};
  if (live)
    return recovered::begun_anew{};
  // Settings may have been replaced; the clinic's others lead on.
  auto plan = plans.find(call.client, call.settings);
  if (!plan)
    plan = plans.find_any(call.client);
  if (!plan)
    return recovered::has_no_plan{};
  taken_.insert(call.sid);
  return recovered::goes_on{std::move(plan), held_by(call.state)};
}

std::optional<client_id> recovery::clinic_of(
  const webhook& request, const plan_book& plans) {
  if (request.link)
    return request.link->client;
  if (const auto plan = plans.find(request.to_number))
    return plan->client;
  return std::nullopt;
}

bool recovery::park(parked_request request) {
  auto& waiting = parked_[request.request.call];
  waiting.requests.push_back(std::move(request));
  return !std::exchange(waiting.is_asked_for, true);
}

bool recovery::waits_on(const call_sid& call,
  const snapshot_store::known_call& known, time_point now) {
  const auto place = parked_.find(call);
  if (!known.failed || !under_way_ || place == parked_.end())
    return false;
  auto& waiting = place->second;
  waiting.is_asked_for = false;
  if (!waiting.waits_until)
    waiting.waits_until
      = now + (known.slow ? limits::slow_store_wait : limits::lost_store_wait);
  return true;
}

std::vector<call_sid> recovery::overdue(time_point now) const {
  std::vector<call_sid> result;
  for (const auto& [call, waiting] : parked_)
    if (waiting.waits_until && *waiting.waits_until <= now)
      result.push_back(call);
  return result;
}

bool recovery::any_waits() const noexcept {
  return std::any_of(parked_.begin(), parked_.end(),
    [](const auto& each) { return each.second.waits_until.has_value(); });
}

std::vector<recovery::parked_request> recovery::take_parked(
  const call_sid& call) {
  const auto place = parked_.find(call);
  if (place == parked_.end())
    return {};
  auto result = std::move(place->second.requests);
  parked_.erase(place);
  return result;
}

std::vector<call_sid> recovery::parked() const {
  std::vector<call_sid> result;
  for (const auto& [call, waiting] : parked_)
    result.push_back(call);
  return result;
}

} // namespace callengine
