#pragma once

#include "simulator/http/message.hpp"

#include <string>
#include <string_view>

namespace callengine::simulator {

/// `X-Twilio-Signature` (contract 4). `url` has no fragment; for GET it has
/// its query and `fields` is empty. User info, and the port of an https URL,
/// are left out as the platform does.
std::string sign(
  std::string_view token, std::string_view url, const field_list& fields);

/// Standard base64 with padding.
std::string to_base64(std::string_view bytes);

} // namespace callengine::simulator
