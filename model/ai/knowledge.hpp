#pragma once

#include "model/ai/clinic_facts.hpp"
#include "model/ai/department_words.hpp"
#include "model/ai/term_index.hpp"
#include "model/ai/told_contacts.hpp"
#include "model/ai/word_patterns.hpp"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

/// What a clinic lets its answerers know, prepared for finding.
namespace callengine::ai {

/// Facts with their index: questions by the stems of their words (BM25),
/// departments by names and key words, urgent words. Made once for each plan
/// and shared by its calls; immutable.
class knowledge {
public:
  knowledge() = default;
  explicit knowledge(clinic_facts facts);

  const clinic_facts& facts() const noexcept {
    return facts_;
  }

  /// The clinic's own urgent words.
  const word_patterns& urgent_words() const noexcept {
    return urgent_words_;
  }

  /// Where the clinic's own texts send callers.
  const told_contacts& contacts() const noexcept {
    return contacts_;
  }

  /// Something found, and how good it is (larger is better).
  struct found {
    std::size_t answer = 0; ///< index in the list that was searched
    double score = 0;
    double certainty = 0; ///< 0 to 1: how much of what was said it is about
  };

  /// The best of the clinic's answers, by index in `facts().answers` (BM25);
  /// nothing below the threshold.
  std::optional<found> find_answer(std::string_view said) const;

  /// All of the clinic's answers, by index in `facts().answers`: the best first
  /// (BM25), then those that have none of the words, in their order.
  std::vector<std::size_t> rank_answers(std::string_view said) const;

  struct found_fact {
    std::string_view text; ///< of `facts()`
    double certainty = 0;
  };

  /// The hours or the address if that is what is asked for.
  std::optional<found_fact> find_fact(std::string_view said) const;

  /// The department that the words are for, by index in
  /// `facts().departments`; nothing if none or several are alike.
  std::optional<found> find_department(std::string_view said) const;

  /// Equal facts have an equal index.
  friend bool operator==(const knowledge& left, const knowledge& right) {
    return left.facts_ == right.facts_;
  }

private:
  clinic_facts facts_;
  /// Of `facts_.answers`, then the hours and the address.
  term_index questions_;
  department_words departments_;
  word_patterns urgent_words_;
  told_contacts contacts_;
};

} // namespace callengine::ai
