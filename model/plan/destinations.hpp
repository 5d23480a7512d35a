#pragma once

#include "model/clinic_tables.hpp"
#include "model/plan/department_list.hpp"
#include "model/plan/plan.hpp"

#include <map>
#include <optional>
#include <string>

namespace callengine {

/// Longest label of a key and name of a department: heard in one breath.
/// Twelve of them stay far below 64 kB.
inline constexpr std::size_t label_bytes = 250;

/// The nodes of a plan in the making that calls are led to: each is made when
/// it is asked for first, and once.
class destinations {
public:
  /// All of it must live longer.
  destinations(
    const clinic_tables& tables, const department_list& departments, plan& to)
    : tables_(tables), departments_(departments), plan_(to) {}

  node_index add(plan_node node);

  /// Says so in the history and goes on to `next`.
  node_index detour(
    reason why, std::string text, std::string department, node_index next);

  /// What leads nowhere leads to voicemail, and is a problem.
  node_index unreachable(const std::string& where, const std::string& text,
    const std::string& department);

  node_index department_hunt(const std::string& department);
  node_index all_staff();

  /// The department's, or whoever there is.
  node_index people_of(const std::string& department) {
    return department.empty() ? all_staff() : department_hunt(department);
  }

  /// Theirs first, then everybody else, before anything is recorded.
  node_index anybody(const std::string& department);

  node_index voicemail(const std::string& department);
  node_index goodbye();

  void problem(std::string where, std::string text);

private:
  const clinic_tables& tables_;
  const department_list& departments_;
  plan& plan_;
  std::map<std::string, node_index> hunts_;
  std::map<std::string, node_index> anybody_;
  std::map<std::string, node_index> voicemails_;
  std::optional<node_index> all_staff_;
  std::optional<node_index> goodbye_;
};

} // namespace callengine
