#pragma once

#include "model/clinic_tables.hpp"
#include "model/plan/plan.hpp"

#include <functional>
#include <vector>

namespace callengine {

/// The people of the rows that `belongs` selects, by priority, each once: the
/// row with the lowest priority number counts. Says what is wrong with a row.
std::vector<candidate> list_candidates(const clinic_tables& tables,
  const std::function<bool(const staff_routing_row&)>& belongs,
  std::vector<plan_problem>& problems);

} // namespace callengine
