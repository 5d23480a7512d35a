#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace callengine::ai {

/// Digits that follow each other, and how they were grouped: "555 0142" ends a
/// group behind its third digit and behind its seventh.
struct digit_run {
  std::string digits;
  std::vector<std::size_t> ends; ///< none of a number that ends in letters

  friend bool operator==(const digit_run&, const digit_run&) = default;
};

/// All that could be dialled: seven digits or more that follow each other, in
/// figures ("(202) 555-0142") or words ("five five five, oh one …"). Times,
/// dates and sums of money are none. A number that ends in letters
/// ("1-800-DOCTORS") is told with them.
std::vector<digit_run> telephone_numbers(std::string_view text);

/// Whether a word can be a part of a telephone number.
bool may_be_of_number(std::string_view word);

} // namespace callengine::ai
