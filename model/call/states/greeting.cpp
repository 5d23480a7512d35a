// A call that has just arrived: any first request starts the plan.
#include "model/call/transition.hpp"

namespace callengine {

namespace {

using namespace call_events;

struct handler
  : late_event<screening_started, screening_answered, leg_progressed,
      recording_reported, candidates_reported, offer_taken, offer_acknowledged,
      offer_refused, offer_declined, page_lost, timer_expired>,
    as_request<handler, digits_pressed, silence_met, redirect_followed,
      dial_ended, recording_ended, speech_heard, relay_ended>,
    no_conversation {
  transition& t;

  explicit handler(transition& step) : t(step) {}

  using late_event::operator();
  using as_request::operator();
  using no_conversation::operator();

  // A request that can't come first is answered like a first one.
  void request() {
    start(reason::caller_called, "The call was answered");
  }

  void operator()(const call_arrived&) {
    start(reason::caller_called, "The call was answered");
  }

  void operator()(const document_failed& e) {
    start(reason::document_failed,
      "Twilio could not reach the engine at first (error " + e.error_code
        + ")");
  }

  void operator()(const caller_hung_up&) {
    t.note_started();
    t.end(outcome::caller_hung_up, reason::caller_hung_up,
      "The caller hung up at once");
  }

  void start(reason why, std::string text) {
    t.note_started();
    t.note(decision_kind::call_answered, why, std::move(text));
    t.go_to(t.the_plan().entry);
  }
};

} // namespace

void on(transition& t, const call_states::greeting&, const call_event& e) {
  std::visit(handler{t}, e);
}

} // namespace callengine
