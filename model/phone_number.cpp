#include "model/phone_number.hpp"

#include <algorithm>

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

} // namespace callengine
