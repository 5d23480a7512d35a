#pragma once

#include <string>
#include <string_view>

namespace callengine::net {

/// Bytes as small hexadecimal digits.
inline std::string hexadecimal(const unsigned char* bytes, std::size_t size) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text;
  text.reserve(2 * size);
  for (std::size_t place = 0; place < size; ++place) {
    text += digits[bytes[place] >> 4U];
    text += digits[bytes[place] & 15U];
  }
  return text;
}

} // namespace callengine::net
