#pragma once

#include "model/call/event.hpp"
#include "model/clinic_tables.hpp"
#include "model/plan/plan.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// The billing example, and small builders of tables and of people.
namespace callengine::testing {

inline constexpr client_id clinic{123};
inline constexpr user_id ana{101};
inline constexpr user_id ben{102};
inline constexpr user_id cara{103}; // the billing manager, phone only
inline constexpr user_id dan{456};

inline const std::string patient = "+14155550123";
inline const std::string receiving_number = "+15550001000";
inline const std::string clinic_number = "+15550002000";
inline const std::string caras_phone = "+15550000103";

/// Client 123: `1` leads to billing, where 101, 102 and 456 have the portal and
/// 103 only a phone; voicemail is on.
clinic_tables billing_clinic();

/// The same, but the AI greets; it knows the opening hours and that bills are
/// billing's. Keys are the menu's.
clinic_tables talking_clinic();

/// … and a model answers.
clinic_tables clinic_with_model();

/// … over a ConversationRelay.
clinic_tables clinic_with_relay();

staff_routing_row& row_of(clinic_tables& tables, user_id user);

/// Leaves only these people in the tables, so that a test has no bystanders.
void keep_only(clinic_tables& tables, const std::vector<user_id>& users);

menu_option_row option(std::string digit, std::string route_type);

/// The compiled plan of these tables.
plan_ptr plan_of(const clinic_tables& tables);

/// The node that a key of the plan's menu leads to; null if there is none.
const plan_node* behind_key(const plan& plan, char key);

/// True if a problem names this place and its text has these words.
bool has_problem(
  const plan& plan, std::string_view where, std::string_view words);

// -- people as the roster reports them ----------------------------------------

constexpr time_point at(std::int64_t after_ms) {
  return time_point{milliseconds{1'763'800'000'000 + after_ms}};
}

staff_availability ready(user_id user, std::int64_t free_since_ms = 0);
staff_availability offline(user_id user);
staff_availability with_page(user_id user, staff_availability::page_state page);
staff_availability on_call(user_id user);
staff_availability in_wrap_up(user_id user);

} // namespace callengine::testing
