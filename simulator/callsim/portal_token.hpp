#pragma once

#include <cstdint>
#include <string>

namespace callengine::simulator {

/// A staff member's portal token (HS256), good for twelve hours.
std::string make_portal_token(
  const std::string& secret, std::int64_t client, std::int64_t user);

} // namespace callengine::simulator
