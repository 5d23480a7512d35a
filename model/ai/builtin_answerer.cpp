#include "model/ai/builtin_answerer.hpp"

#include "model/ai/request_words.hpp"
#include "model/ai/words.hpp"

namespace callengine::ai {

namespace {

/// An answer that is about nearly all of what was said.
constexpr double clear = 0.75;

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

} // namespace

proposal propose(std::string_view said, const knowledge& clinic) {
  const auto& facts = clinic.facts();
  const auto answer = clinic.find_answer(said);
  const auto department = clinic.find_department(said);
  // "I need to pay my bill" wants it done, "how can I pay" wants to know.
  const bool wants_it_done
    = department && request_patterns().match(words_of(said));
  const double enough = department ? clear : 0;
  if (answer && !wants_it_done && answer->certainty >= enough)
    return answer_with(facts.answers[answer->answer].answer, answer->certainty);
  if (!wants_it_done && !answer)
    if (const auto fact = clinic.find_fact(said); !fact.empty())
      return answer_with(fact, 1);
  if (department)
    return route_to(facts.departments[department->answer]);
  return {};
}

} // namespace callengine::ai
