#include "model/phone_number.hpp"

#include <algorithm>
#include <array>

namespace callengine {

bool is_e164(std::string_view text) noexcept {
  constexpr std::size_t digits_min = 7;
  constexpr std::size_t digits_max = 15;
  if (text.size() < 1 + digits_min || text.size() > 1 + digits_max
    || text[0] != '+' || text[1] == '0')
    return false;
  return std::all_of(
    text.begin() + 1, text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_withheld(std::string_view from) noexcept {
  using namespace std::string_view_literals;
  // BLOCKED, ANONYMOUS, RESTRICTED, UNAVAILABLE and UNKNOWN on a keypad.
  constexpr std::array spelled{"+2562533"sv, "+266696687"sv, "+7378742833"sv,
    "+86282452253"sv, "+8656696"sv};
  if (std::find(spelled.begin(), spelled.end(), from) != spelled.end())
    return true;
  const bool is_address = from.find(':') != std::string_view::npos;
  const bool has_digit
    = from.find_first_of("0123456789") != std::string_view::npos;
  return !is_address && !has_digit;
}

} // namespace callengine
