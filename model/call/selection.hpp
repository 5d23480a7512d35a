#pragma once

#include "model/call/call.hpp"
#include "model/call/event.hpp"
#include "model/plan/plan.hpp"

#include <optional>
#include <string>
#include <vector>

namespace callengine {

/// A candidate that this hunt does not ring, and why.
struct passed_over {
  user_id user;
  std::string name;
  reason why = reason::offline;
};

/// The candidate that is tried next.
struct picked {
  user_id user;
  std::string name;
  ring_way way = ring_way::portal;
  reason why = reason::by_priority;
  std::int64_t priority = 0;
};

struct selection {
  std::vector<passed_over> passed; ///< in order, all ahead of `pick`
  std::optional<picked> pick;      ///< empty: nobody is left
  bool awaits = false; ///< the next one may be back in a moment; no pick then
};

/// Who is tried next: by priority, equal ones by who has been free longest,
/// equal ones by user id. People in `hunt.done` are not considered; people of
/// whom `staff` says nothing count as offline and free.
selection select_candidate(const hunt_node& node, const hunt_progress& hunt,
  const std::vector<staff_availability>& staff);

/// "on another call": the end of "Ana Ruiz was passed over: …".
std::string_view passed_over_text(reason why) noexcept;

} // namespace callengine
