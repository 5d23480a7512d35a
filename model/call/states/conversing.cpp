// The caller was asked what they need, and says or presses something.
#include "model/call/ai_turn.hpp"

namespace callengine {

namespace {

using namespace call_events;

struct handler
  : late_event<screening_started, screening_answered, leg_progressed,
      recording_reported, candidates_reported, offer_taken, offer_acknowledged,
      offer_refused, offer_declined, page_lost>,
    as_request<handler, call_arrived, redirect_followed, dial_ended,
      recording_ended, relay_ended>,
    no_conversation {
  transition& t;
  ai_turn turn;

  handler(transition& step, const call_states::conversing& now)
    : t(step), turn{now.node, now.talk} {}

  using late_event::operator();
  using as_request::operator();
  using no_conversation::operator();

  const ai_node& node() const {
    return ai_node_of(t, turn.node);
  }

  // A request that nobody asked for is silence.
  void request() {
    (*this)(silence_met{});
  }

  void operator()(const speech_heard& e) {
    turn.said = utterance(e.text);
    turn.language = e.language;
    const auto what
      = judge_speech(ai_plan_of(t), node(), turn.talk, turn.said, e.confidence);
    follow(t, std::move(turn), what);
  }

  void operator()(const digits_pressed& e) {
    const auto what = judge_key(node(), turn.talk, e.digits);
    follow(t, std::move(turn), what);
  }

  void operator()(const silence_met&) {
    const auto what = judge_silence(
      node(), turn.talk, reason::nothing_said, "The caller said nothing");
    follow(t, std::move(turn), what);
  }

  void operator()(const document_failed& e) {
    const auto what = judge_silence(node(), turn.talk, reason::document_failed,
      "Twilio could not go on with the conversation (error " + e.error_code
        + ")");
    follow(t, std::move(turn), what);
  }

  void operator()(const caller_hung_up&) {
    end_call_in_conversation(t, turn, reason::caller_hung_up);
  }

  void operator()(const timer_expired&) {
    end_call_in_conversation(t, turn, reason::no_news);
  }
};

} // namespace

void enter_conversation(transition& t, node_index node) {
  const bool chosen = std::holds_alternative<call_states::menu>(t.it().state);
  t.note(decision_kind::conversation_begun,
    chosen ? reason::key_pressed : reason::caller_called,
    "The AI asked what the caller needs");
  if (ai_plan_of(t).relay)
    enter_relay(t, node);
  else
    listen(t, {node, {}}, greeting_of(ai_node_of(t, node)));
}

void on(
  transition& t, const call_states::conversing& state, const call_event& e) {
  std::visit(handler{t, state}, e);
}

} // namespace callengine
