// The last words were spoken; only the end is awaited.
#include "model/call/transition.hpp"

namespace callengine {

namespace {

using namespace call_events;

struct handler
  : late_event<screening_started, screening_answered, leg_progressed,
      candidates_reported, offer_taken, offer_acknowledged, offer_refused,
      offer_declined, page_lost>,
    as_request<handler, call_arrived, digits_pressed, silence_met,
      redirect_followed, dial_ended, document_failed, speech_heard,
      relay_ended>,
    no_conversation {
  transition& t;
  call_states::closing state;

  handler(transition& step, const call_states::closing& now)
    : t(step), state(now) {}

  using late_event::operator();
  using as_request::operator();
  using no_conversation::operator();

  // Whatever Twilio asks now: the call is over.
  void request() {
    t.speak({twiml::hangup{}});
    t.enter(state, limits::closing_wait);
  }

  void operator()(const recording_ended& e) {
    if (is_message(e))
      was_left();
    request();
  }

  void operator()(const recording_reported& e) {
    if (is_message(e))
      was_left();
    t.it().state = state;
  }

  // Nothing was known of it: the call ended with a message all the same.
  void was_left() {
    if (state.how == outcome::goodbye)
      state.how = outcome::voicemail;
  }

  void operator()(const caller_hung_up&) {
    finish(reason::caller_hung_up);
  }

  void operator()(const timer_expired&) {
    finish(reason::no_news);
  }

  void finish(reason why) {
    t.end(state.how, why, "The call ended");
  }
};

} // namespace

void on(transition& t, const call_states::closing& state, const call_event& e) {
  std::visit(handler{t, state}, e);
}

} // namespace callengine
