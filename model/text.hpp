#pragma once

#include <string>
#include <string_view>

namespace callengine {

/// Without blanks at both ends.
std::string_view trimmed(std::string_view text);

/// ASCII's capital letters made small ones; other bytes stay.
std::string lower_case(std::string_view text);

} // namespace callengine
