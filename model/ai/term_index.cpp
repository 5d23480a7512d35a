#include "model/ai/term_index.hpp"

#include "model/ai/subjects.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace callengine::ai {

namespace {

// BM25's usual constants.
constexpr double saturation = 1.2;
constexpr double length_weight = 0.75;

/// A word of the question counts as so many of the answer.
constexpr double question_words = 3;

/// What a word that stands only in the answer covers of what was said.
constexpr double answer_covers = 0.55;

/// What a word covers that is only of the same subject.
constexpr double subject_covers = 0.8;

/// Documents that there would be besides the clinic's few: a word's rarity
/// means something even for the first question of a clinic.
constexpr double other_documents = 20;

/// What a word that stands nowhere weighs: it says that something else is
/// meant, or nothing.
constexpr double unknown_weight = 0.5;

double rarity_of(double documents, double with_term) {
  const double all = documents + other_documents;
  return std::log(1 + (all - with_term + 0.5) / (with_term + 0.5));
}

struct tally {
  double words = 0;
  bool asked = false;
};

using counts = std::map<std::string, tally, std::less<>>;

/// Adds the text's stems and their subjects; how many words it has.
double add(counts& into, std::string_view text, bool asked) {
  const auto words = content_words(text);
  const double weight = asked ? question_words : 1;
  const auto add_one = [&](std::string stem) {
    auto& one = into[std::move(stem)];
    one.words += weight;
    one.asked = one.asked || asked;
  };
  for (const auto& one : words) {
    add_one(one.stem);
    if (const auto subject = subject_of(one.stem); !subject.empty())
      add_one(std::string{subject});
  }
  return weight * static_cast<double>(words.size());
}

/// What hits are compared by.
double merit(const term_index::hit& one) {
  return one.score * one.cover;
}

} // namespace

term_index::term_index(const std::vector<document>& documents)
  : documents_(documents.size()) {
  std::vector<counts> all;
  std::vector<double> lengths;
  double total = 0;
  for (const auto& one : documents) {
    counts words;
    const auto length
      = add(words, one.question, true) + add(words, one.answer, false);
    all.push_back(std::move(words));
    lengths.push_back(length);
    total += length;
  }
  const double mean
    = std::max(1.0, total / std::max(1.0, static_cast<double>(all.size())));
  std::map<std::string, term, std::less<>> terms;
  for (std::size_t index = 0; index < all.size(); ++index) {
    const double long_by
      = 1 - length_weight + length_weight * lengths[index] / mean;
    for (const auto& [stem, found] : all[index]) {
      const double weight
        = found.words * (saturation + 1) / (found.words + saturation * long_by);
      terms[stem].in.push_back({static_cast<std::uint32_t>(index), weight,
        found.asked ? 1 : answer_covers});
    }
  }
  for (auto& [stem, made] : terms) {
    made.stem = stem;
    made.rarity = rarity_of(
      static_cast<double>(documents_), static_cast<double>(made.in.size()));
    terms_.push_back(std::move(made));
  }
}

const term_index::term* term_index::find(std::string_view stem) const {
  const auto place = std::lower_bound(terms_.begin(), terms_.end(), stem,
    [](const term& one, std::string_view wanted) { return one.stem < wanted; });
  return place == terms_.end() || place->stem != stem ? nullptr : &*place;
}

/// What one word of the caller's says about every document.
void term_index::count(
  const word& one, std::vector<hit>& hits, double& weight_of_all) const {
  std::vector<double> covered(hits.size());
  double weight = 0;
  const auto count_in = [&](std::string_view stem, double covers) {
    const auto* found = find(stem);
    if (!found)
      return;
    weight = std::max(weight, found->rarity);
    for (const auto& in : found->in) {
      hits[in.document].score += found->rarity * in.weight * covers;
      covered[in.document] = std::max(covered[in.document], in.asked * covers);
    }
  };
  count_in(one.stem, 1);
  if (const auto subject = subject_of(one.stem); !subject.empty())
    count_in(subject, subject_covers);
  if (weight == 0)
    weight = unknown_weight * rarity_of(static_cast<double>(documents_), 0);
  weight_of_all += weight;
  for (std::size_t index = 0; index < hits.size(); ++index)
    hits[index].cover += covered[index] * weight;
}

std::vector<term_index::hit> term_index::judge(
  std::string_view said, double& weight_of_all) const {
  auto words = content_words(said);
  std::sort(words.begin(), words.end(),
    [](const word& left, const word& right) { return left.stem < right.stem; });
  const auto same = [](const word& left, const word& right) {
    return left.stem == right.stem;
  };
  words.erase(std::unique(words.begin(), words.end(), same), words.end());
  std::vector<hit> hits(documents_);
  for (std::size_t index = 0; index < hits.size(); ++index)
    hits[index].document = index;
  for (const auto& one : words)
    count(one, hits, weight_of_all);
  return hits;
}

std::vector<std::size_t> term_index::rank(
  std::string_view said, std::size_t first, std::size_t end) const {
  double weight_of_all = 0;
  const auto hits = judge(said, weight_of_all);
  std::vector<std::size_t> result;
  for (auto index = first; index < std::min(end, hits.size()); ++index)
    result.push_back(index);
  std::stable_sort(
    result.begin(), result.end(), [&](std::size_t left, std::size_t right) {
      return merit(hits[left]) > merit(hits[right]);
    });
  return result;
}

std::optional<term_index::hit> term_index::best(
  std::string_view said, std::size_t first, std::size_t end) const {
  double weight_of_all = 0;
  const auto hits = judge(said, weight_of_all);
  std::optional<hit> result;
  for (auto index = first; index < std::min(end, hits.size()); ++index) {
    const auto& one = hits[index];
    if (one.score > 0 && (!result || merit(one) > merit(*result)))
      result = one;
  }
  if (result)
    result->cover /= weight_of_all;
  return result;
}

} // namespace callengine::ai
