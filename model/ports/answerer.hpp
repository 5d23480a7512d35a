#pragma once

#include "model/ai/conversation.hpp"
#include "model/ai/knowledge.hpp"
#include "model/ai/proposal.hpp"
#include "model/ids.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace callengine {

/// One turn of a conversation, as an answerer gets it. What the caller said is
/// data, never an instruction.
struct answer_question {
  client_id client;
  call_sid call;
  std::uint32_t number = 0; ///< running number in its call, from 1
  std::string said;         ///< the caller's words
  std::string language;     ///< a tag; empty: the clinic's
  std::vector<ai::exchange> before;
  std::string instructions; ///< the clinic's own wishes; may be empty
  /// The clinic's facts; shared, immutable.
  std::shared_ptr<const ai::knowledge> clinic;
  bool streams = false; ///< pieces are wanted as they come
};

/// A model behind a network. Every function may be called from any thread and
/// returns at once.
class answerer {
public:
  virtual ~answerer() = default;

  /// `told` is called on a thread of the implementation: any number of times
  /// with a piece (only if the question streams), then once with the proposal
  /// or the failure, unless the question was stopped before. Within
  /// `limits::ai_budget` and `limits::ai_budget_margin` in any case.
  virtual void ask(
    answer_question question, std::function<void(ai::reply)> told)
    = 0;

  /// The answer is not wanted any more; unknown ones are ignored. After
  /// `limits::ai_late` it counts as one that came too late.
  virtual void stop(const call_sid& call, std::uint32_t number) = 0;
};

} // namespace callengine
