#include "model/call/ai_verdict.hpp"

#include "model/ai/ai_limits.hpp"
#include "model/ai/brakes.hpp"
#include "model/ai/language_tag.hpp"
#include "model/ai/spoken_text.hpp"
#include "model/plan/say_text.hpp"

#include <utility>

namespace callengine {

namespace {

using verdicts::lead;
using verdicts::repeat;
using verdicts::reply;

constexpr const char* say_again
  = "I am sorry, I did not get that. Please tell me in a few words what you "
    "need.";

/// A miss: the caller is asked again, so often.
verdict miss(const ai_node& node, ai::conversation& talk, repeat again) {
  if (++talk.misses < limits::ai_misses)
    return again;
  return lead{node.on_failure, ai::result::gave_up, reason::turns_used_up,
    std::move(again.note) + ", for the last time"};
}

const ai_route* find_route(const ai_node& node, std::string_view department) {
  const auto key = department_key(department);
  if (!key.empty())
    for (const auto& route : node.routes)
      if (department_key(route.department) == key)
        return &route;
  return nullptr;
}

verdict to_person(const ai_node& node, reason why, std::string note) {
  return lead{node.person, ai::result::asked_for_person, why, std::move(note)};
}

/// Only a person may speak about it: of the department, if one is named.
verdict keep_private(
  const ai_plan& plan, const ai_node& node, std::string_view said) {
  lead result{node.person, ai::result::routed, reason::private_matter,
    "The caller asked for something that only a person may tell"};
  if (const auto found = plan.knowledge->find_department(said)) {
    const auto& name
      = plan.knowledge->facts().departments.at(found->answer).name;
    if (const auto* route = find_route(node, name))
      result.to = route->target;
  }
  return result;
}

/// What is decided by the caller's words alone, before anybody is asked.
std::optional<verdict> brake(const ai_plan& plan, const ai_node& node,
  ai::conversation& talk, std::string_view said, bool heard_well) {
  if (ai::swears(said))
    ++talk.oaths;
  const auto found = ai::brake_for(said, *plan.knowledge);
  if (found == ai::brake::urgent)
    return lead{node.urgent, ai::result::urgent, reason::urgent_words,
      "The caller's words sound urgent: they were told to dial 911 in an "
      "emergency",
      "If this is an emergency, hang up and dial 911."};
  if (found == ai::brake::wants_person)
    return to_person(
      node, reason::asked_for_person, "The caller asked for a person");
  if (talk.oaths >= limits::ai_oaths)
    return to_person(node, reason::caller_swore, "The caller swore again");
  // Noise may sound like "no", and nobody is hung up on for it.
  if (found == ai::brake::wants_to_end && heard_well)
    return lead{node.goodbye, ai::result::answered, reason::caller_helped,
      "The caller needs nothing more"};
  if (found == ai::brake::private_matter)
    return keep_private(plan, node, said);
  return std::nullopt;
}

} // namespace

std::string utterance(std::string_view text) {
  return say_text(text, limits::ai_said_characters);
}

verdict judge_speech(const ai_plan& plan, const ai_node& node,
  ai::conversation& talk, const std::string& said,
  std::optional<double> confidence) {
  // What is no number is no confidence either.
  const bool heard_well = confidence.value_or(1) >= limits::ai_confidence;
  if (auto found = brake(plan, node, talk, said, heard_well))
    return *std::move(found);
  if (said.empty() || !heard_well)
    return miss(node, talk,
      {reason::not_understood, "What the caller said was not understood",
        say_again});
  if (talk.turns >= limits::ai_turns)
    return lead{node.on_failure, ai::result::gave_up, reason::turns_used_up,
      "The caller has asked as often as they may"};
  ++talk.turns;
  return verdicts::ask{};
}

verdict judge_key(
  const ai_node& node, ai::conversation& talk, std::string_view digits) {
  if (const auto* choice = find_choice(node.keys, digits))
    return lead{choice->target, ai::result::routed, reason::key_pressed,
      pressed_text(*choice)};
  if (digits == "0")
    return to_person(
      node, reason::key_pressed, "The caller pressed 0 for a person");
  return miss(node, talk,
    {reason::wrong_key, "The caller pressed a key that leads nowhere",
      "Sorry, that is not one of the choices. Please tell me in a few words "
      "what you need."});
}

verdict judge_silence(
  const ai_node& node, ai::conversation& talk, reason why, std::string note) {
  return miss(node, talk,
    {why, std::move(note),
      "I did not hear anything. Please tell me in a few words what you need, "
      "or press 0 for a person."});
}

namespace {

lead not_helped(const ai_node& node, reason why, std::string note) {
  return {node.on_failure, ai::result::routed, why, std::move(note)};
}

verdict judge_answer(const ai_plan& plan, const ai_node& node,
  const ai::proposal& proposed, proposer whose) {
  if (ai::is_other_language(proposed.language, plan.language))
    return not_helped(node, reason::answer_refused,
      "The AI proposed an answer in a language that is not spoken here");
  auto text = ai::spoken_text(proposed.text, *plan.knowledge);
  if (text.empty())
    return not_helped(node, reason::answer_refused,
      "The AI proposed an answer that may not be said");
  if (proposed.what == ai::action::end)
    return lead{node.goodbye, ai::result::answered, reason::caller_helped,
      "The AI ended the conversation", std::move(text)};
  return reply{std::move(text),
    whose == proposer::model ? reason::model_answered : reason::answer_known};
}

verdict judge_route(const ai_node& node, const ai::proposal& proposed) {
  const auto* route = find_route(node, proposed.department);
  if (route == nullptr)
    return not_helped(node, reason::answer_refused,
      "The AI proposed a department that the clinic does not have");
  return lead{route->target, ai::result::routed, reason::department_recognised,
    "What the caller said is for " + route->department};
}

verdict judge_action(const ai_plan& plan, const ai_node& node,
  const ai::proposal& proposed, proposer whose) {
  switch (proposed.what) {
  case ai::action::end:
    if (proposed.text.empty())
      return lead{node.goodbye, ai::result::answered, reason::caller_helped,
        "The AI ended the conversation"};
    return judge_answer(plan, node, proposed, whose);
  case ai::action::answer:
    return judge_answer(plan, node, proposed, whose);
  case ai::action::route_department:
    return judge_route(node, proposed);
  case ai::action::take_message:
    return lead{node.message, ai::result::routed, reason::message_wanted,
      "The caller wants to leave a message"};
  case ai::action::route_staff:
    return lead{node.person, ai::result::routed, reason::not_known,
      "The caller needs a person"};
  }
  return not_helped(
    node, reason::answer_refused, "The AI proposed nothing that is known");
}

/// Who knows nothing proposes something all the same.
bool is_certain(const ai::proposal& proposed, proposer whose) {
  if (whose == proposer::model)
    return proposed.certainty >= limits::ai_certainty;
  return proposed.certainty > 0;
}

} // namespace

verdict judge_proposal(const ai_plan& plan, const ai_node& node,
  const ai::proposal& proposed, proposer whose) {
  auto result = is_certain(proposed, whose)
    ? judge_action(plan, node, proposed, whose)
    : verdict{not_helped(node, reason::not_known,
      "The caller needs something that the AI does not know")};
  auto* away = std::get_if<lead>(&result);
  if (away != nullptr && whose == proposer::stand_in) {
    away->how = ai::result::model_failed;
    away->why = reason::model_failed;
    away->note += "; the model gave no answer";
  }
  return result;
}

} // namespace callengine
