#include "model/outbox/retry.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace callengine {

namespace {

using namespace std::chrono_literals;

struct patience {
  milliseconds first_pause;
  milliseconds give_up_after; ///< since the item is tried
  milliseconds alarm_after;
  bool is_urgent = false; ///< within a minute of any outage's end
};

constexpr auto day = 24h;

/// What an outage held up is done within a minute of its end (invariant L3):
/// messages and their mails after any, the rest while it may be a short one.
constexpr milliseconds longest_urgent_pause = 30s;
constexpr milliseconds at_first = 1h;
constexpr milliseconds longest_pause = 15min;

patience patience_for(task what) noexcept {
  switch (what) {
  case task::look_for_recordings:
    return {10s, day, 1h};
  case task::keep: // the sound is all that the patient has
    return {2s, 30 * day, 10min, true};
  case task::delete_at_carrier:
    return {10s, 30 * day, day};
  case task::transcribe: // a text that comes a day late is of no use
    return {5s, 6h, 1h};
  case task::announce:
    return {2s, 3 * day, 10min, true};
  case task::remove_media: // a promise about patients' data
    return {10s, 365 * day, day};
  case task::remove_greeting:
    return {10s, 30 * day, day};
  }
  return {10s, day, 1h};
}

/// Doubled with each attempt, up to a quarter more or less.
milliseconds pause_before(
  const outbox_item& item, const patience& its, milliseconds age, double dice) {
  const auto longest
    = its.is_urgent || age < at_first ? longest_urgent_pause : longest_pause;
  const int doublings = std::clamp(item.attempts - 1, 0, 20);
  const auto grown
    = std::min(longest, its.first_pause * (std::int64_t{1} << doublings));
  const double spread = 0.75 + 0.5 * std::clamp(dice, 0.0, 1.0);
  return milliseconds{std::lround(static_cast<double>(grown.count()) * spread)};
}

} // namespace

std::optional<time_point> next_attempt(const outbox_item& item,
  const attempt& came_to, time_point now, double dice) {
  if (came_to.how == attempt::end::stopped)
    return now;
  const auto its = patience_for(item.what);
  const auto age = now - item.tried_since;
  if (came_to.how == attempt::end::refused || age >= its.give_up_after)
    return std::nullopt;
  auto pause = pause_before(item, its, age, dice);
  if (came_to.wait)
    pause
      = std::max(pause, std::min<milliseconds>(*came_to.wait, longest_pause));
  return now + pause;
}

milliseconds alarm_after(task what) noexcept {
  return patience_for(what).alarm_after;
}

} // namespace callengine
