#include "model/call/advance.hpp"

#include "model/call/ai_turn.hpp"
#include "model/call/hunt.hpp"
#include "model/call/transition.hpp"

#include <stdexcept>

namespace callengine {

namespace {

using namespace call_events;

template <class... Events>
bool is_one_of(const call_event& event) {
  return (std::holds_alternative<Events>(event) || ...);
}

/// A request of the call itself, which must get a document.
bool is_call_request(const call_event& event) {
  return is_one_of<call_arrived, digits_pressed, silence_met, speech_heard,
    redirect_followed, dial_ended, recording_ended, relay_ended,
    document_failed>(event);
}

/// A request of a dialled leg, which must get a document of its own.
bool is_leg_request(const call_event& event) {
  return is_one_of<screening_started, screening_answered>(event);
}

bool is_stale(const call& call, const timer_expired& timer) {
  const auto in_force
    = timer.timer == timer_kind::state ? call.state_timer : call.answer_timer;
  return timer.generation != in_force;
}

/// The request has waited long enough for a staff member's page or an answerer.
void bridge_the_wait(transition& t) {
  auto& call = t.it();
  if (!call.answer_due)
    return;
  if (auto* selecting = std::get_if<call_states::selecting>(&call.state))
    speak_bridge(t, selecting->hunt);
  else if (auto* offering = std::get_if<call_states::offering>(&call.state))
    speak_bridge(t, offering->hunt);
  else if (const auto* asked = std::get_if<call_states::answering>(&call.state))
    ask_for_patience(t, *asked);
}

/// A recording is a message, whatever the call does when it is told.
void keep_what_was_recorded(transition& t, const call_event& event) {
  const auto keep = [&t](const auto* e) {
    if (e != nullptr && is_message(*e))
      t.keep_message(e->recording, e->url, e->duration, e->department);
  };
  keep(std::get_if<recording_ended>(&event));
  keep(std::get_if<recording_reported>(&event));
}

/// So that the same failure told again is known (step_protocol.hpp).
void remember_failure(call& call, const call_event& event) {
  const auto* failed = std::get_if<document_failed>(&event);
  if (failed != nullptr && failed->step)
    call.failure = document_failure{*failed->step, call.step};
}

step checked(step result) {
  const auto broken = broken_invariant(result.next);
  if (!broken.empty())
    throw std::logic_error{broken};
  return result;
}

} // namespace

call new_call(const plan& plan, call_sid sid, std::string from, time_point now,
  bool is_test) {
  call result;
  result.sid = std::move(sid);
  result.client = plan.client;
  result.settings = plan.settings;
  result.from = std::move(from);
  result.started_at = now;
  result.is_test = is_test;
  return result;
}

step advance(
  const plan& plan, const call& call, const call_event& event, time_point now) {
  transition t{plan, call, now};
  if (const auto* timer = std::get_if<timer_expired>(&event)) {
    if (is_stale(call, *timer))
      return std::move(t).finish();
    if (timer->timer == timer_kind::answer) {
      bridge_the_wait(t);
      return checked(std::move(t).finish());
    }
  }
  if (is_call_request(event))
    t.it().answer_due = true;
  keep_what_was_recorded(t, event);
  remember_failure(t.it(), event);
  std::visit(
    [&t, &event](const auto& state) { on(t, state, event); }, call.state);
  if (is_leg_request(event) && !t.spoke_to_leg())
    t.speak_to_leg({twiml::hangup{}});
  if (t.it().answer_due && !call.answer_due)
    t.arm(timer_kind::answer, limits::answer_wait);
  return checked(std::move(t).finish());
}

} // namespace callengine
