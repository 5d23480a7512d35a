#include "model/ai/number_words.hpp"

#include <algorithm>
#include <array>

namespace callengine::ai {

namespace {

constexpr std::array<std::string_view, 20> below_twenty{"zero", "one", "two",
  "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
  "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
  "eighteen", "nineteen"};

constexpr std::array<std::string_view, 8> tens{
  "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"};

} // namespace

std::optional<int> small_number(std::string_view word) noexcept {
  const auto* unit = std::find(below_twenty.begin(), below_twenty.end(), word);
  if (unit != below_twenty.end())
    return static_cast<int>(unit - below_twenty.begin());
  const auto* ten = std::find(tens.begin(), tens.end(), word);
  if (ten != tens.end())
    return (static_cast<int>(ten - tens.begin()) + 2) * 10;
  return std::nullopt;
}

} // namespace callengine::ai
