#include "model/plan/plan_compiler.hpp"

#include "model/phone_number.hpp"
#include "model/plan/candidates.hpp"
#include "model/plan/department_list.hpp"
#include "model/plan/menu_config.hpp"
#include "model/plan/say_text.hpp"

#include <algorithm>
#include <map>
#include <optional>

namespace callengine {

namespace {

/// A label is heard in one breath; twelve of them stay far below 64 kB.
constexpr std::size_t label_bytes = 250;

constexpr std::string_view menu_keys = "0123456789*#";

class plan_compiler {
public:
  explicit plan_compiler(const clinic_tables& tables)
    : tables_(tables), settings_(tables.settings),
      departments_(tables, result_.problems) {}

  plan compile() && {
    result_.client = settings_.client;
    result_.settings = settings_.id;
    result_.clinic_name = settings_.clinic_name;
    result_.receiving_number = settings_.receiving_number;
    if (!is_e164(settings_.receiving_number))
      problem("call_settings.receiving_number",
        "is no E.164 number; Twilio will not find it");
    config_ = read_menu_config(settings_.ivr_menu_config, result_.problems);
    result_.voice = config_.voice;
    result_.language = config_.language;
    result_.ring_time = in_range("ring_seconds", settings_.ring_seconds,
      limits::ring_min, limits::ring_max);
    result_.wrap_up = in_range("wrap_up_seconds", settings_.wrap_up_seconds,
      seconds{0}, limits::wrap_up_max);
    for (const auto& row : tables_.staff)
      result_.members[department_key(row.department)].push_back(row.user);
    result_.entry = entry();
    drop_repeated_problems();
    return std::move(result_);
  }

private:
  void problem(std::string where, std::string text) {
    result_.problems.push_back({std::move(where), std::move(text)});
  }

  seconds in_range(
    const char* column, std::int64_t value, seconds min, seconds max) {
    const auto clamped = std::clamp(seconds{value}, min, max);
    if (clamped.count() != value)
      problem(std::string{"call_settings."} + column,
        "is outside " + std::to_string(min.count()) + " to "
          + std::to_string(max.count()) + "; " + std::to_string(clamped.count())
          + " is used");
    return clamped;
  }

  node_index add(plan_node node) {
    result_.nodes.push_back(std::move(node));
    return static_cast<node_index>(result_.nodes.size() - 1);
  }

  node_index detour(
    reason why, std::string text, std::string department, node_index next) {
    return add(detour_node{why, std::move(text), std::move(department), next});
  }

  // -- where a call begins ----------------------------------------------------

  node_index entry() {
    if (!settings_.voice_enabled)
      return detour(reason::voice_switched_off,
        "Calls are switched off for this number", {}, voicemail({}));
    auto first = settings_.enable_ivr_menu ? menu() : all_staff();
    if (settings_.enable_ai_call_handling)
      first = ai_is_missing(first);
    return first;
  }

  node_index ai_is_missing(node_index next) {
    return detour(reason::ai_not_configured,
      "The AI was skipped: it is not configured", {}, next);
  }

  node_index menu() {
    menu_node node;
    node.greeting = say_text(config_.greeting, limits::say_characters);
    if (node.greeting.empty())
      node.greeting = result_.clinic_name.empty()
        ? "Thank you for calling."
        : "Thank you for calling " + result_.clinic_name + ".";
    node.timeout = config_.timeout;
    node.attempts = config_.max_attempts;
    auto options = tables_.menu;
    std::stable_sort(
      options.begin(), options.end(), [](const auto& left, const auto& right) {
        return std::pair{left.menu_order, left.id}
        < std::pair{right.menu_order, right.id};
      });
    for (const auto& option : options)
      add_choice(node, option);
    if (node.choices.empty()) {
      problem("ivr_menu_options", "the menu is on but has no usable option");
      return detour(reason::menu_empty,
        "The menu was skipped: it has no usable option", {}, all_staff());
    }
    node.on_failure = menu_failure();
    return add(std::move(node));
  }

