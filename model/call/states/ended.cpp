// Over. Late news changes nothing (a late recording is kept all the same).
#include "model/call/transition.hpp"

namespace callengine {

namespace {

using namespace call_events;

struct handler : late_event<screening_started, screening_answered,
                   leg_progressed, candidates_reported, offer_taken,
                   offer_acknowledged, offer_refused, offer_declined, page_lost,
                   caller_hung_up, timer_expired, recording_reported>,
                 as_request<handler, call_arrived, digits_pressed, silence_met,
                   redirect_followed, dial_ended, recording_ended,
                   document_failed, speech_heard, relay_ended>,
                 no_conversation {
  transition& t;

  explicit handler(transition& step) : t(step) {}

  using late_event::operator();
  using as_request::operator();
  using no_conversation::operator();

  // Whatever Twilio asks now: the call is over.
  void request() {
    t.speak({twiml::hangup{}});
  }
};

} // namespace

void on(transition& t, const call_states::ended&, const call_event& e) {
  std::visit(handler{t}, e);
}

} // namespace callengine
