#include "model/plan/menu_compiler.hpp"

#include "model/phone_number.hpp"
#include "model/plan/candidates.hpp"
#include "model/plan/say_text.hpp"

#include <algorithm>
#include <utility>

namespace callengine {

namespace {

constexpr std::string_view menu_keys = "0123456789*#";

std::string default_label(
  const menu_option_row& option, const std::string& department) {
  const auto what = department.empty() ? std::string{"us"} : department;
  const auto key = option.menu_digit == "*" ? std::string{"star"}
    : option.menu_digit == "#"              ? std::string{"pound"}
                                            : option.menu_digit;
  return "For " + what + ", press " + key;
}

bool may_name_row(const menu_option_row& option) {
  return option.route_target_id
    && (option.route_type == "department" || option.route_type == "voicemail");
}

} // namespace

std::vector<menu_choice> menu_compiler::choices() {
  auto options = tables_.menu;
  std::stable_sort(
    options.begin(), options.end(), [](const auto& left, const auto& right) {
      return std::pair{left.menu_order, left.id}
      < std::pair{right.menu_order, right.id};
    });
  std::vector<menu_choice> result;
  for (const auto& option : options)
    add_choice(result, option);
  if (result.empty())
    to_.problem("ivr_menu_options", "the menu is on but has no usable option");
  return result;
}

node_index menu_compiler::menu(
  const std::string& clinic_name, std::vector<menu_choice> choices) {
  if (choices.empty())
    return to_.detour(reason::menu_empty,
      "The menu was skipped: it has no usable option", {}, to_.all_staff());
  menu_node node;
  node.greeting = say_text(config_.greeting, limits::say_characters);
  if (node.greeting.empty())
    node.greeting = clinic_name.empty()
      ? "Thank you for calling."
      : "Thank you for calling " + clinic_name + ".";
  node.choices = std::move(choices);
  node.timeout = config_.timeout;
  node.attempts = config_.max_attempts;
  node.on_failure = menu_failure();
  return to_.add(std::move(node));
}

node_index menu_compiler::menu_failure() {
  switch (config_.on_failure) {
  case menu_config::failure::staff:
    return to_.all_staff();
  case menu_config::failure::voicemail:
    return to_.voicemail({});
  case menu_config::failure::hangup:
    return to_.goodbye();
  }
  return to_.goodbye();
}

void menu_compiler::add_choice(
  std::vector<menu_choice>& choices, const menu_option_row& option) {
  const auto where = "menu option " + option.menu_digit;
  if (option.menu_digit.size() != 1
    || menu_keys.find(option.menu_digit[0]) == std::string_view::npos) {
    to_.problem(where, "the key is none of 0-9, * and #; it is left out");
    return;
  }
  const auto key = option.menu_digit[0];
  for (const auto& choice : choices)
    if (choice.key == key) {
      to_.problem(where, "the key is there twice; the first one counts");
      return;
    }
  menu_choice choice;
  choice.key = key;
  choice.label = say_text(option.menu_label, label_bytes);
  if (choice.label.empty())
    choice.label = default_label(option, department_of(option));
  choice.target = target(option, where);
  choices.push_back(std::move(choice));
}

// -- where a key leads --------------------------------------------------------

/// Of the row that it names; else, and if there is no such row, its own text.
std::string menu_compiler::department_of(const menu_option_row& option) const {
  const auto* row = may_name_row(option)
    ? departments_.with_id(*option.route_target_id)
    : nullptr;
  return say_text(
    row != nullptr ? row->name : option.department_name, label_bytes);
}

node_index menu_compiler::target(
  const menu_option_row& option, const std::string& where) {
  const auto department = department_of(option);
  if (may_name_row(option)
    && departments_.with_id(*option.route_target_id) == nullptr) {
    auto text
      = "there is no department " + std::to_string(*option.route_target_id);
    if (department.empty())
      return to_.unreachable(where, text, department);
    to_.problem(where, std::move(text) + "; \"" + department + "\" is used");
  }
  if (option.route_type == "department")
    return department.empty()
      ? to_.unreachable(where, "the option names no department", department)
      : to_.department_hunt(department);
  if (option.route_type == "staff")
    return staff_target(option, department, where);
  if (option.route_type == "external")
    return external_target(option, department, where);
  if (option.route_type == "voicemail")
    return to_.voicemail(department);
  if (option.route_type == "ai")
    return ai_.option(department, option.ai_fallback_to_staff);
  return to_.unreachable(where,
    "the route type \"" + say_text(option.route_type, label_bytes)
      + "\" is unknown",
    department);
}

node_index menu_compiler::staff_target(const menu_option_row& option,
  const std::string& department, const std::string& where) {
  if (!option.route_target_id)
    return to_.people_of(department);
  const user_id user{*option.route_target_id};
  std::vector<plan_problem> problems;
  auto people = list_candidates(
    tables_, [user](const auto& row) { return row.user == user; }, problems);
  for (auto& each : problems)
    to_.problem(std::move(each.where), std::move(each.text));
  if (people.empty())
    return to_.unreachable(where,
      "there is no staff member " + std::to_string(user.value), department);
  const auto next = to_.voicemail(department);
  return to_.add(hunt_node{department, std::move(people), next});
}

node_index menu_compiler::external_target(const menu_option_row& option,
  const std::string& department, const std::string& where) {
  const auto& number = option.external_phone_number;
  if (number.empty())
    return to_.unreachable(where, "the option names no number", department);
  if (!is_e164(number))
    return to_.unreachable(
      where, "the external number is no E.164 number", department);
  const auto& own = tables_.own_numbers;
  if (std::find(own.begin(), own.end(), number) != own.end())
    return to_.unreachable(where,
      "the external number is one of the clinic's own (a circle)", department);
  const auto next = to_.voicemail(department);
  return to_.add(external_node{
    number, department.empty() ? "the external number" : department, next});
}

} // namespace callengine
