// The caller talks with a staff member, until the first sign of the end.
#include "model/call/hunt.hpp"
#include "model/call/talk.hpp"

namespace callengine {

namespace {

using namespace call_events;

struct handler
  : late_event<recording_reported, candidates_reported, offer_taken,
      offer_acknowledged, offer_declined, offer_refused, page_lost>,
    as_request<handler, call_arrived, digits_pressed, silence_met,
      redirect_followed, recording_ended, document_failed, speech_heard,
      relay_ended>,
    no_conversation {
  transition& t;
  call_states::talking state;

  handler(transition& step, const call_states::talking& now)
    : t(step), state(now) {}

  using late_event::operator();
  using as_request::operator();
  using no_conversation::operator();

  // Twilio went on without telling how the Dial ended.
  void request() {
    if (state.caller_gone)
      finish(reason::caller_hung_up);
    else
      finish_talk(t);
  }

  void operator()(const leg_progressed& e) {
    if (e.attempt != state.offer.attempt
      || (!state.leg.empty() && state.leg != e.leg))
      return;
    const bool picked_up = e.status == call_status::in_progress
      && state.offer.way == ring_way::portal;
    state.proven = state.proven || picked_up || is_talk(e, state.before);
    t.it().state = state;
    if (!is_final(e.status))
      return;
    if (state.caller_gone)
      finish(reason::caller_hung_up);
    else
      end_talk_leg(t);
  }

  // A doubled screening gets the same answers again.
  void operator()(const screening_started& e) {
    if (is_this_leg(e.attempt, e.leg))
      ask_to_accept(t, state.hunt, e.attempt);
  }

  void operator()(const screening_answered& e) {
    if (!is_this_leg(e.attempt, e.leg))
      return;
    // The first answer may have been lost: only with this one, at the earliest,
    // are the two connected.
    const auto picked_up = state.since - state.before;
    state.before = t.now() - picked_up;
    state.since = t.now();
    t.it().state = state;
    t.speak_to_leg({});
  }

  bool is_this_leg(attempt_number attempt, const call_sid& leg) const {
    return attempt == state.offer.attempt && leg == state.leg && !state.over;
  }

  void operator()(const dial_ended& e) {
    // They were connected: only what says otherwise is taken for no talk.
    const bool failed
      = is_final(e.status) && e.status != call_status::completed;
    const bool told_before = state.over && state.proven;
    const bool talked = e.bridged.value_or(told_before || !failed);
    if (state.caller_gone) {
      state.proven = talked;
      finish(reason::caller_hung_up);
    } else if (talked) {
      finish_talk(t);
    } else {
      go_on_hunting();
    }
  }

  // Picked up, but the two were never connected: no talk.
  void go_on_hunting() {
    const auto user = state.offer.user;
    t.note(decision_kind::ring_ended, reason::not_accepted,
      "The call to " + t.name_of(state.hunt, user)
        + " ended before they were connected",
      user);
    release(t, state.offer, offer_end::timeout);
    mark_done(state.hunt, user);
    select_next(t, std::move(state.hunt));
  }

  void operator()(const caller_hung_up&) {
    if (state.proven || state.over) {
      finish(reason::caller_hung_up);
      return;
    }
    // Whether they had been connected by then, only the leg's end can tell.
    release(t, state.offer, offer_end::answered, t.the_plan().wrap_up);
    state.over = true;
    state.caller_gone = true;
    t.enter(std::move(state), limits::talk_proof_wait);
  }

  void operator()(const timer_expired&) {
    finish(state.caller_gone ? reason::caller_hung_up : reason::no_news);
  }

  void finish(reason why) {
    const auto user = state.offer.user;
    const auto name = t.name_of(state.hunt, user);
    release(t, state.offer, offer_end::answered, t.the_plan().wrap_up);
    const bool told = why == reason::caller_hung_up;
    if (state.proven) {
      t.it().talked_to = user;
      t.end(outcome::person, why,
        (told ? "The caller hung up after talking with "
              : "Nothing was heard of the call any more, after talking with ")
          + name);
    } else {
      t.end(outcome::caller_hung_up, why,
        (told ? "The caller hung up before being connected with "
              : "Nothing was heard of the call any more, with ")
          + name);
    }
  }
};

} // namespace

void on(transition& t, const call_states::talking& state, const call_event& e) {
  std::visit(handler{t, state}, e);
}

} // namespace callengine
