#pragma once

#include "model/clinic_tables.hpp"
#include "model/ids.hpp"

#include <string>
#include <vector>

/// The clinics that the tests call.
namespace callengine::actors::testing {

inline constexpr client_id clinic{123};
inline constexpr client_id other_clinic{124};
inline const std::string clinic_number = "+14155550100";
inline const std::string other_number = "+14155550200";

constexpr staff_key person(std::int64_t user, client_id client = clinic) {
  return {client, user_id{user}};
}

/// The number of this person's own phone.
std::string phone_of(std::int64_t user);

/// A row of `staff_call_routing` for billing: rung in the portal, no phone.
staff_routing_row portal_row(std::int64_t user, std::int64_t priority);

/// A row for billing: rung on the own phone only.
staff_routing_row phone_row(std::int64_t user, std::int64_t priority);

/// The billing example: key 1 leads to 101, then 102 in the portal, then 103 on
/// the phone; then to billing's voicemail.
clinic_tables billing_tables();

/// As `billing_tables`, with these people instead.
clinic_tables billing_tables(std::vector<staff_routing_row> staff);

/// A clinic without a menu: every call hunts for these people at once.
clinic_tables direct_tables(std::vector<staff_routing_row> staff);

/// A clinic where the AI greets, a model answers, and 101 takes calls.
clinic_tables talking_tables();

/// Another clinic with a number and staff of the same user ids of its own.
clinic_tables other_clinic_tables();

} // namespace callengine::actors::testing
