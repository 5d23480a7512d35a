#pragma once

#include "model/ids.hpp"
#include "model/time.hpp"

#include <optional>
#include <string>
#include <string_view>

/// What a page gets when it may call somebody back, and hands to Twilio with
/// its call: `client.user.number.caller id.expiry.mac`. It is good for whatever
/// calls this person's page begins until it expires, with this number alone; it
/// is not used up, for a page that lost its first try begins another, and for
/// two minutes one more call of the same person to the same caller is no harm.
namespace callengine::net::portal {

struct call_ticket {
  staff_key staff;
  std::string number;    ///< to be called, E.164
  std::string caller_id; ///< what they see, E.164
  time_point expires_at; ///< to the second

  friend bool operator==(const call_ticket&, const call_ticket&) = default;
};

/// Empty if `secret` is, or if the library failed.
std::string text_of(const call_ticket& ticket, std::string_view secret);

/// Nothing for what this secret did not make. Does not look at the expiry.
std::optional<call_ticket> check_call_ticket(
  std::string_view text, std::string_view secret);

} // namespace callengine::net::portal
