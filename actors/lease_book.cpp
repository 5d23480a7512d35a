#include "actors/lease_book.hpp"

#include <algorithm>

namespace callengine::actors {

void lease_book::begin(staff_key staff, const call_sid& call, time_point now) {
  const std::lock_guard lock{mutex_};
  leases_.insert_or_assign(staff, held{call, now, std::nullopt});
}

void lease_book::end(staff_key staff) {
  const std::lock_guard lock{mutex_};
  leases_.erase(staff);
}

lease_survey lease_book::survey(time_point now, const is_live& live) {
  const std::lock_guard lock{mutex_};
  lease_survey result;
  result.held = leases_.size();
  for (auto& [staff, lease] : leases_) {
    result.oldest = std::max(result.oldest, now - lease.since);
    if (live(lease.call)) {
      lease.missed_since.reset();
      continue;
    }
    if (!lease.missed_since)
      lease.missed_since = now;
    if (now - *lease.missed_since >= stuck_after)
      ++result.stuck;
  }
  return result;
}

} // namespace callengine::actors
