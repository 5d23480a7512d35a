#pragma once

#include "model/clinic_tables.hpp"
#include "model/plan/plan.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace callengine {

/// The usable rows of a clinic's `departments`.
class department_list {
public:
  /// Says what is wrong with a row. The tables must live longer.
  department_list(
    const clinic_tables& tables, std::vector<plan_problem>& problems);

  /// Null: no row is about this department.
  const department_row* named(std::string_view department) const;

  /// Null: this clinic has no such department.
  const department_row* with_id(std::int64_t id) const;

private:
  std::vector<const department_row*> rows_;
};

/// What callers of a department are asked for a message with: of its own row
/// what that has, else of the clinic's settings.
voicemail_node mailbox_of(const std::string& department,
  const call_settings_row& settings, const department_list& rows,
  std::vector<plan_problem>& problems);

} // namespace callengine
