#pragma once

#include "model/clinic_tables.hpp"
#include "model/plan/destinations.hpp"
#include "model/plan/menu_config.hpp"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace callengine {

/// Compiles the conversations of a plan. All of it must live longer.
class ai_compiler {
public:
  /// `previous`: the plan in force, or null; facts that are the same are
  /// not read again.
  ai_compiler(const clinic_tables& tables, const menu_config& config,
    destinations& to, plan& result, const plan* previous)
    : tables_(tables), config_(config), to_(to), plan_(result),
      previous_(previous) {}

  /// Greets the callers of the number; `reads_keys`: the menu, too.
  node_index entry(bool reads_keys);

  /// Behind a key: the department's people stand behind it, or all. `to_staff`
  /// tells whether they or voicemail take whoever can't be helped.
  node_index option(const std::string& department, bool to_staff);

  /// The last step: the menu's keys work in every conversation, but for those
  /// that would begin it anew (nobody talks without an end).
  void give_keys(const std::vector<menu_choice>& choices);

private:
  node_index conversation(
    std::string greeting, const std::string& department, bool to_staff);
  void make_plan();
  ai::clinic_facts facts();
  std::shared_ptr<const ai::knowledge> know(ai::clinic_facts facts) const;
  void list_departments(std::vector<ai::known_department>& to);
  std::vector<ai_route> routes();

  const clinic_tables& tables_;
  const menu_config& config_;
  destinations& to_;
  plan& plan_;
  std::optional<node_index> goodbye_;
  const plan* previous_;
  std::optional<node_index> entry_;
};

} // namespace callengine
