#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace callengine::ai {

/// The digits of all that could be dialled: seven or more that follow each
/// other, in figures ("(202) 555-0142") or words ("five five five, oh one …").
/// Times, dates and sums of money are none. A number that ends in letters
/// ("1-800-DOCTORS") is told with them.
std::vector<std::string> telephone_numbers(std::string_view text);

/// Whether each number is one of `told`, or a part of one that is a number
/// itself, with or without the country's code.
bool are_all_in(const std::vector<std::string>& numbers,
  const std::vector<std::string>& told);

/// Whether a word can be a part of a telephone number.
bool may_be_of_number(std::string_view word);

} // namespace callengine::ai
