#pragma once

#include "model/ai/words.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace callengine::ai {

/// Finds the question that a caller's words are nearest to: BM25 over stems and
/// over the subjects (`subject_of`) that the stems belong to. Immutable once it
/// is made; pure.
class term_index {
public:
  struct document {
    std::string_view question;
    std::string_view answer; ///< counts less
  };

  struct hit {
    std::size_t document = 0;
    double score = 0; ///< BM25
    /// 0 to 1: how much of what was said the document is about.
    double cover = 0;
  };

  term_index() = default;
  explicit term_index(const std::vector<document>& documents);

  /// The best of the documents from `first` on and before `end`, however bad;
  /// nothing if none of them has any of the words.
  std::optional<hit> best(
    std::string_view said, std::size_t first, std::size_t end) const;

  /// The same documents, the best first; those that have none of the words come
  /// last, in their order.
  std::vector<std::size_t> rank(
    std::string_view said, std::size_t first, std::size_t end) const;

private:
  struct posting {
    std::uint32_t document = 0;
    double weight = 0; ///< BM25 without the term's rarity
    double asked = 0;  ///< 1 in the question, less in the answer alone
  };

  struct term {
    std::string stem;
    double rarity = 0;
    std::vector<posting> in;
  };

  /// Every document, by its number; of its `cover` the sum only.
  std::vector<hit> judge(std::string_view said, double& weight_of_all) const;
  const term* find(std::string_view stem) const;
  void count(
    const word& one, std::vector<hit>& hits, double& weight_of_all) const;

  std::vector<term> terms_; ///< sorted by stem
  std::size_t documents_ = 0;
};

} // namespace callengine::ai
