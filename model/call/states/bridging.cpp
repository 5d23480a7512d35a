// The next node is known; Twilio comes for it when the bridge has been spoken.
#include "model/call/transition.hpp"

namespace callengine {

namespace {

using namespace call_events;

struct handler
  : late_event<screening_started, screening_answered, leg_progressed,
      recording_reported, candidates_reported, offer_taken, offer_acknowledged,
      offer_refused, offer_declined, page_lost>,
    as_request<handler, call_arrived, digits_pressed, silence_met,
      redirect_followed, dial_ended, recording_ended, document_failed,
      speech_heard, relay_ended>,
    no_conversation {
  transition& t;
  const call_states::bridging& state;

  handler(transition& step, const call_states::bridging& now)
    : t(step), state(now) {}

  using late_event::operator();
  using as_request::operator();
  using no_conversation::operator();

  void request() {
    t.say_and_go_to(state.words, state.next);
  }

  void operator()(const caller_hung_up&) {
    t.end(outcome::caller_hung_up, reason::caller_hung_up,
      "The caller hung up while waiting");
  }

  void operator()(const timer_expired&) {
    t.end(outcome::caller_hung_up, reason::no_news,
      "Nothing was heard of the call any more, while the caller waited");
  }
};

} // namespace

void begin_again(transition& t) {
  const auto entry = t.the_plan().entry;
  t.note(decision_kind::step_skipped, reason::target_unreachable,
    "What was to follow is no longer in the settings: the call begins again");
  // Not at once: states only move forward, and a bridge leads anywhere.
  if (t.can_speak())
    t.speak({twiml::say{"Please hold on."},
      twiml::redirect{t.link(twiml::endpoint::route_to_staff, entry)}});
  t.enter(call_states::bridging{entry}, limits::offer_uncollected);
}

void on(
  transition& t, const call_states::bridging& state, const call_event& e) {
  std::visit(handler{t, state}, e);
}

} // namespace callengine
