#pragma once

#include "model/ai/conversation.hpp"
#include "model/ai/proposal.hpp"
#include "model/decision.hpp"
#include "model/plan/ai_plan.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <variant>

/// What is made of a caller's words and keys and of an answerer's proposal: the
/// brakes of a conversation, however it is carried. Pure.
namespace callengine {

namespace verdicts {

/// Said to the caller, who is listened to again.
struct reply {
  std::string text;
  reason why = reason::answer_known;
};

/// Nothing could be made of it: the caller is asked again.
struct repeat {
  reason why = reason::not_understood;
  std::string note;  ///< a sentence for the history
  std::string words; ///< for the caller
};

/// An answerer has to be asked.
struct ask {};

/// The conversation ends, and the call goes on elsewhere.
struct lead {
  node_index to = 0;
  ai::result how = ai::result::routed;
  reason why = reason::department_recognised;
  std::string note;    ///< a sentence for the history
  std::string words{}; ///< for the caller, first; may be empty
};

} // namespace verdicts

using verdict = std::variant<verdicts::reply, verdicts::repeat, verdicts::ask,
  verdicts::lead>;

/// Whose proposal it is; `stand_in`: the built-in answerer's, as the model
/// failed.
enum class proposer : std::uint8_t { builtin, model, stand_in };

/// What is looked at of a caller's words.
std::string utterance(std::string_view text);

// -- each counts in `talk` what it finds --

/// `said` is an `utterance`.
verdict judge_speech(const ai_plan& plan, const ai_node& node,
  ai::conversation& talk, const std::string& said,
  std::optional<double> confidence);

verdict judge_key(
  const ai_node& node, ai::conversation& talk, std::string_view digits);

/// Nothing was said or pressed, as `why` and `note` tell.
verdict judge_silence(
  const ai_node& node, ai::conversation& talk, reason why, std::string note);

/// Checks a proposal: only what this clinic has is done, only what may be said
/// is said.
verdict judge_proposal(const ai_plan& plan, const ai_node& node,
  const ai::proposal& proposed, proposer whose);

} // namespace callengine
