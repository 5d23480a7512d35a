// A Dial rings one staff member, on the page or on their own phone.
#include "model/call/hunt.hpp"
#include "model/call/talk.hpp"

namespace callengine {

namespace {

using namespace call_events;

std::string_view ring_end_text(reason why) {
  switch (why) {
  case reason::declined:
    return " declined";
  case reason::not_accepted:
    return "'s phone was picked up, but nobody pressed 1";
  case reason::line_busy:
    return "'s line was busy";
  case reason::line_failed:
    return " could not be reached";
  case reason::page_gone:
    return "'s page was closed while it rang";
  case reason::no_news:
    return ": nothing was heard of the ring any more";
  default:
    return " did not answer";
  }
}

struct handler
  : late_event<recording_reported, candidates_reported, offer_taken,
      offer_acknowledged>,
    as_request<handler, call_arrived, digits_pressed, silence_met,
      redirect_followed, recording_ended, speech_heard, relay_ended>,
    no_conversation {
  transition& t;
  call_states::ringing state;

  handler(transition& step, const call_states::ringing& now)
    : t(step), state(now) {}

  using late_event::operator();
  using as_request::operator();
  using no_conversation::operator();

  // Twilio went on without telling how the Dial ended.
  void request() {
    ring_is_over(state.given_up.value_or(reason::no_news));
  }

  bool is_mine(attempt_number attempt) const {
    return attempt == state.offer.attempt;
  }

  void keep() {
    t.it().state = std::move(state);
  }

  // -- the leg ----------------------------------------------------------------

  void operator()(const leg_progressed& e) {
    if (!is_mine(e.attempt) || (!state.leg.empty() && state.leg != e.leg))
      return;
    state.leg = e.leg;
    const bool portal = state.offer.way == ring_way::portal;
    if (is_final(e.status)) {
      leg_is_over(e);
    } else if (e.status == call_status::in_progress && portal
      && state.offer.held) {
      // Whoever talks is not free, even if the ring was to be cancelled.
      begin_talk(t, std::move(state), true);
    } else {
      if (state.given_up)
        cancel_leg();
      keep();
    }
  }

  void leg_is_over(const leg_progressed& e) {
    const bool talked = state.offer.way == ring_way::portal
      && is_talk(e, milliseconds{0}) && !state.given_up;
    if (talked) {
      // The news of the answer was overtaken by that of the end.
      begin_talk(t, std::move(state), true);
      end_talk_leg(t);
      return;
    }
    // A leg that nobody gave up is cancelled by the caller's end, the news of
    // which come separately.
    auto how = offer_end::timeout;
    if (!state.given_up && e.status == call_status::canceled)
      how = offer_end::cancelled;
    if (!state.given_up)
      state.given_up = ring_failure(e.status, state.offer.way);
    if (state.given_up == reason::declined)
      how = offer_end::declined;
    release(t, state.offer, how);
    keep();
  }

  void cancel_leg() {
    if (!state.leg.empty())
      t.effect(call_effects::cancel_leg{state.leg});
  }

  void operator()(const screening_started& e) {
    const bool rings = is_mine(e.attempt) && !state.given_up
      && state.offer.way == ring_way::phone && state.offer.held;
    if (!rings) {
      t.speak_to_leg({twiml::hangup{}});
      return;
    }
    state.leg = e.leg;
    if (!state.picked_up)
      state.picked_up = t.now();
    ask_to_accept(t, state.hunt, e.attempt);
    // Picked up in the ring's last second, the person still gets their time.
    t.enter(std::move(state), limits::screening_watchdog);
  }

  void operator()(const screening_answered& e) {
    const bool rings = is_mine(e.attempt) && !state.given_up
      && state.offer.way == ring_way::phone && state.offer.held;
    if (rings && e.digits == "1") {
      t.speak_to_leg({});
      state.leg = e.leg;
      begin_talk(t, std::move(state), false);
      return;
    }
    t.speak_to_leg({twiml::hangup{}});
    if (rings) {
      state.given_up = reason::not_accepted;
      keep();
    }
  }

  // -- the person -------------------------------------------------------------

  void operator()(const offer_declined& e) {
    give_up(e.attempt, reason::declined);
  }

  void operator()(const page_lost& e) {
    give_up(e.attempt, reason::page_gone);
  }

  void operator()(const offer_refused& e) {
    // Only a staff member's actor that was lost takes an offer back now.
    give_up(e.attempt, reason::no_news);
  }

  /// The lease is held until the leg is over: the page may still ring.
  void give_up(attempt_number attempt, reason why) {
    if (!is_mine(attempt) || state.given_up)
      return;
    state.given_up = why;
    cancel_leg();
    keep();
  }

  // -- the call ---------------------------------------------------------------

  void operator()(const dial_ended& e) {
    if (is_talk(e, state.offer.way, false)) {
      state.leg = e.leg;
      begin_talk(t, std::move(state), true);
      finish_talk(t);
      return;
    }
    ring_is_over(
      state.given_up.value_or(ring_failure(e.status, state.offer.way)));
  }

  void operator()(const document_failed&) {
    ring_is_over(state.given_up.value_or(reason::line_failed));
  }

  void ring_is_over(reason why) {
    const auto user = state.offer.user;
    t.note(decision_kind::ring_ended, why,
      t.name_of(state.hunt, user) + std::string{ring_end_text(why)}, user);
    release(t, state.offer,
      why == reason::declined ? offer_end::declined : offer_end::timeout);
    if (state.offer.way == ring_way::portal && why != reason::declined)
      after_portal(t, state.hunt, user,
        why != reason::page_gone && why != reason::line_failed);
    else
      mark_done(state.hunt, user);
    select_next(t, std::move(state.hunt));
  }

  void operator()(const caller_hung_up&) {
    release(t, state.offer, offer_end::cancelled);
    t.end(outcome::caller_hung_up, reason::caller_hung_up,
      "The caller hung up while " + t.name_of(state.hunt, state.offer.user)
        + " was rung");
  }

  void operator()(const timer_expired&) {
    if (state.offer.held && state.offer.way == ring_way::portal) {
      hold_as_talk(t, std::move(state));
      return;
    }
    if (state.offer.held) {
      // Nobody has pressed 1, hence nobody talks: free the person, and wait a
      // last time for Twilio to come back with the caller.
      cancel_leg();
      release(t, state.offer, offer_end::timeout);
      if (!state.given_up)
        state.given_up = reason::no_news;
      t.enter(std::move(state), limits::talk_end_wait);
      return;
    }
    t.end(outcome::caller_hung_up, reason::no_news,
      "Nothing was heard of the call any more, after a ring");
  }
};

} // namespace

void on(transition& t, const call_states::ringing& state, const call_event& e) {
  std::visit(handler{t, state}, e);
}

} // namespace callengine
