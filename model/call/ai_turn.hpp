#pragma once

#include "model/call/ai_verdict.hpp"
#include "model/call/transition.hpp"

#include <string>
#include <vector>

/// Moves that the states of a conversation share.
namespace callengine {

/// Requires a plan with conversations: every plan with an `ai_node` is one.
const ai_plan& ai_plan_of(const transition& t);

const ai_node& ai_node_of(const transition& t, node_index node);

/// One turn in the making.
struct ai_turn {
  node_index node = 0;
  ai::conversation talk;
  std::string said{};     ///< what the caller said; empty: nothing
  std::string language{}; ///< of it; empty: not told
};

/// Remembers what was said and answered, and writes it down if the clinic
/// wants that.
void keep_exchange(transition& t, ai_turn& turn, const std::string& answer);

/// A question to the answerer, with the next number.
answer_question ask_about(transition& t, ai_turn& turn, bool streams);

/// The built-in answerer's proposal for what was said.
ai::proposal propose_for(const transition& t, const ai_turn& turn);

/// What the end of a conversation leaves: the decision, the row, the sentence
/// for whoever takes the call.
void end_conversation(transition& t, const ai_turn& turn, ai::result how,
  reason why, std::string note);

/// Ends the conversation that `state` is in, if it is in one, with what is
/// being said there.
void end_open_conversation(transition& t, const call_state& state,
  ai::result how, reason why, const std::string& note);

/// The caller has gone, or nothing is heard of the call any more.
void end_call_in_conversation(transition& t, const ai_turn& turn, reason why);

/// Says these words, listens for the next ones, and is `conversing`. Requires
/// `can_speak()`.
void listen(transition& t, ai_turn turn, std::vector<std::string> words);

/// Does by gathers what was decided. All but a `lead` requires `can_speak()`.
void follow(transition& t, ai_turn turn, verdict what);

/// Ends the conversation and leads the caller away.
void follow(transition& t, ai_turn& turn, const verdicts::lead& what);

/// The caller is asked for a moment, and Twilio comes back. Requires
/// `can_speak()`.
void ask_for_patience(transition& t, const call_states::answering& state);

/// Begins the conversation over a ConversationRelay. Requires `can_speak()`.
void enter_relay(transition& t, node_index node);

/// The words that begin a conversation: the greeting, and the keys if they are
/// read.
std::vector<std::string> greeting_of(const ai_node& node);

/// The departments' names, for recognisers.
std::vector<std::string> hints_of(const ai_node& node);

inline constexpr std::string_view what_else = "What else can I help you with?";
/// In the history, of a question.
inline constexpr const char* ai_answered = "The AI answered the caller";

inline constexpr std::string_view one_moment = "One moment, please.";

} // namespace callengine
