#include "model/ai/told_numbers.hpp"

#include <cstddef>

namespace callengine::ai {

namespace {

/// Of a number within its area, and of one with its area's code.
constexpr std::size_t local_digits = 7;
constexpr std::size_t whole_digits = 10;

/// Neither an area nor an exchange begins with 0 or 1.
bool begins_code(char digit) {
  return digit >= '2' && digit <= '9';
}

bool is_local(std::string_view digits) {
  return digits.size() == local_digits && begins_code(digits[0]);
}

bool is_whole(std::string_view digits) {
  return digits.size() == whole_digits && begins_code(digits[0])
    && begins_code(digits[3]);
}

/// "1 202 555 0142" is "202 555 0142".
std::string_view without_country(std::string_view digits) {
  const bool has_code = digits.starts_with('1')
    && (digits.size() == local_digits + 1 || digits.size() == whole_digits + 1);
  return has_code ? digits.substr(1) : digits;
}

} // namespace

void told_numbers::add(std::string_view text) {
  for (const auto& run : telephone_numbers(text))
    add(run);
}

/// Other figures may stand beside a number: "20850 (202) 555-0142".
void told_numbers::add(const digit_run& run) {
  const std::string_view digits = run.digits;
  numbers_.emplace(without_country(digits));
  bool any = false;
  std::size_t begin = 0;
  for (const auto next : run.ends) {
    for (const auto end : run.ends) {
      const auto part
        = end > begin ? digits.substr(begin, end - begin) : std::string_view{};
      if (!is_whole(part))
        continue;
      any = true;
      numbers_.emplace(part);
      numbers_.emplace(part.substr(whole_digits - local_digits));
    }
    begin = next;
  }
  if (any || run.ends.size() < 2)
    return;
  // A number without its area's code, first or last.
  for (const auto end : run.ends) {
    if (is_local(digits.substr(0, end)))
      numbers_.emplace(digits.substr(0, end));
    if (is_local(digits.substr(end)))
      numbers_.emplace(digits.substr(end));
  }
}

bool told_numbers::has(const digit_run& number) const {
  const std::string_view digits = number.digits;
  if (numbers_.contains(without_country(digits)))
    return true;
  for (const auto end : number.ends) {
    const auto first = without_country(digits.substr(0, end));
    // Ten digits reach whom they reach, whatever is dialled behind them; seven
    // with three more reach somebody else.
    const auto room = first.size() == local_digits ? 3 : local_digits;
    const bool is_number
      = first.size() == local_digits || first.size() >= whole_digits;
    if (is_number && digits.size() - end < room && numbers_.contains(first))
      return true;
  }
  return false;
}

} // namespace callengine::ai
