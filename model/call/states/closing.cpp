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
      redirect_followed, dial_ended, recording_ended, document_failed> {
  transition& t;
  call_states::closing state;

  handler(transition& step, const call_states::closing& now)
    : t(step), state(now) {}

  using late_event::operator();
  using as_request::operator();

  // Whatever Twilio asks now: the call is over.
  void request() {
    t.speak({twiml::hangup{}});
    t.enter(state, limits::closing_wait);
  }

  void operator()(const recording_reported& e) {
    if (!e.present || e.recording.empty() || e.duration <= seconds{0})
      return;
    t.keep_message(e.recording, e.url, e.duration);
    // Its action had told nothing: the call ended with a message all the same.
    if (state.how == outcome::goodbye)
      t.it().state = call_states::closing{outcome::voicemail};
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