  node_index menu_failure() {
    switch (config_.on_failure) {
    case menu_config::failure::staff:
      return all_staff();
    case menu_config::failure::voicemail:
      return voicemail({});
    case menu_config::failure::hangup:
      return goodbye();
    }
    return goodbye();
  }

  void add_choice(menu_node& node, const menu_option_row& option) {
    const auto where = "menu option " + option.menu_digit;
    if (option.menu_digit.size() != 1
      || menu_keys.find(option.menu_digit[0]) == std::string_view::npos) {
      problem(where, "the key is none of 0-9, * and #; it is left out");
      return;
    }
    const auto key = option.menu_digit[0];
    for (const auto& choice : node.choices)
      if (choice.key == key) {
        problem(where, "the key is there twice; the first one counts");
        return;
      }
    menu_choice choice;
    choice.key = key;
    choice.label = say_text(option.menu_label, label_bytes);
    if (choice.label.empty())
      choice.label = default_label(option, department_of(option));
    choice.target = target(option, where);
    node.choices.push_back(std::move(choice));
  }

  static std::string default_label(
    const menu_option_row& option, const std::string& department) {
    const auto what = department.empty() ? std::string{"us"} : department;
    const auto key = option.menu_digit == "*" ? std::string{"star"}
      : option.menu_digit == "#"              ? std::string{"pound"}
                                              : option.menu_digit;
    return "For " + what + ", press " + key;
  }

  // -- where a key leads ------------------------------------------------------

  static bool may_name_row(const menu_option_row& option) {
    return option.route_target_id
      && (option.route_type == "department"
        || option.route_type == "voicemail");
  }

  /// Of the row that it names; else, and if there is no such row, its own text.
  std::string department_of(const menu_option_row& option) const {
    const auto* row = may_name_row(option)
      ? departments_.with_id(*option.route_target_id)
      : nullptr;
    return say_text(
      row != nullptr ? row->name : option.department_name, label_bytes);
  }

  node_index target(const menu_option_row& option, const std::string& where) {
    const auto department = department_of(option);
    if (may_name_row(option)
      && departments_.with_id(*option.route_target_id) == nullptr) {
      auto text
        = "there is no department " + std::to_string(*option.route_target_id);
      if (department.empty())
        return unreachable(where, std::move(text), department);
      problem(where, std::move(text) + "; \"" + department + "\" is used");
    }
    if (option.route_type == "department")
      return department_target(department, where);
    if (option.route_type == "staff")
      return staff_target(option, department, where);
    if (option.route_type == "external")
      return external_target(option, department, where);
    if (option.route_type == "voicemail")
      return voicemail(department);
    if (option.route_type == "ai")
      return ai_is_missing(option.ai_fallback_to_staff
          ? (department.empty() ? all_staff() : department_hunt(department))
          : voicemail(department));
    return unreachable(where,
      "the route type \"" + say_text(option.route_type, label_bytes)
        + "\" is unknown",
      department);
  }

  node_index unreachable(
    const std::string& where, std::string text, const std::string& department) {
    problem(where, text);
    return detour(reason::target_unreachable,
      "What the caller chose can't be reached: " + text, department,
      voicemail(department));
  }

  node_index department_target(
    const std::string& department, const std::string& where) {
    if (department.empty())
      return unreachable(where, "the option names no department", department);
    return department_hunt(department);
  }

  node_index staff_target(const menu_option_row& option,
    const std::string& department, const std::string& where) {
    if (!option.route_target_id)
      return department.empty() ? all_staff() : department_hunt(department);
    const user_id user{*option.route_target_id};
    auto people = list_candidates(
      tables_, [user](const auto& row) { return row.user == user; },
      result_.problems);
    if (people.empty())
      return unreachable(where,
        "there is no staff member " + std::to_string(user.value), department);
    return add(hunt_node{department, std::move(people), voicemail(department)});
  }

