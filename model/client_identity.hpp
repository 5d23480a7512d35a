#pragma once

#include "model/ids.hpp"

#include <string>

namespace callengine {

/// The name under which Twilio rings somebody's page: of `<Client>`, and of the
/// page's voice token. Letters, digits and `_` only (contract section 5).
inline std::string client_identity(staff_key staff) {
  return "c" + std::to_string(staff.client.value) + "_u"
    + std::to_string(staff.user.value);
}

} // namespace callengine
