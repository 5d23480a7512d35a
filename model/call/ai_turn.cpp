#include "model/call/ai_turn.hpp"

#include "model/ai/ai_limits.hpp"
#include "model/ai/builtin_answerer.hpp"
#include "model/ai/summary.hpp"

#include <utility>

namespace callengine {

const ai_plan& ai_plan_of(const transition& t) {
  return t.the_plan().ai.value();
}

const ai_node& ai_node_of(const transition& t, node_index node) {
  return std::get<ai_node>(t.the_plan().nodes.at(node));
}

namespace {

/// Settings that have no AI any more want nothing kept either.
bool keeps_words(const transition& t) {
  const auto& plan = t.the_plan().ai;
  return plan && plan->keep_transcript;
}

} // namespace

void keep_exchange(transition& t, ai_turn& turn, const std::string& answer) {
  if (turn.said.empty())
    return;
  ai::exchange words{turn.said, answer};
  auto& call = t.it();
  if (keeps_words(t)) {
    conversation_turn row;
    row.client = call.client;
    row.call = call.sid;
    row.number = ++call.turns;
    row.at = t.now();
    row.words = words;
    t.effect(call_effects::note_turn{std::move(row)});
  }
  auto& said = turn.talk.said;
  said.push_back(std::move(words));
  if (said.size() > limits::ai_remembered_turns)
    said.erase(said.begin());
}

answer_question ask_about(transition& t, ai_turn& turn, bool streams) {
  const auto& plan = ai_plan_of(t);
  answer_question result;
  result.client = t.it().client;
  result.call = t.it().sid;
  result.number = ++turn.talk.question;
  result.said = turn.said;
  result.language
    = turn.language.empty() ? t.the_plan().language : turn.language;
  result.before = turn.talk.said;
  result.instructions = plan.instructions;
  result.clinic = plan.knowledge;
  result.streams = streams;
  return result;
}

ai::proposal propose_for(const transition& t, const ai_turn& turn) {
  return ai::propose(turn.said, *ai_plan_of(t).knowledge);
}

void end_conversation(transition& t, const ai_turn& turn, ai::result how,
  reason why, std::string note) {
  auto& call = t.it();
  call.ai_result = how;
  call.urgent = call.urgent || how == ai::result::urgent;
  call.summary = ai::summary(turn.talk, how);
  t.note(decision_kind::conversation_ended, why, std::move(note));
  conversation_ended row;
  row.client = call.client;
  row.call = call.sid;
  row.at = t.now();
  row.how = how;
  row.urgent = call.urgent;
  // It quotes the caller. Whoever takes the call hears of it all the same.
  if (keeps_words(t))
    row.summary = call.summary;
  t.effect(call_effects::note_conversation{std::move(row)});
}

namespace {

/// What the caller had of an answer that was not ended.
template <class State>
std::string told_in(const State& state) {
  if constexpr (requires { state.told; })
    return state.told;
  else
    return {};
}

template <class State>
ai_turn turn_in(const State& state) {
  if constexpr (requires { state.said; })
    return {state.node, state.talk, state.said, state.language};
  else
    return {state.node, state.talk};
}

} // namespace

void end_open_conversation(transition& t, const call_state& state,
  ai::result how, reason why, const std::string& note) {
  auto end = [&](const auto& each) {
    if constexpr (requires { each.talk; }) {
      auto turn = turn_in(each);
      keep_exchange(t, turn, told_in(each));
      end_conversation(t, turn, how, why, note);
    }
  };
  std::visit(end, state);
}

void end_call_in_conversation(transition& t, const ai_turn& turn, reason why) {
  end_conversation(t, turn, ai::result::caller_hung_up, why,
    "The conversation ended with the call");
  t.end(outcome::caller_hung_up, why,
    why == reason::caller_hung_up
      ? "The caller hung up while talking to the AI"
      : "Nothing was heard of the call any more, in the conversation");
}

std::vector<std::string> hints_of(const ai_node& node) {
  std::vector<std::string> result;
  for (const auto& route : node.routes)
    result.push_back(route.department);
  return result;
}

std::vector<std::string> greeting_of(const ai_node& node) {
  std::vector<std::string> result{node.greeting};
  if (node.reads_keys) {
    result.emplace_back("You can say it in your own words, or press a key.");
    for (const auto& choice : node.keys)
      result.push_back(choice.label);
  }
  return result;
}

void listen(transition& t, ai_turn turn, std::vector<std::string> words) {
  const auto& node = ai_node_of(t, turn.node);
  twiml::gather_speech gather;
  gather.action = t.link(twiml::endpoint::ai_gather, turn.node);
  gather.timeout = node.timeout;
  gather.hints = hints_of(node);
  for (auto& each : words)
    gather.prompts.push_back({std::move(each)});
  // As in a menu: no caller is dropped by a gather that falls through.
  const auto fall_through = gather.action;
  t.speak({std::move(gather), twiml::redirect{fall_through}});
  t.enter(call_states::conversing{turn.node, std::move(turn.talk)},
    limits::call_silence);
}

void ask_for_patience(transition& t, const call_states::answering& state) {
  // Keys work at any time.
  twiml::gather_key keys;
  keys.action = t.link(twiml::endpoint::ai_gather, state.node);
  keys.timeout = seconds{1};
  keys.prompts.push_back({std::string{one_moment}});
  const auto fall_through = keys.action;
  t.speak({std::move(keys), twiml::redirect{fall_through}});
}

// -- what was decided ---------------------------------------------------------

namespace {

/// Carries a verdict out by gathers.
struct follower {
  transition& t;
  ai_turn turn;

  void operator()(verdicts::reply& what) {
    t.note(decision_kind::question_answered, what.why, ai_answered);
    keep_exchange(t, turn, what.text);
    listen(t, std::move(turn), {std::move(what.text), std::string{what_else}});
  }

  void operator()(verdicts::repeat& what) {
    t.note(decision_kind::question_repeated, what.why, std::move(what.note));
    keep_exchange(t, turn, what.words);
    listen(t, std::move(turn), {std::move(what.words)});
  }

  void operator()(verdicts::ask&) {
    if (ai_plan_of(t).provider == ai_provider::builtin) {
      const auto proposed = propose_for(t, turn);
      follow(t, std::move(turn),
        judge_proposal(ai_plan_of(t), ai_node_of(t, turn.node), proposed,
          proposer::builtin));
      return;
    }
    t.effect(call_effects::ask_answerer{ask_about(t, turn, false)});
    call_states::answering state{turn.node, std::move(turn.talk),
      std::move(turn.said), std::move(turn.language)};
    t.enter(std::move(state), limits::ai_budget);
  }

  void operator()(const verdicts::lead& what) {
    follow(t, turn, what);
  }
};

} // namespace

void follow(transition& t, ai_turn turn, verdict what) {
  std::visit(follower{t, std::move(turn)}, what);
}

void follow(transition& t, ai_turn& turn, const verdicts::lead& what) {
  keep_exchange(t, turn, what.words);
  end_conversation(t, turn, what.how, what.why, what.note);
  t.say_and_go_to(what.words, what.to);
}

} // namespace callengine
