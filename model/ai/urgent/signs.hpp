#pragma once

#include "model/ai/urgent/word_classes.hpp"
#include "model/ai/words.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

/// What the learned weights are of. The call path and the program that learns
/// share this, so that both see the same in a sentence.
namespace callengine::ai::urgent {

/// What a word is called in the weights: by its stem, and by each class that it
/// belongs to. 0: nothing was learned of it.
using token = std::uint16_t;

struct tokens_of_word {
  static constexpr std::size_t most_classes = 6;

  token stem = 0;
  std::array<token, most_classes> classes{};
};

/// A token, or two of neighbouring words. (Pairs of words that are further
/// apart were tried: they cost time and met no more.)
struct sign {
  token first = 0;
  token second = 0; ///< 0: the first stands alone

  friend auto operator<=>(const sign&, const sign&) = default;
};

/// `token_of` gives the token of a stem or of a class's name.
template <class F>
std::vector<tokens_of_word> tokens_of(
  const std::vector<word>& said, F&& token_of) {
  std::vector<tokens_of_word> all;
  all.reserve(said.size());
  for (const auto& one : said) {
    tokens_of_word made;
    made.stem = token_of(one.stem);
    std::size_t count = 0;
    auto classes = classes_of(one);
    for (std::size_t index = 0; classes != 0 && count < made.classes.size();
         ++index, classes >>= 1U)
      if ((classes & 1U) != 0)
        made.classes[count++] = token_of(class_name(index));
    all.push_back(made);
  }
  return all;
}

namespace detail {

template <class F>
void each_token(const tokens_of_word& one, F&& give) {
  if (one.stem != 0)
    give(one.stem);
  for (const auto name : one.classes)
    if (name != 0)
      give(name);
}

} // namespace detail

/// Gives each sign of a row of words, the same one as often as it is met.
template <class F>
void each_sign(std::span<const tokens_of_word> said, F&& give) {
  for (std::size_t at = 0; at < said.size(); ++at)
    detail::each_token(said[at], [&](token first) {
      give(sign{first, 0});
      if (at + 1 < said.size())
        detail::each_token(said[at + 1], [&](token second) {
          give(sign{first, second});
        });
    });
}

/// How much a sign counts beside one that stands alone.
constexpr double share_of(const sign& one) {
  return one.second == 0 ? 1.0 : 0.5;
}

/// Sentences are weighed as if they were of one length, short ones a little
/// less: `squares` is the sum of the squares of their signs' shares.
inline double length_share(double squares) {
  constexpr double few = 5;
  constexpr double usual = 8;
  return usual / std::sqrt(squares + few);
}

} // namespace callengine::ai::urgent
