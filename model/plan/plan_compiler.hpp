#pragma once

#include "model/clinic_tables.hpp"
#include "model/plan/plan.hpp"

#include <vector>

namespace callengine {

/// Compiles the tables of one receiving number. Never fails: what is wrong is
/// listed in `plan::problems`, and the plan still ends every call decently.
/// What `previous` (may be null) knows of the same facts is shared.
plan compile_plan(const clinic_tables& tables, const plan* previous = nullptr);

/// Compiles all receiving numbers. Plans that equal their predecessor in
/// `previous` (may be null) keep its object.
plan_book_ptr compile_plan_book(
  const std::vector<clinic_tables>& tables, const plan_book_ptr& previous);

} // namespace callengine
