#include "model/board/board.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace callengine {

void board::note(const call_seen& seen) {
  if (seen.is_over)
    return lose(seen.now.call);
  const auto known = calls_.find(seen.now.call);
  if (known == calls_.end())
    calls_.emplace(seen.now.call, seen.now);
  else if (known->second == seen.now)
    return; // something was counted
  else
    known->second = seen.now;
  changed_calls_.insert(seen.now.call);
}

void board::lose(const call_sid& call) {
  if (calls_.erase(call) > 0)
    changed_calls_.insert(call);
}

void board::note(user_id user, staff_state state, time_point since) {
  auto& who = people_[user];
  const bool was_shown = is_shown(who);
  who.state = state;
  who.since = since;
  if (was_shown || is_shown(who))
    changed_people_.insert(user);
}

void board::name(const std::vector<clinic_person>& people) {
  std::set<user_id> told;
  for (const auto& each : people) {
    told.insert(each.user);
    const auto [place, is_new] = people_.try_emplace(each.user);
    auto& who = place->second;
    const bool was_shown = is_shown(who);
    if (is_new)
      who.since = begun_;
    if (who.name == each.name && who.takes_calls == each.takes_calls)
      continue;
    who.name = each.name;
    who.takes_calls = each.takes_calls;
    if (was_shown || is_shown(who))
      changed_people_.insert(each.user);
  }
  for (auto& [user, who] : people_)
    if (!told.contains(user) && std::exchange(who.takes_calls, false))
      changed_people_.insert(user);
}

board_view board::view() const {
  board_view all;
  all.calls.reserve(calls_.size());
  for (const auto& [name, call] : calls_)
    all.calls.push_back(call);
  for (const auto& [user, who] : people_)
    if (is_shown(who))
      all.staff.push_back(shown(user, who));
  std::sort(all.calls.begin(), all.calls.end(),
    [](const board_call& left, const board_call& right) {
      return std::tie(left.started_at, left.call)
        < std::tie(right.started_at, right.call);
    });
  std::sort(all.staff.begin(), all.staff.end(),
    [](const board_person& left, const board_person& right) {
      return std::tie(left.name, left.user) < std::tie(right.name, right.user);
    });
  return all;
}

board_changes board::take_changes() {
  board_changes changes;
  for (const auto& call : changed_calls_) {
    const auto known = calls_.find(call);
    if (known == calls_.end())
      changes.ended.push_back(call);
    else
      changes.calls.push_back(known->second);
  }
  for (const auto user : changed_people_)
    if (const auto& who = people_.at(user); is_shown(who))
      changes.staff.push_back(shown(user, who));
    else
      changes.gone.push_back(user);
  forget_changes();
  return changes;
}

bool board::is_shown(const person& who) noexcept {
  return who.takes_calls || who.state != staff_state::offline;
}

board_person board::shown(user_id user, const person& who) {
  return {user,
    who.name.empty() ? "staff " + std::to_string(user.value) : who.name,
    who.state, who.since};
}

} // namespace callengine
