#include "model/plan/candidates.hpp"

#include "model/phone_number.hpp"

#include <algorithm>
#include <set>

namespace callengine {

namespace {

std::string row_name(const staff_routing_row& row) {
  return "staff_call_routing row " + std::to_string(row.id);
}

phone_use phone_use_of(const staff_routing_row& row) {
  if (!row.use_staff_phone)
    return phone_use::when_portal_cannot;
  return *row.use_staff_phone ? phone_use::after_portal : phone_use::never;
}

/// The number that may be dialled, or nothing.
std::string dialled_number(const clinic_tables& tables,
  const staff_routing_row& row, std::vector<plan_problem>& problems) {
  const auto& number = row.staff_phone_number.empty() ? row.user_phone_number
                                                      : row.staff_phone_number;
  if (number.empty())
    return {};
  if (!is_e164(number)) {
    problems.push_back({row_name(row),
      "the phone number is no E.164 number "
      "(+ and 7 to 15 digits); it is not "
      "dialled"});
    return {};
  }
  const auto& own = tables.own_numbers;
  if (std::find(own.begin(), own.end(), number) != own.end()) {
    problems.push_back({row_name(row),
      "the phone number is one of the "
      "clinic's own (a circle); it is not "
      "dialled"});
    return {};
  }
  return number;
}

candidate make_candidate(const clinic_tables& tables,
  const staff_routing_row& row, std::vector<plan_problem>& problems) {
  candidate result;
  result.user = row.user;
  result.name = row.user_name.empty()
    ? "staff " + std::to_string(row.user.value)
    : row.user_name;
  result.priority = row.routing_priority;
  result.portal = row.receive_calls_in_portal;
  result.phone = phone_use_of(row);
  result.takes_calls = row.is_available_for_calls;
  if (result.phone != phone_use::never)
    result.phone_number = dialled_number(tables, row, problems);
  if (!result.portal && result.phone_number.empty())
    problems.push_back({row_name(row),
      result.name
        + " can be rung neither in the portal "
          "nor on a phone"});
  return result;
}

} // namespace

std::vector<candidate> list_candidates(const clinic_tables& tables,
  const std::function<bool(const staff_routing_row&)>& belongs,
  std::vector<plan_problem>& problems) {
  std::vector<const staff_routing_row*> rows;
  for (const auto& row : tables.staff)
    if (belongs(row))
      rows.push_back(&row);
  std::stable_sort(
    rows.begin(), rows.end(), [](const auto* left, const auto* right) {
      return std::pair{left->routing_priority, left->id}
      < std::pair{right->routing_priority, right->id};
    });
  std::vector<candidate> result;
  std::set<user_id> seen;
  for (const auto* row : rows)
    if (seen.insert(row->user).second)
      result.push_back(make_candidate(tables, *row, problems));
  return result;
}

} // namespace callengine
