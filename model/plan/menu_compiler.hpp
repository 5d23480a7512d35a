#pragma once

#include "model/clinic_tables.hpp"
#include "model/plan/ai_compiler.hpp"
#include "model/plan/department_list.hpp"
#include "model/plan/destinations.hpp"
#include "model/plan/menu_config.hpp"

#include <string>
#include <vector>

namespace callengine {

/// Compiles the options of a menu. All of it must live longer.
class menu_compiler {
public:
  menu_compiler(const clinic_tables& tables, const department_list& departments,
    const menu_config& config, destinations& to, ai_compiler& ai)
    : tables_(tables), departments_(departments), config_(config), to_(to),
      ai_(ai) {}

  /// The usable options, in their order; none is a problem.
  std::vector<menu_choice> choices();

  /// The menu that reads them.
  node_index menu(
    const std::string& clinic_name, std::vector<menu_choice> choices);

private:
  void add_choice(
    std::vector<menu_choice>& choices, const menu_option_row& option);
  std::string department_of(const menu_option_row& option) const;
  node_index target(const menu_option_row& option, const std::string& where);
  node_index staff_target(const menu_option_row& option,
    const std::string& department, const std::string& where);
  node_index external_target(const menu_option_row& option,
    const std::string& department, const std::string& where);
  node_index menu_failure();

  const clinic_tables& tables_;
  const department_list& departments_;
  const menu_config& config_;
  destinations& to_;
  ai_compiler& ai_;
};

} // namespace callengine
