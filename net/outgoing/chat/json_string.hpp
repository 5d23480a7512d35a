#pragma once

#include <cstdint>
#include <string>

namespace callengine::net::outgoing {

/// Decodes the inside of one JSON string, byte by byte. What it has written is
/// whole characters at any time, as long as the bytes between escapes are.
class json_string {
public:
  enum class state : std::uint8_t { inside, ended, broken };

  /// The byte after the opening quote first; adds to `to`.
  state take(char byte, std::string& to);

private:
  state escaped(char byte, std::string& to);
  state hex_digit(char byte, std::string& to);
  state unit(std::uint32_t code, std::string& to);

  enum class at : std::uint8_t { plain, backslash, hex };

  at where_ = at::plain;
  int digits_ = 0;
  std::uint32_t code_ = 0;
  std::uint32_t high_ = 0; ///< a surrogate whose second half must follow
};

} // namespace callengine::net::outgoing
