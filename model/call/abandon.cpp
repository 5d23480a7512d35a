#include "model/call/advance.hpp"
#include "model/call/ai_turn.hpp"
#include "model/call/hunt.hpp"

namespace callengine {

namespace {

held_offer* offer_of(call_state& state) {
  if (auto* offering = std::get_if<call_states::offering>(&state))
    return &offering->offer;
  if (auto* ringing = std::get_if<call_states::ringing>(&state))
    return &ringing->offer;
  if (auto* talking = std::get_if<call_states::talking>(&state))
    return &talking->offer;
  return nullptr;
}

/// Whoever answers or listens for the call need not any more.
void leave_conversation(transition& t) {
  const auto& state = t.it().state;
  if (const auto* asked = std::get_if<call_states::answering>(&state))
    t.effect(call_effects::stop_answerer{asked->talk.question});
  const auto* relay = std::get_if<call_states::relaying>(&state);
  if (relay == nullptr)
    return;
  if (!relay->said.empty())
    t.effect(call_effects::stop_answerer{relay->talk.question});
  t.effect(call_effects::end_relay{});
}

} // namespace

step abandon(const plan& plan, const call& call, time_point now) {
  transition t{plan, call, now};
  if (auto* offer = offer_of(t.it().state))
    release(t, *offer, offer_end::cancelled);
  leave_conversation(t);
  // The request that could not be advanced is not counted in the call yet.
  t.it().answer_due = true;
  if (std::holds_alternative<call_states::ended>(call.state)) {
    t.speak({twiml::hangup{}});
  } else {
    t.speak({twiml::say{"We are sorry, we can't go on with your call. Please "
                        "call again. Goodbye."},
      twiml::hangup{}});
    end_open_conversation(t, call.state, ai::result::gave_up, reason::no_news,
      "The engine could not go on with the conversation");
    t.end(outcome::goodbye, reason::no_news,
      "The engine could not go on with the call");
  }
  return std::move(t).finish();
}

step end_late(
  const plan& plan, const call& call, time_point ended_at, time_point now) {
  transition t{plan, call, now};
  if (std::holds_alternative<call_states::ended>(call.state))
    return std::move(t).finish();
  if (auto* offer = offer_of(t.it().state))
    release(t, *offer, offer_end::cancelled);
  leave_conversation(t);
  if (t.can_speak())
    t.speak({twiml::hangup{}});
  t.it().state = call_states::ended{outcome::caller_hung_up, ended_at};
  return std::move(t).finish();
}

} // namespace callengine
