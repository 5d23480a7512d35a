#include "model/ai/knowledge.hpp"

#include <utility>

namespace callengine::ai {

namespace {

/// How much of what was said a question must be about to be answered.
constexpr double threshold = 0.4;

constexpr std::string_view hours_question
  = "What are your opening hours? When do you open and close?";

constexpr std::string_view address_question
  = "Where are you located? What is your address?";

std::vector<term_index::document> documents_of(const clinic_facts& facts) {
  std::vector<term_index::document> documents;
  for (const auto& one : facts.answers)
    documents.push_back({one.question, one.answer});
  documents.push_back(facts.hours.empty()
      ? term_index::document{}
      : term_index::document{hours_question, facts.hours});
  documents.push_back(facts.address.empty()
      ? term_index::document{}
      : term_index::document{address_question, facts.address});
  return documents;
}

} // namespace

knowledge::knowledge(clinic_facts facts)
  : facts_(std::move(facts)), questions_(documents_of(facts_)),
    departments_(facts_.departments), contacts_(facts_) {
  for (const auto& phrase : facts_.urgent_words)
    urgent_words_.add_phrase(phrase);
}

std::optional<knowledge::found> knowledge::find_answer(
  std::string_view said) const {
  const auto best = questions_.best(said, 0, facts_.answers.size());
  if (!best || best->cover < threshold)
    return std::nullopt;
  return found{best->document, best->score, best->cover};
}

std::vector<std::size_t> knowledge::rank_answers(std::string_view said) const {
  return questions_.rank(said, 0, facts_.answers.size());
}

std::optional<knowledge::found_fact> knowledge::find_fact(
  std::string_view said) const {
  const auto answers = facts_.answers.size();
  const auto best = questions_.best(said, answers, answers + 2);
  if (!best || best->cover < threshold)
    return std::nullopt;
  return found_fact{
    best->document == answers ? facts_.hours : facts_.address, best->cover};
}

std::optional<knowledge::found> knowledge::find_department(
  std::string_view said) const {
  const auto best = departments_.best(said);
  if (!best)
    return std::nullopt;
  return found{best->department, best->score, 1};
}

} // namespace callengine::ai
