#include "model/plan/say_text.hpp"

#include <algorithm>

namespace callengine {

namespace {

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view white = " \t\r\n";
  const auto first = text.find_first_not_of(white);
  if (first == std::string_view::npos)
    return {};
  return text.substr(first, text.find_last_not_of(white) - first + 1);
}

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
  std::string result{trimmed(name)};
  std::transform(result.begin(), result.end(), result.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return result;
}

} // namespace callengine
