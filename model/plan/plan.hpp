#pragma once

#include "model/decision.hpp"
#include "model/ids.hpp"
#include "model/limits.hpp"
#include "model/plan/ai_plan.hpp"
#include "model/plan/menu_choice.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace callengine {

/// When a staff member's own phone is rung.
enum class phone_use : std::uint8_t {
  never,
  when_portal_cannot, ///< `use_staff_phone` is NULL
  after_portal,       ///< `use_staff_phone` is true
};

/// A staff member that a hunt may try.
struct candidate {
  user_id user;
  std::string name; ///< "Ana Ruiz", or "staff 101" if nobody told a name
  std::int64_t priority = 0; ///< lower is tried first
  bool portal = false;
  phone_use phone = phone_use::never;
  std::string phone_number; ///< E.164; empty: none that can be dialled
  bool takes_calls = true;  ///< `is_available_for_calls`

  friend bool operator==(const candidate&, const candidate&) = default;
};

struct menu_node {
  std::string greeting;
  std::vector<menu_choice> choices; ///< in `menu_order`
  seconds timeout = limits::menu_timeout;
  int attempts = limits::menu_attempts; ///< how often the menu is read
  node_index on_failure = 0;

  friend bool operator==(const menu_node&, const menu_node&) = default;
};

struct hunt_node {
  std::string department;            ///< empty: one person, or all staff
  std::vector<candidate> candidates; ///< by priority; a person stands once
  node_index next = 0;               ///< when nobody took the call

  friend bool operator==(const hunt_node&, const hunt_node&) = default;
};

struct external_node {
  std::string number; ///< E.164, none of the clinic's own
  std::string label;
  node_index next = 0;

  friend bool operator==(const external_node&, const external_node&) = default;
};

struct voicemail_node {
  std::string department;
  std::string message;
  std::string greeting; ///< of the media store; empty: the message is spoken

  friend bool operator==(const voicemail_node&, const voicemail_node&)
    = default;
};

struct goodbye_node {
  std::string message;
  reason why = reason::nobody_left;

  friend bool operator==(const goodbye_node&, const goodbye_node&) = default;
};

/// Something that the tables ask for and that cannot be done: says so in a
/// decision and goes on.
struct detour_node {
  reason why = reason::target_unreachable;
  std::string text;
  std::string department;
  node_index next = 0;

  friend bool operator==(const detour_node&, const detour_node&) = default;
};

using plan_node = std::variant<menu_node, hunt_node, external_node,
  voicemail_node, goodbye_node, detour_node, ai_node>;

/// Something wrong with a clinic's tables, in words for its administrator.
struct plan_problem {
  std::string where; ///< "menu option 1", "staff_call_routing row 7" …
  std::string text;

  friend bool operator==(const plan_problem&, const plan_problem&) = default;
};

/// What a clinic's tables mean for a call to one receiving number: a graph
/// with every edge resolved. Immutable; a call keeps the one it started with.
struct plan {
  client_id client;
  settings_id settings;
  std::string clinic_name;
  std::string receiving_number;
  std::string voice;
  std::string language;
  seconds ring_time{20};
  seconds wrap_up{0};
  std::vector<plan_node> nodes; ///< never empty
  node_index entry = 0;
  std::optional<ai_plan> ai; ///< wherever a node is an `ai_node`
  std::vector<plan_problem> problems;
  /// Who belongs to a department, by `department_key`; "": to none.
  std::map<std::string, std::vector<user_id>, std::less<>> members;

  /// Whose messages those of this department are; of an empty one: theirs who
  /// belong to none.
  std::vector<user_id> members_of(std::string_view department) const;

  friend bool operator==(const plan&, const plan&) = default;
};

using plan_ptr = std::shared_ptr<const plan>;

/// The plans in force, by receiving number and by settings. Immutable; a new
/// one replaces it when a clinic's tables change.
struct plan_book {
  std::map<std::string, plan_ptr, std::less<>> by_number;
  std::map<settings_id, plan_ptr> by_settings;

  /// The plan of a receiving number, or null.
  plan_ptr find(std::string_view receiving_number) const;

  /// The plan of these settings if they are this clinic's, else null.
  plan_ptr find(client_id client, settings_id settings) const;

  /// A receiving number of this clinic's: that of these settings if they have
  /// one. Empty: it has none.
  std::string number_of(client_id client, settings_id preferred) const;

  /// Any plan of this clinic's, or null.
  plan_ptr find_any(client_id client) const;
};

using plan_book_ptr = std::shared_ptr<const plan_book>;

} // namespace callengine
