#include "model/board/day.hpp"

#include <algorithm>
#include <cstddef>

namespace callengine {

namespace {

/// The middle value, or what is between the two middle ones.
std::optional<milliseconds> median(const std::vector<milliseconds>& sorted) {
  if (sorted.empty())
    return std::nullopt;
  const auto upper = sorted.size() / 2;
  if (sorted.size() % 2 == 1)
    return sorted[upper];
  return (sorted[upper - 1] + sorted[upper]) / 2;
}

/// The least value that is not below 95 of 100.
std::optional<milliseconds> p95(const std::vector<milliseconds>& sorted) {
  if (sorted.empty())
    return std::nullopt;
  const auto rank = (sorted.size() * 95 + 99) / 100;
  return sorted[rank - 1];
}

void take_out(std::vector<milliseconds>& from, milliseconds value) {
  const auto found = std::find(from.begin(), from.end(), value);
  if (found != from.end())
    from.erase(found);
}

} // namespace

day_figures figures_of(day_facts facts) {
  std::sort(facts.to_person.begin(), facts.to_person.end());
  std::sort(facts.to_close.begin(), facts.to_close.end());
  day_figures figures;
  figures.calls = facts.calls;
  figures.answered = facts.answered;
  figures.voicemail = facts.voicemail;
  figures.gave_up = facts.gave_up;
  figures.median_to_person = median(facts.to_person);
  figures.p95_to_person = p95(facts.to_person);
  figures.offers = std::max(facts.offers - facts.phones, facts.reached);
  figures.offers_reached = facts.reached;
  figures.median_to_close = median(facts.to_close);
  return figures;
}

std::optional<day_event_kind> event_of(
  decision_kind kind, reason why) noexcept {
  switch (kind) {
  case decision_kind::connected:
    return day_event_kind::connected;
  case decision_kind::offered:
    return day_event_kind::offered;
  case decision_kind::rung:
    return why == reason::acknowledged ? day_event_kind::rang_page
                                       : day_event_kind::rang_phone;
  case decision_kind::offer_ended:
    if (why == reason::declined)
      return day_event_kind::declined;
    return std::nullopt;
  default:
    return std::nullopt;
  }
}

std::optional<day_event_kind> event_of(outcome how, bool connected) noexcept {
  switch (how) {
  case outcome::person:
    if (connected)
      return std::nullopt;
    return day_event_kind::talked_outside;
  case outcome::voicemail:
    return day_event_kind::left_message;
  case outcome::caller_hung_up:
    return day_event_kind::gave_up;
  case outcome::goodbye:
    return std::nullopt;
  }
  return std::nullopt;
}

void add(day_facts& facts, const day_event& event) {
  switch (event.kind) {
  case day_event_kind::begun:
    ++facts.calls;
    return;
  case day_event_kind::connected:
    ++facts.answered;
    facts.to_person.push_back(event.at - event.began);
    return;
  case day_event_kind::not_talked:
    --facts.answered;
    take_out(facts.to_person, event.connected - event.began);
    return;
  case day_event_kind::talked_outside:
    ++facts.answered;
    return;
  case day_event_kind::left_message:
    ++facts.voicemail;
    return;
  case day_event_kind::gave_up:
    ++facts.gave_up;
    return;
  case day_event_kind::offered:
    ++facts.offers;
    return;
  case day_event_kind::rang_page:
  case day_event_kind::declined:
    ++facts.reached;
    return;
  case day_event_kind::rang_phone:
    ++facts.phones;
    return;
  }
}

} // namespace callengine
