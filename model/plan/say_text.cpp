#include "model/plan/say_text.hpp"

#include "model/text.hpp"

namespace callengine {

namespace {

bool continues_character(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

} // namespace

std::string say_text(std::string_view text, std::size_t max) {
  text = trimmed(text);
  if (text.size() > max) {
    while (max > 0 && continues_character(text[max]))
      --max;
    text = text.substr(0, max);
  }
  return std::string{text};
}

std::string department_key(std::string_view name) {
  return lower_case(trimmed(name));
}

} // namespace callengine
