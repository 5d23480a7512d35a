#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace callengine {

/// What a department's greeting is called in the media store,
/// "greeting/12-5f3a…". Every upload gets a name of its own, so what is under
/// one never changes.
struct greeting_name {
  std::int64_t department = 0;
  std::string upload; ///< letters and digits

  friend bool operator==(const greeting_name&, const greeting_name&) = default;
};

std::string to_string(const greeting_name& name);

/// Nothing if it is no name of a greeting.
std::optional<greeting_name> greeting_name_from(std::string_view text);

} // namespace callengine
