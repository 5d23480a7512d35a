#pragma once

#include "model/ai/words.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace callengine::ai::urgent {

/// Words that say the same kind of thing, so that what is learned of one holds
/// for the others: "toe" and "thumb", "bleach" and "antifreeze".
struct word_class {
  std::string_view name; ///< in capitals, which no word has
  std::string_view words;
};

/// A word can belong to several.
using class_set = std::uint64_t;

std::string_view class_name(std::size_t index);

/// The classes of a word, by its form or stem; a number's by its size.
class_set classes_of(const word& one);

} // namespace callengine::ai::urgent
