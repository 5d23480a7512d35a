#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// A caller's words as they are compared: a recogniser's spelling made alike.
namespace callengine::ai {

/// A word and its stem (Snowball's English).
struct word {
  std::string plain; ///< in small letters, without apostrophes
  std::string stem;

  friend bool operator==(const word&, const word&) = default;
};

/// The words of a text, up to `limits::ai_said_characters` of it: "can't",
/// "cant" and "cannot" are "can not", "he's" is "he", "twenty four" is "24",
/// punctuation separates. Bytes beyond ASCII are letters.
std::vector<word> words_of(std::string_view text);

/// The words that say what a sentence is about: no "the", "please", "I'd like".
std::vector<word> content_words(std::string_view text);

/// Whether two words are the same but for so many wrong, missing, added or
/// swapped letters.
bool nearly_alike(
  std::string_view left, std::string_view right, std::size_t wrong);

} // namespace callengine::ai