  node_index external_target(const menu_option_row& option,
    const std::string& department, const std::string& where) {
    const auto& number = option.external_phone_number;
    if (number.empty())
      return unreachable(where, "the option names no number", department);
    if (!is_e164(number))
      return unreachable(
        where, "the external number is no E.164 number", department);
    const auto& own = tables_.own_numbers;
    if (std::find(own.begin(), own.end(), number) != own.end())
      return unreachable(where,
        "the external number is one of the clinic's own (a circle)",
        department);
    return add(external_node{number,
      department.empty() ? "the external number" : department,
      voicemail(department)});
  }

  node_index department_hunt(const std::string& department) {
    const auto key = department_key(department);
    const auto known = hunts_.find(key);
    if (known != hunts_.end())
      return known->second;
    auto people = list_candidates(
      tables_,
      [&key](const auto& row) { return department_key(row.department) == key; },
      result_.problems);
    const auto next = voicemail(department);
    node_index node = 0;
    if (people.empty()) {
      problem("department " + department, "nobody belongs to it");
      node = detour(reason::nobody_in_department,
        "Nobody belongs to the department " + department, department, next);
    } else {
      node = add(hunt_node{department, std::move(people), next});
    }
    hunts_.emplace(key, node);
    return node;
  }

  node_index all_staff() {
    if (all_staff_)
      return *all_staff_;
    auto people = list_candidates(
      tables_, [](const auto&) { return true; }, result_.problems);
    const auto next = voicemail({});
    if (people.empty()) {
      problem("staff_call_routing", "the clinic has no staff");
      all_staff_ = detour(reason::nobody_in_department,
        "The clinic has no staff to ring", {}, next);
    } else {
      all_staff_ = add(hunt_node{{}, std::move(people), next});
    }
    return *all_staff_;
  }

  // -- how a call ends --------------------------------------------------------

  node_index voicemail(const std::string& department) {
    const auto key = department_key(department);
    const auto known = voicemails_.find(key);
    if (known != voicemails_.end())
      return known->second;
    node_index node = 0;
    if (settings_.voicemail_enabled) {
      node = add(
        mailbox_of(department, settings_, departments_, result_.problems));
    } else {
      node = detour(reason::voicemail_disabled, "Voicemail is switched off",
        department, goodbye());
    }
    voicemails_.emplace(key, node);
    return node;
  }

  node_index goodbye() {
    if (!goodbye_)
      goodbye_ = add(goodbye_node{"We are sorry, nobody can take your call "
                                  "right now. Please call again later. "
                                  "Goodbye."});
    return *goodbye_;
  }

  /// A person in three hunts with one bad number is one problem.
  void drop_repeated_problems() {
    std::vector<plan_problem> once;
    for (auto& item : result_.problems)
      if (std::find(once.begin(), once.end(), item) == once.end())
        once.push_back(std::move(item));
    result_.problems = std::move(once);
  }

  const clinic_tables& tables_;
  const call_settings_row& settings_;
  menu_config config_;
  plan result_;
  department_list departments_;
  std::map<std::string, node_index> hunts_;
  std::map<std::string, node_index> voicemails_;
  std::optional<node_index> all_staff_;
  std::optional<node_index> goodbye_;
};

} // namespace

plan compile_plan(const clinic_tables& tables) {
  return plan_compiler{tables}.compile();
}

plan_book_ptr compile_plan_book(
  const std::vector<clinic_tables>& tables, const plan_book_ptr& previous) {
  auto book = std::make_shared<plan_book>();
  for (const auto& clinic : tables) {
    auto compiled = std::make_shared<const plan>(compile_plan(clinic));
    if (previous) {
      const auto old = previous->find(compiled->client, compiled->settings);
      if (old && *old == *compiled)
        compiled = old;
    }
    // Without a number the row is nobody's `To`; an empty one would match a
    // request that tells none.
    if (!compiled->receiving_number.empty())
      book->by_number.emplace(compiled->receiving_number, compiled);
    book->by_settings.emplace(compiled->settings, compiled);
  }
  return book;
}

} // namespace callengine
