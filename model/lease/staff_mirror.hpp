#pragma once

#include "model/call/event.hpp"
#include "model/lease/staff.hpp"

#include <unordered_map>
#include <vector>

namespace callengine {

/// What a clinic's roster knows of its people, for the hunts. The people's own
/// machines have the last word.
class staff_mirror {
public:
  /// What they said last of those of `users` who were heard of.
  call_events::candidates_reported report(
    const std::vector<user_id>& users) const;

  /// News of a person; `holder` holds the lease, empty: nobody does.
  void note(const staff_availability& now, const call_sid& holder);

  /// A call gives its lease back, or goes on after a restart without one:
  /// whoever does that may ask at once who is free, and must not find its own
  /// lease.
  void foresee(user_id user, const staff_event& told, time_point now);

  bool knows(user_id user) const {
    return known_.contains(user);
  }

  void forget(user_id user) {
    known_.erase(user);
  }

private:
  struct person {
    staff_availability now;
    call_sid holder;
  };

  std::unordered_map<user_id, person> known_;
};

} // namespace callengine
