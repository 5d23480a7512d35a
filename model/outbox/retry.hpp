#pragma once

#include "model/outbox/attempt.hpp"
#include "model/outbox/item.hpp"

#include <optional>

namespace callengine {

/// When an item whose attempt came to nothing is tried again; empty: it has
/// been tried for long enough, or for good. `dice` is a random number in
/// [0, 1): items that failed together are not tried together.
std::optional<time_point> next_attempt(
  const outbox_item& item, const attempt& came_to, time_point now, double dice);

/// How long an item may wait before somebody has to look: an alarm.
milliseconds alarm_after(task what) noexcept;

} // namespace callengine
