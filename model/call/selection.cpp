#include "model/call/selection.hpp"

#include <algorithm>
#include <tuple>
#include <unordered_map>
#include <variant>

namespace callengine {

namespace {

using page_state = staff_availability::page_state;
using occupation = staff_availability::occupation;

struct ranked {
  const candidate* person = nullptr;
  staff_availability now;
};

bool is_done(const hunt_progress& hunt, user_id user) {
  return std::binary_search(hunt.done.begin(), hunt.done.end(), user);
}

std::vector<ranked> rank(const hunt_node& node, const hunt_progress& hunt,
  const std::vector<staff_availability>& staff) {
  std::unordered_map<user_id, const staff_availability*> known;
  for (const auto& person : staff)
    known.emplace(person.user, &person);
  std::vector<ranked> result;
  for (const auto& person : node.candidates) {
    if (is_done(hunt, person.user))
      continue;
    ranked entry{&person, {}};
    entry.now.user = person.user;
    const auto found = known.find(person.user);
    if (found != known.end())
      entry.now = *found->second;
    result.push_back(entry);
  }
  std::sort(
    result.begin(), result.end(), [](const ranked& left, const ranked& right) {
      return std::tuple{
               left.person->priority, left.now.free_since, left.person->user}
      < std::tuple{
        right.person->priority, right.now.free_since, right.person->user};
    });
  return result;
}

std::optional<reason> occupied(const ranked& entry) {
  switch (entry.now.busy) {
  case occupation::on_call:
    return reason::on_another_call;
  case occupation::wrap_up:
    return reason::in_wrap_up;
  case occupation::free:
    return std::nullopt;
  }
  return std::nullopt;
}

/// Why the page can't be rung, if it can't.
std::optional<reason> portal_obstacle(const ranked& entry) {
  switch (entry.now.page) {
  case page_state::offline:
    return reason::offline;
  case page_state::undecided:
  case page_state::away:
    return reason::away;
  case page_state::unresponsive:
    return reason::not_acknowledged;
  case page_state::cannot_ring:
    return reason::cannot_ring;
  case page_state::ready:
    return std::nullopt;
  case page_state::awaited:
    break;
  }
  return reason::offline;
}

/// Whose page is expected back is neither passed over nor rung by phone yet: a
/// hunt goes on after a restart with whom it would have asked before.
bool is_awaited(const ranked& entry, const hunt_progress& hunt) {
  return entry.now.page == page_state::awaited && entry.person->portal
    && entry.person->takes_calls && !occupied(entry)
    && hunt.phone_next != entry.person->user;
}

/// The way to ring this person now, or the reason to pass them over.
std::variant<ring_way, reason> way_to_ring(
  const ranked& entry, const hunt_progress& hunt) {
  const auto& person = *entry.person;
  if (!person.takes_calls)
    return reason::switched_off;
  const bool has_phone
    = person.phone != phone_use::never && !person.phone_number.empty();
  if (!person.portal && !has_phone)
    return reason::no_way_to_ring;
  const bool phone_is_next = hunt.phone_next == person.user;
  if (phone_is_next && !has_phone)
    return reason::no_way_to_ring; // it went while the engine was down
  // The news of our own release of this person may be on its way still: their
  // actor, which is asked next, knows.
  if (const auto why = occupied(entry); why && !phone_is_next)
    return *why;
  // Someone who switched to away wants no calls, on whatever device.
  if (entry.now.page == page_state::away)
    return reason::away;
  if (person.portal && !phone_is_next) {
    const auto obstacle = portal_obstacle(entry);
    if (!obstacle)
      return ring_way::portal;
    if (!has_phone)
      return *obstacle;
  }
  return ring_way::phone;
}

/// By priority, or, among equals who could be rung, as the longest free.
reason why_picked(const std::vector<ranked>& order, std::size_t index,
  const hunt_progress& hunt) {
  const auto& entry = order[index];
  if (hunt.phone_next == entry.person->user)
    return reason::portal_did_not_take_it;
  for (auto other = index + 1; other < order.size(); ++other) {
    if (order[other].person->priority != entry.person->priority)
      break;
    if (std::holds_alternative<ring_way>(way_to_ring(order[other], hunt)))
      return reason::longest_free;
  }
  return reason::by_priority;
}

} // namespace

selection select_candidate(const hunt_node& node, const hunt_progress& hunt,
  const std::vector<staff_availability>& staff) {
  auto order = rank(node, hunt, staff);
  // The person whose page did not take the call is still the one being tried.
  std::stable_partition(order.begin(), order.end(),
    [&](const ranked& entry) { return hunt.phone_next == entry.person->user; });
  selection result;
  for (std::size_t index = 0; index < order.size(); ++index) {
    const auto& person = *order[index].person;
    if (is_awaited(order[index], hunt)) {
      result.awaits = true;
      break;
    }
    const auto way = way_to_ring(order[index], hunt);
    if (const auto* why = std::get_if<reason>(&way)) {
      result.passed.push_back({person.user, person.name, *why});
      continue;
    }
    result.pick = picked{person.user, person.name, std::get<ring_way>(way),
      why_picked(order, index, hunt), person.priority};
    break;
  }
  return result;
}

std::string_view passed_over_text(reason why) noexcept {
  switch (why) {
  case reason::offline:
    return "not signed in to the portal";
  case reason::away:
    return "set to away";
  case reason::not_acknowledged:
    return "the portal page does not respond";
  case reason::cannot_ring:
    return "calls cannot ring at the portal page";
  case reason::on_another_call:
    return "on another call";
  case reason::in_wrap_up:
    return "still finishing the last call";
  case reason::switched_off:
    return "switched off for calls";
  case reason::no_way_to_ring:
    return "neither the portal nor a phone number for calls";
  case reason::no_news:
    return "could not be asked";
  default:
    return "could not take the call";
  }
}

} // namespace callengine
