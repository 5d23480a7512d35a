// Over. Late news changes nothing, but a late recording is still a message.
#include "model/call/transition.hpp"

namespace callengine {

namespace {

using namespace call_events;

struct handler
  : late_event<screening_started, screening_answered, leg_progressed,
      candidates_reported, offer_taken, offer_acknowledged, offer_refused,
      offer_declined, page_lost, caller_hung_up, timer_expired>,
    as_request<handler, call_arrived, digits_pressed, silence_met,
      redirect_followed, dial_ended, document_failed> {
  transition& t;

  explicit handler(transition& step) : t(step) {}

  using late_event::operator();
  using as_request::operator();

  // Whatever Twilio asks now: the call is over.
  void request() {
    t.speak({twiml::hangup{}});
  }

  void operator()(const recording_reported& e) {
    if (e.present && !e.recording.empty() && e.duration > seconds{0})
      t.keep_message(e.recording, e.url, e.duration);
  }

  void operator()(const recording_ended& e) {
    if (!e.recording.empty() && e.duration > seconds{0})
      t.keep_message(e.recording, e.url, e.duration);
    t.speak({twiml::hangup{}});
  }
};

} // namespace

void on(transition& t, const call_states::ended&, const call_event& e) {
  std::visit(handler{t}, e);
}

} // namespace callengine
