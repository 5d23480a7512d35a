// The answerer was asked. Twilio's request waits, or the caller is being asked
// for a moment and Twilio comes back.
#include "model/ai/ai_limits.hpp"
#include "model/call/ai_turn.hpp"

namespace callengine {

namespace {

using namespace call_events;

struct handler
  : late_event<screening_started, screening_answered, leg_progressed,
      recording_reported, candidates_reported, offer_taken, offer_acknowledged,
      offer_refused, offer_declined, page_lost>,
    as_request<handler, call_arrived, silence_met, redirect_followed,
      dial_ended, recording_ended, document_failed, speech_heard, relay_ended>,
    no_conversation {
  transition& t;
  call_states::answering state;

  handler(transition& step, const call_states::answering& now)
    : t(step), state(now) {}

  using late_event::operator();
  using as_request::operator();
  using no_conversation::operator();

  const ai_node& node() const {
    return ai_node_of(t, state.node);
  }

  ai_turn turn() const {
    return {state.node, state.talk, state.said, state.language};
  }

  // A request of the call: the answer if it is there, else it waits.
  void request() {
    if (state.ready)
      decide(*state.ready, state.stands_in);
  }

  void operator()(const answer_proposed& e) {
    if (is_awaited(e.question))
      decide(e.what, false);
  }

  void operator()(const answer_failed& e) {
    if (is_awaited(e.question))
      stand_in();
  }

  void operator()(const digits_pressed& e) {
    stop();
    auto now = turn();
    // What was said has no answer: the key is the caller's wish.
    keep_exchange(t, now, {});
    now.said.clear();
    const auto what = judge_key(node(), now.talk, e.digits);
    follow(t, std::move(now), what);
  }

  void operator()(const caller_hung_up&) {
    give_up(reason::caller_hung_up);
  }

  void operator()(const timer_expired&) {
    if (state.ready) {
      give_up(reason::no_news);
      return;
    }
    stop();
    stand_in();
  }

private:
  bool is_awaited(std::uint32_t question) const {
    return question == state.talk.question && !state.ready;
  }

  void stop() {
    if (!state.ready)
      t.effect(call_effects::stop_answerer{state.talk.question});
  }

  void stand_in() {
    decide(propose_for(t, turn()), true);
  }

  void decide(const ai::proposal& proposed, bool stands_in) {
    auto what = judge_proposal(ai_plan_of(t), node(), proposed,
      stands_in ? proposer::stand_in : proposer::model);
    if (t.can_speak() || std::holds_alternative<verdicts::lead>(what)) {
      follow(t, turn(), std::move(what));
      return;
    }
    state.ready = proposed;
    if (auto& text = state.ready->text; text.size() > limits::ai_answer_bytes)
      text.resize(limits::ai_answer_bytes);
    state.stands_in = stands_in;
    t.enter(std::move(state), limits::offer_uncollected);
  }

  void give_up(reason why) {
    stop();
    auto now = turn();
    keep_exchange(t, now, {});
    end_call_in_conversation(t, now, why);
  }
};

} // namespace

void on(
  transition& t, const call_states::answering& state, const call_event& e) {
  std::visit(handler{t, state}, e);
}

} // namespace callengine
