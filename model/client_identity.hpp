#pragma once

#include "model/ids.hpp"

#include <charconv>
#include <optional>
#include <string>
#include <string_view>

namespace callengine {

/// The name under which Twilio rings somebody's page: of `<Client>`, and of the
/// page's voice token. Letters, digits and `_` only (contract section 5).
inline std::string client_identity(staff_key staff) {
  return "c" + std::to_string(staff.client.value) + "_u"
    + std::to_string(staff.user.value);
}

/// Whose page this is the name of; nothing: no page's.
inline std::optional<staff_key> staff_of_identity(std::string_view identity) {
  staff_key staff;
  const auto* const last = identity.data() + identity.size();
  const auto split = identity.find("_u");
  if (!identity.starts_with('c') || split == identity.npos)
    return std::nullopt;
  std::from_chars(identity.data() + 1, last, staff.client.value);
  std::from_chars(identity.data() + split + 2, last, staff.user.value);
  // Whatever else was there is not written back.
  return client_identity(staff) == identity ? std::optional{staff}
                                            : std::nullopt;
}

} // namespace callengine
