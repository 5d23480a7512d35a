#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// What a clinic lets its answerers know, prepared for finding.
namespace callengine::ai {

/// A row of `clinic_faq`.
struct known_answer {
  std::int64_t id = 0;
  std::string question;
  std::string answer;
  std::string department; ///< who answers more than that; empty: none named

  friend bool operator==(const known_answer&, const known_answer&) = default;
};

/// A department that a caller may be led to.
struct known_department {
  std::string name;
  std::vector<std::string> key_words; ///< as the clinic wrote them

  friend bool operator==(const known_department&, const known_department&)
    = default;
};

/// The facts as they were written.
struct clinic_facts {
  std::string clinic_name;
  std::string hours;   ///< a sentence; empty: not told
  std::string address; ///< a sentence; empty: not told
  std::vector<known_answer> answers;
  std::vector<known_department> departments;
  std::vector<std::string> urgent_words; ///< the clinic's own, beside the list

  friend bool operator==(const clinic_facts&, const clinic_facts&) = default;
};

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

  /// The best of the clinic's answers and how good it is (BM25, larger is
  /// better); nothing below the threshold.
  struct found {
    std::size_t answer = 0; ///< index in `facts().answers`
    double score = 0;
  };

  std::optional<found> find_answer(std::string_view said) const;

  /// The department that the words are for, by index in
  /// `facts().departments`; nothing if none or several are alike.
  std::optional<found> find_department(std::string_view said) const;

  /// Equal facts have an equal index.
  friend bool operator==(const knowledge& left, const knowledge& right) {
    return left.facts_ == right.facts_;
  }

private:
  struct term {
    std::string stem;
    /// (index of the document, weight of the term in it), sorted.
    std::vector<std::pair<std::uint32_t, double>> in;
  };

  clinic_facts facts_;
  std::vector<term> questions_;   ///< sorted by stem
  std::vector<term> departments_; ///< sorted by stem
};

} // namespace callengine::ai
