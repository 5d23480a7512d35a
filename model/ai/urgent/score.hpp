#pragma once

#include "model/ai/urgent/signs.hpp"
#include "model/ai/words.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace callengine::ai::urgent {

/// Weights that were learned from examples (tools/urgent), made once and asked
/// often, from any thread.
///
/// Their text has a line for each token, sorted, with its weight and those of
/// the pairs that it begins:
///
///     chest 512 hurt=40 pain=33
///
/// Before these `@threshold 120` and `@bias -80`. All in thousandths.
class weights {
public:
  /// Throws std::logic_error for another text.
  explicit weights(std::string_view text);

  /// How much speaks for danger, in thousandths; of a long text its worst
  /// stretch. Over `threshold()` it is taken for urgent. Words that nothing was
  /// learned of say nothing.
  double score(const std::vector<word>& said) const;

  double threshold() const noexcept {
    return threshold_;
  }

private:
  struct weighed {
    token second = 0; ///< of a pair
    int weight = 0;   ///< 0: nothing was learned of it
    std::uint32_t index = 0;
  };

  struct begun {
    weighed alone;
    std::vector<weighed> pairs; ///< sorted by their second token
  };

  struct hash {
    using is_transparent = void;

    std::size_t operator()(std::string_view text) const noexcept {
      return std::hash<std::string_view>{}(text);
    }
  };

  void read_token(std::string_view line);
  void read_pairs(token first, std::string_view rest);
  token name(std::string_view text);
  token find(std::string_view text) const;
  weighed weigh(const sign& one) const;
  double score(
    std::span<const tokens_of_word> said, std::vector<weighed>& hits) const;

  std::unordered_map<std::string, token, hash, std::equal_to<>> names_;
  std::vector<begun> begun_by_; ///< by token; the first is none
  std::uint32_t signs_ = 0;
  double bias_ = 0;
  double threshold_ = 0;
};

/// The engine's own.
const weights& learned_weights();

/// Whether words are over the threshold of the engine's own weights.
bool sounds_urgent(const std::vector<word>& said);

} // namespace callengine::ai::urgent
