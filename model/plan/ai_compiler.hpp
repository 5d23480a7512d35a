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

  /// Greets the callers of the number.
  node_index entry();

  /// Behind a key: the department's people stand behind it, or all. `to_staff`
  /// tells whether they or voicemail take whoever can't be helped.
  node_index option(const std::string& department, bool to_staff);

  /// The last step: the menu's keys work in every conversation, and the one
  /// that greets reads them. No key begins a conversation anew (nobody talks
  /// without an end): it leads to its department's people, or nowhere.
  void give_keys(const std::vector<menu_choice>& choices);

private:
  node_index conversation(
    std::string greeting, const std::string& department, bool to_staff);
  void make_plan();
  std::shared_ptr<const ai::knowledge> know(ai::clinic_facts facts) const;
  ai::clinic_facts facts();
  void list_departments(std::vector<ai::known_department>& to);
  std::vector<ai_route> routes();

  const clinic_tables& tables_;
  const menu_config& config_;
  destinations& to_;
  plan& plan_;
  const plan* previous_;
  std::optional<node_index> entry_;
  std::optional<node_index> goodbye_;
  std::map<node_index, std::string> departments_; ///< of conversations
};

} // namespace callengine
