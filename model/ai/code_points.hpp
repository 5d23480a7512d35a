#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// Characters of UTF-8.
namespace callengine::ai {

/// The first character, taken away; nothing, with one byte taken away, if no
/// valid one is there. The text must not be empty.
std::optional<std::uint32_t> take_code_point(std::string_view& text);

/// A blank for what is no character.
std::string utf8(std::uint32_t code_point);

/// What can be spoken, as valid UTF-8: other bytes and characters that nobody
/// sees are dropped, control characters and odd blanks become blanks (a line's
/// end stays one), digits of all scripts ASCII's.
std::string spoken_characters(std::string_view text);

} // namespace callengine::ai
