#include "model/ai/builtin_answerer.hpp"

#include "model/ai/request_words.hpp"
#include "model/ai/words.hpp"

#include <optional>

namespace callengine::ai {

namespace {

/// An answer that is about most of what was said is nearer than a department.
constexpr double clear = 0.5;

/// The same for who wants something done, unless the department is clear, too:
/// the clinic's own words name it.
constexpr double very_clear = 0.75;
constexpr double clear_department = 2;

proposal answer_with(std::string_view text, double certainty) {
  proposal made;
  made.what = action::answer;
  made.text = text;
  made.certainty = certainty;
  return made;
}

proposal route_to(const known_department& department) {
  proposal made;
  made.what = action::route_department;
  made.department = department.name;
  made.certainty = 0.9;
  return made;
}

/// What the clinic would say: one of its answers, or its hours or address where
/// no answer is about them.
struct told {
  std::string_view text;
  double certainty = 0;
};

std::optional<told> find_told(std::string_view said, const knowledge& clinic) {
  // A row of the clinic's own stands before the fact that it repeats, unless
  // it shares but a word or so with what was said.
  constexpr double enough = 0.6;
  const auto answer = clinic.find_answer(said);
  const auto fact = clinic.find_fact(said);
  const double of_answer = answer ? answer->certainty : 0;
  if (fact && of_answer < enough && fact->certainty > of_answer)
    return told{fact->text, fact->certainty};
  if (!answer)
    return std::nullopt;
  return told{clinic.facts().answers[answer->answer].answer, answer->certainty};
}

bool is_nearer(const told& answer,
  const std::optional<knowledge::found>& department, bool wants_it_done) {
  if (!department)
    return true;
  if (!wants_it_done)
    return answer.certainty >= clear;
  return answer.certainty >= very_clear && department->score < clear_department;
}

} // namespace

proposal propose(std::string_view said, const knowledge& clinic) {
  const auto words = words_of(said);
  // The answer would do no harm; but who talks so wants something else.
  if (order_patterns().match(words))
    return {};
  const auto answer = find_told(said, clinic);
  const auto department = clinic.find_department(said);
  // "I need to pay my bill" wants it done, "how can I pay" wants to know.
  const bool wants_it_done = department && request_patterns().match(words);
  if (answer && is_nearer(*answer, department, wants_it_done))
    return answer_with(answer->text, answer->certainty);
  if (department)
    return route_to(clinic.facts().departments[department->answer]);
  return {};
}

} // namespace callengine::ai
