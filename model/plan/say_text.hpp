#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace callengine {

/// The text without white space at its ends, cut to `max` bytes at a character
/// boundary of UTF-8.
std::string say_text(std::string_view text, std::size_t max);

/// The same name written differently: trimmed, ASCII letters in lower case.
std::string department_key(std::string_view name);

} // namespace callengine
