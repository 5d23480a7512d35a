#include "net/outgoing/chat/json_string.hpp"

#include <string_view>

namespace callengine::net::outgoing {

namespace {

void append_utf8(std::uint32_t code, std::string& to) {
  const auto add = [&](std::uint32_t byte) {
    to += static_cast<char>(static_cast<unsigned char>(byte));
  };
  const auto follow = [&](unsigned shift) {
    add(0x80U | ((code >> shift) & 0x3FU));
  };
  if (code < 0x80) {
    add(code);
  } else if (code < 0x800) {
    add(0xC0U | (code >> 6U));
    follow(0);
  } else if (code < 0x10000) {
    add(0xE0U | (code >> 12U));
    follow(6);
    follow(0);
  } else {
    add(0xF0U | (code >> 18U));
    follow(12);
    follow(6);
    follow(0);
  }
}

} // namespace

json_string::state json_string::take(char byte, std::string& to) {
  if (where_ == at::backslash)
    return escaped(byte, to);
  if (where_ == at::hex)
    return hex_digit(byte, to);
  if (byte == '\\') {
    where_ = at::backslash;
    return state::inside;
  }
  if (high_ != 0 || static_cast<unsigned char>(byte) < 0x20)
    return state::broken;
  if (byte == '"')
    return state::ended;
  to += byte;
  return state::inside;
}

json_string::state json_string::escaped(char byte, std::string& to) {
  if (byte == 'u') {
    where_ = at::hex;
    digits_ = 0;
    code_ = 0;
    return state::inside;
  }
  constexpr std::string_view names = "\"\\/bfnrt";
  constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
  const auto which = names.find(byte);
  if (high_ != 0 || which == names.npos)
    return state::broken;
  where_ = at::plain;
  to += meanings[which];
  return state::inside;
}

json_string::state json_string::hex_digit(char byte, std::string& to) {
  std::uint32_t value = 0;
  if (byte >= '0' && byte <= '9')
    value = static_cast<std::uint32_t>(byte - '0');
  else if (byte >= 'a' && byte <= 'f')
    value = static_cast<std::uint32_t>(byte - 'a' + 10);
  else if (byte >= 'A' && byte <= 'F')
    value = static_cast<std::uint32_t>(byte - 'A' + 10);
  else
    return state::broken;
  code_ = code_ * 16 + value;
  if (++digits_ < 4)
    return state::inside;
  where_ = at::plain;
  return unit(code_, to);
}

json_string::state json_string::unit(std::uint32_t code, std::string& to) {
  const bool is_high = code >= 0xD800 && code < 0xDC00;
  const bool is_low = code >= 0xDC00 && code < 0xE000;
  if (is_low != (high_ != 0))
    return state::broken;
  if (is_high) {
    high_ = code;
    return state::inside;
  }
  if (is_low) {
    code = 0x10000 + ((high_ - 0xD800) << 10U) + (code - 0xDC00);
    high_ = 0;
  }
  append_utf8(code, to);
  return state::inside;
}

} // namespace callengine::net::outgoing
