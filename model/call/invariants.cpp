#include "model/call/advance.hpp"

namespace callengine {

namespace {

bool holds_offer(const held_offer& offer, const call& call) {
  return offer.attempt > 0 && offer.attempt == call.attempts;
}

struct state_invariant {
  const call& value;

  std::string operator()(const call_states::offering& state) const {
    if (!holds_offer(state.offer, value) || !state.offer.held)
      return "an offer that is not the call's newest, or not held";
    return {};
  }

  std::string operator()(const call_states::ringing& state) const {
    if (!holds_offer(state.offer, value))
      return "a ring for an offer that is not the call's newest";
    return {};
  }

  std::string operator()(const call_states::talking& state) const {
    if (!holds_offer(state.offer, value))
      return "a talk for an offer that is not the call's newest";
    if (!state.over && value.answer_due)
      return "a talk while a request waits";
    return {};
  }

  std::string operator()(const call_states::ended&) const {
    return value.answer_due ? "an ended call that owes an answer" : "";
  }

  std::string operator()(const call_states::selecting&) const {
    return {};
  }

  std::string operator()(const call_states::answering& state) const {
    if (state.ready && value.answer_due)
      return "an answer is there while a request waits for it";
    return state.said.empty() ? "nothing is being answered" : "";
  }

  template <class State>
  std::string operator()(const State&) const {
    // Only a hunt and an answerer may keep a request waiting.
    return value.answer_due ? "a request waits in a state that speaks at once"
                            : "";
  }
};

} // namespace

std::string broken_invariant(const call& call) {
  if ((call.step > 0) != (call.last_answer != nullptr))
    return "documents are counted that were not spoken";
  return std::visit(state_invariant{call}, call.state);
}

} // namespace callengine
