#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <string>

namespace callengine {

/// A database key that cannot be mistaken for another table's key.
template <class Tag>
struct key {
  std::int64_t value = 0;

  friend auto operator<=>(key, key) = default;
};

/// The clinic (tenant). Every other key is only meaningful within one.
using client_id = key<struct client_tag>;

/// A staff member; unique together with the clinic only.
using user_id = key<struct user_tag>;

/// One row of `call_settings`: a receiving number with its plan.
using settings_id = key<struct settings_tag>;

/// Twilio's key of one call or leg: `CA` and 32 hexadecimal digits.
using call_sid = std::string;

/// Twilio's key of one recording: `RE` and 32 hexadecimal digits.
using recording_sid = std::string;

/// One staff member of one clinic: the key of a lease.
struct staff_key {
  client_id client;
  user_id user;

  friend auto operator<=>(staff_key, staff_key) = default;
};

/// The running number of an offer within its call, from 1.
using attempt_number = std::uint32_t;

/// The name of an offer on the presence socket and in `<Parameter>`: the call
/// and the attempt, hence unique without a random number.
inline std::string offer_name(const call_sid& call, attempt_number attempt) {
  return call + "-" + std::to_string(attempt);
}

} // namespace callengine

template <class Tag>
struct std::hash<callengine::key<Tag>> {
  std::size_t operator()(callengine::key<Tag> key) const noexcept {
    return std::hash<std::int64_t>{}(key.value);
  }
};

template <>
struct std::hash<callengine::staff_key> {
  std::size_t operator()(callengine::staff_key key) const noexcept {
    return std::hash<std::int64_t>{}(key.client.value) * 1099511628211U
      ^ std::hash<std::int64_t>{}(key.user.value);
  }
};
