#include "model/plan/menu_choice.hpp"

namespace callengine {

namespace {

std::string said_key(char key) {
  if (key == '*')
    return "star";
  if (key == '#')
    return "pound";
  return {key};
}

} // namespace

const menu_choice* find_choice(
  const std::vector<menu_choice>& choices, std::string_view digits) {
  for (const auto& choice : choices)
    if (digits.size() == 1 && choice.key == digits[0])
      return &choice;
  return nullptr;
}

std::string pressed_text(const menu_choice& choice) {
  return "The caller pressed " + said_key(choice.key) + " (" + choice.label
    + ")";
}

} // namespace callengine
