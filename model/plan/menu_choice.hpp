#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace callengine {

using node_index = std::uint32_t;

/// In the state of a call that is older than its plan: the plan has no such
/// node any more.
inline constexpr node_index no_node = std::numeric_limits<node_index>::max();

/// A key that leads somewhere.
struct menu_choice {
  char key = '1';
  std::string label;
  node_index target = 0;

  friend bool operator==(const menu_choice&, const menu_choice&) = default;
};

/// The choice of the pressed digits, or null.
const menu_choice* find_choice(
  const std::vector<menu_choice>& choices, std::string_view digits);

/// "The caller pressed star (For billing, press star)".
std::string pressed_text(const menu_choice& choice);

} // namespace callengine
