#include "model/call/talk.hpp"

#include "model/call/hunt.hpp"

namespace callengine {

reason ring_failure(call_status status, ring_way way) noexcept {
  switch (status) {
  case call_status::busy:
    // A page that rejects its leg is reported as busy.
    return way == ring_way::portal ? reason::declined : reason::line_busy;
  case call_status::failed:
    return reason::line_failed;
  case call_status::completed:
    // Picked up, and no talk: a mailbox, or nobody pressed 1.
    return way == ring_way::phone ? reason::not_accepted : reason::not_answered;
  default:
    return reason::not_answered;
  }
}

bool is_talk(
  const call_events::dial_ended& result, ring_way way, bool accepted) noexcept {
  if (result.bridged)
    return *result.bridged;
  return result.status == call_status::completed
    && result.duration.value_or(seconds{0}) > seconds{0}
  && (way == ring_way::portal || accepted);
}

bool is_talk(
  const call_events::leg_progressed& leg, milliseconds before) noexcept {
  // Twilio rounds durations up to whole seconds: less than one more proves
  // nothing.
  return leg.status == call_status::completed
    && leg.duration.value_or(seconds{0}) >= before + seconds{1};
}

void ask_to_accept(
  transition& t, const hunt_progress& hunt, attempt_number attempt) {
  twiml::gather_key gather;
  gather.action = t.link(twiml::endpoint::screening_answer, hunt.node, attempt);
  gather.action.call = t.it().sid;
  gather.timeout = limits::screening_wait;
  const twiml::say question{"A call for " + spoken_department(hunt.department)
    + ". Press 1 to take it."};
  gather.prompts = {question, question};
  t.speak_to_leg({std::move(gather), twiml::hangup{}});
}

namespace {

void enter_talk(transition& t, call_states::ringing ring, bool proven) {
  const auto& offer = ring.offer;
  if (offer.held)
    t.effect(
      call_effects::connect_staff{offer.attempt, offer.user, offer.fence});
  call_states::talking talk;
  talk.offer = offer;
  talk.leg = std::move(ring.leg);
  talk.since = t.now();
  talk.before = t.now() - ring.picked_up.value_or(t.now());
  talk.proven = proven;
  talk.hunt = std::move(ring.hunt);
  t.enter(std::move(talk), limits::talk + limits::talk_watchdog_slack);
}

} // namespace

void begin_talk(transition& t, call_states::ringing ring, bool proven) {
  const bool portal = ring.offer.way == ring_way::portal;
  const auto user = ring.offer.user;
  t.note(decision_kind::connected,
    portal ? reason::person_answered : reason::accepted,
    t.name_of(ring.hunt, user)
      + (portal ? " took the call in the portal"
                : " took the call on the phone"),
    user);
  enter_talk(t, std::move(ring), proven);
}

void hold_as_talk(transition& t, call_states::ringing ring) {
  const auto user = ring.offer.user;
  t.note(decision_kind::ring_ended, reason::no_news,
    t.name_of(ring.hunt, user)
      + ": nothing was heard of the ring any more; they may be talking",
    user);
  enter_talk(t, std::move(ring), false);
}

void end_talk_leg(transition& t) {
  auto talk = std::get<call_states::talking>(t.it().state);
  if (talk.over)
    return;
  talk.over = true;
  release(t, talk.offer, offer_end::answered, t.the_plan().wrap_up);
  t.enter(std::move(talk), limits::talk_end_wait);
}

void finish_talk(transition& t) {
  end_talk_leg(t);
  const auto& talk = std::get<call_states::talking>(t.it().state);
  const auto user = talk.offer.user;
  t.it().talked_to = user;
  t.note(decision_kind::talk_ended, reason::talk_over,
    "The talk with " + t.name_of(talk.hunt, user) + " ended", user);
  t.say_goodbye("Thank you for calling. Goodbye.", outcome::person);
}

} // namespace callengine
