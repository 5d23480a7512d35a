#pragma once

#include "model/decision.hpp"
#include "model/time.hpp"

#include <cstdint>
#include <optional>
#include <vector>

/// The figures of a clinic's day. What counts is said here once, for the rows
/// of the database and for the events of live calls.
namespace callengine {

/// As the board and the portal show them. Calls that began on that day; tests
/// aside.
struct day_figures {
  std::int64_t calls = 0;
  std::int64_t answered = 0;  ///< a person talked with the caller
  std::int64_t voicemail = 0; ///< a message was left
  std::int64_t gave_up = 0;   ///< the caller hung up before
  std::optional<milliseconds> median_to_person;
  std::optional<milliseconds> p95_to_person;
  std::int64_t offers = 0;         ///< to pages
  std::int64_t offers_reached = 0; ///< of these, to pages that were alive
  std::optional<milliseconds> median_to_close; ///< of a missed call

  friend bool operator==(const day_figures&, const day_figures&) = default;
};

/// What the figures are made of.
struct day_facts {
  std::int64_t calls = 0;
  std::int64_t answered = 0;
  std::int64_t voicemail = 0;
  std::int64_t gave_up = 0;
  std::int64_t offers = 0; ///< to pages and phones
  std::int64_t phones = 0; ///< offers that rang a phone, hence reached no page
  std::int64_t reached = 0;
  std::vector<milliseconds> to_person; ///< of each call that reached one
  std::vector<milliseconds> to_close;  ///< of each missed call closed that day

  friend bool operator==(const day_facts&, const day_facts&) = default;
};

day_figures figures_of(day_facts facts);

/// A clinic's day, from midnight to midnight of its time zone.
struct day_bounds {
  time_point begins;
  time_point ends; ///< the next day's begin

  friend bool operator==(const day_bounds&, const day_bounds&) = default;
};

struct clinic_day {
  day_bounds bounds;
  day_facts facts;

  friend bool operator==(const clinic_day&, const clinic_day&) = default;
};

/// Something of a call that a figure counts.
enum class day_event_kind : std::uint8_t {
  begun,
  connected,
  not_talked,     ///< connected, and yet no person talked with the caller
  talked_outside, ///< with a number outside, or nobody told of the connection
  left_message,
  gave_up,
  offered,
  rang_page,
  rang_phone,
  declined, ///< by a page, which hence was alive
};

struct day_event {
  day_event_kind kind = day_event_kind::begun;
  time_point at;
  time_point began;       ///< of its call: whose day it is
  time_point connected{}; ///< of `not_talked`: the moment that had counted

  friend bool operator==(const day_event&, const day_event&) = default;
};

/// What a decision counts as, if it counts. Of several `connected` of one call
/// the first counts.
std::optional<day_event_kind> event_of(decision_kind kind, reason why) noexcept;

/// What an end counts as; `connected`: the call has counted as connected.
std::optional<day_event_kind> event_of(outcome how, bool connected) noexcept;

/// A person talked with the caller, or does so now. Two can be connected and
/// never talk: the caller hung up just then, or the bridge failed; such a call
/// counts as what it came to.
constexpr bool is_talk(std::optional<outcome> how) noexcept {
  return !how || *how == outcome::person;
}

void add(day_facts& facts, const day_event& event);

} // namespace callengine
