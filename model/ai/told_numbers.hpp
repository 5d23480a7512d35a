#pragma once

#include "model/ai/spoken_digits.hpp"

#include <set>
#include <string>
#include <string_view>

namespace callengine::ai {

/// The telephone numbers that a clinic's own texts tell.
class told_numbers {
public:
  /// Those of one more text.
  void add(std::string_view text);

  /// Whether nothing but a told number is heard: a whole one, with or without
  /// the country's code "1", or a long one without its area's code. What may
  /// follow ("…, 24 hours a day") is too little to make another number of it;
  /// nothing else may stand before it.
  bool has(const digit_run& number) const;

private:
  void add(const digit_run& run);

  std::set<std::string, std::less<>> numbers_; ///< without the country's code
};

} // namespace callengine::ai
