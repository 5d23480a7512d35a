#include "actors/call_directory.hpp"

#include "model/call/reception.hpp"

#include <mutex>
#include <utility>

namespace callengine::actors {

bool call_directory::pass_on(webhook_arrived& message) const {
  const auto how = give(message);
  if (how == outcome::refused)
    message.reply->refuse();
  return how != outcome::unknown;
}

call_directory::outcome call_directory::give(webhook_arrived& message) const {
  // Given on under the lock: once a call was removed, whoever removed it knows
  // that what it says next comes after every webhook.
  const std::shared_lock lock{mutex_};
  const auto known = calls_.find(message.request.call);
  if (known == calls_.end())
    return outcome::unknown;
  if (is_foreign(message.request, known->second.client))
    return outcome::refused;
  caf::anon_send(known->second.actor, std::move(message));
  return outcome::passed_on;
}

bool call_directory::add(const call_sid& call, entry what) {
  const std::unique_lock lock{mutex_};
  return calls_.emplace(call, std::move(what)).second;
}

void call_directory::remove(const call_sid& call) {
  const std::unique_lock lock{mutex_};
  calls_.erase(call);
}

std::vector<call_directory::entry> call_directory::remove_all() {
  const std::unique_lock lock{mutex_};
  std::vector<entry> result;
  result.reserve(calls_.size());
  for (auto& [call, what] : calls_)
    result.push_back(std::move(what));
  calls_.clear();
  return result;
}

std::optional<call_directory::entry> call_directory::find(
  const call_sid& call) const {
  const std::shared_lock lock{mutex_};
  const auto known = calls_.find(call);
  if (known == calls_.end())
    return std::nullopt;
  return known->second;
}

std::optional<std::pair<call_sid, call_directory::entry>> call_directory::find(
  const caf::actor_addr& actor) const {
  const std::shared_lock lock{mutex_};
  for (const auto& [call, what] : calls_)
    if (what.actor.address() == actor)
      return std::pair{call, what};
  return std::nullopt;
}

std::vector<call_actor> call_directory::list(
  std::optional<client_id> client) const {
  const std::shared_lock lock{mutex_};
  std::vector<call_actor> result;
  for (const auto& [call, what] : calls_)
    if (!client || what.client == *client)
      result.push_back(what.actor);
  return result;
}

bool call_directory::contains(const call_sid& call) const {
  const std::shared_lock lock{mutex_};
  return calls_.count(call) > 0;
}

std::size_t call_directory::size() const {
  const std::shared_lock lock{mutex_};
  return calls_.size();
}

} // namespace callengine::actors
