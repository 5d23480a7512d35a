#include "net/twilio/wire/xml_text.hpp"

#include <array>

namespace callengine::net::twilio {

namespace {

struct character {
  char32_t code = 0;
  std::size_t bytes = 0; ///< 0: no valid UTF-8 here
};

struct utf8_form {
  unsigned char mask;
  unsigned char lead;
  char32_t smallest; ///< smaller ones are overlong
};

constexpr std::array<utf8_form, 4> forms{{
  {0x80U, 0x00U, 0x0U},
  {0xE0U, 0xC0U, 0x80U},
  {0xF0U, 0xE0U, 0x800U},
  {0xF8U, 0xF0U, 0x10000U},
}};

character first_character(std::string_view text) {
  const auto lead = static_cast<unsigned char>(text.front());
  for (std::size_t extra = 0; extra < forms.size(); ++extra) {
    const auto& form = forms[extra];
    if ((lead & form.mask) != form.lead)
      continue;
    if (text.size() <= extra)
      return {};
    char32_t code = lead & static_cast<unsigned char>(~form.mask);
    for (std::size_t index = 1; index <= extra; ++index) {
      const auto next = static_cast<unsigned char>(text[index]);
      if ((next & 0xC0U) != 0x80U)
        return {};
      code = (code << 6U) | (next & 0x3FU);
    }
    return code < form.smallest ? character{} : character{code, extra + 1};
  }
  return {};
}

/// The production Char of XML 1.0.
bool allowed_in_xml(char32_t code) {
  return code == U'\t' || code == U'\n' || code == U'\r'
    || (code >= 0x20U && code <= 0xD7FFU)
    || (code >= 0xE000U && code <= 0xFFFDU)
    || (code >= 0x10000U && code <= 0x10FFFFU);
}

/// Bytes in the document: the longest escape that the character may get.
std::size_t written_bytes(character each) {
  switch (each.code) {
  case U'&':
  case U'\t':
  case U'\n':
  case U'\r':
    return 5;
  case U'<':
  case U'>':
    return 4;
  case U'"':
    return 6;
  default:
    return each.bytes;
  }
}

} // namespace

std::string xml_text(
  std::string_view text, std::size_t most_characters, text_room& room) {
  std::string result;
  result.reserve(text.size());
  std::size_t characters = 0;
  while (!text.empty()) {
    const auto each = first_character(text);
    if (each.bytes == 0) {
      text.remove_prefix(1);
      continue;
    }
    if (allowed_in_xml(each.code)) {
      const auto needed = written_bytes(each);
      if (characters == most_characters || needed > room.bytes) {
        room.was_cut = true;
        break;
      }
      ++characters;
      room.bytes -= needed;
      result.append(text.substr(0, each.bytes));
    }
    text.remove_prefix(each.bytes);
  }
  return result;
}

} // namespace callengine::net::twilio
