#pragma once

#include <string_view>

namespace callengine::ai {

/// Whether a tag such as "es-MX" names another language than `spoken` ("en-US",
/// "en") does. What is no tag names none. Regions make no other language.
bool is_other_language(std::string_view tag, std::string_view spoken);

} // namespace callengine::ai
