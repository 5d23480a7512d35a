// A staff member was asked; the Dial is spoken once the offer is acknowledged.
#include "model/call/hunt.hpp"

namespace callengine {

namespace {

using namespace call_events;

struct refusal {
  reason why;
  std::string_view text;
};

refusal describe(offer_refusal why) {
  switch (why) {
  case offer_refusal::offline:
    return {reason::offline, "went offline"};
  case offer_refusal::away:
    return {reason::away, "switched to away"};
  case offer_refusal::not_acknowledged:
    return {reason::not_acknowledged, "'s page did not respond"};
  case offer_refusal::cannot_ring:
    return {reason::cannot_ring, "'s page cannot ring"};
  case offer_refusal::on_another_call:
    return {reason::on_another_call, "has just got another call"};
  case offer_refusal::in_wrap_up:
    return {reason::in_wrap_up, "is still finishing the last call"};
  case offer_refusal::no_news:
    return {reason::no_news, "could not be asked"};
  }
  return {reason::no_news, "could not be asked"};
}

bool portal_cannot(offer_refusal why) {
  return why == offer_refusal::offline || why == offer_refusal::not_acknowledged
    || why == offer_refusal::cannot_ring || why == offer_refusal::no_news;
}

struct handler : late_event<screening_started, screening_answered,
                   leg_progressed, recording_reported, candidates_reported>,
                 as_request<handler, call_arrived, digits_pressed, silence_met,
                   redirect_followed, dial_ended, recording_ended,
                   document_failed, speech_heard, relay_ended>,
                 no_conversation {
  transition& t;
  call_states::offering state;

  handler(transition& step, const call_states::offering& now)
    : t(step), state(now) {}

  using late_event::operator();
  using as_request::operator();
  using no_conversation::operator();

  bool is_mine(attempt_number attempt) const {
    return attempt == state.offer.attempt;
  }

  void keep() {
    t.it().state = std::move(state);
  }

  void operator()(const offer_taken& e) {
    if (!is_mine(e.attempt))
      return;
    state.offer.fence = e.fence;
    keep();
  }

  void operator()(const offer_acknowledged& e) {
    if (!is_mine(e.attempt) || state.acknowledged)
      return;
    state.acknowledged = true;
    if (t.can_speak())
      ring(t, std::move(state.hunt), state.offer);
    else
      t.enter(std::move(state), limits::offer_uncollected);
  }

  void operator()(const offer_refused& e) {
    if (!is_mine(e.attempt))
      return;
    // A refused offer is not held: there is nothing to give back.
    state.offer.held = false;
    give_up(e.why);
  }

  void operator()(const offer_declined& e) {
    if (!is_mine(e.attempt))
      return;
    t.note(decision_kind::offer_ended, reason::declined,
      t.name_of(state.hunt, state.offer.user) + " declined", state.offer.user);
    release(t, state.offer, offer_end::declined);
    mark_done(state.hunt, state.offer.user);
    select_next(t, std::move(state.hunt));
  }

  void operator()(const page_lost& e) {
    if (!is_mine(e.attempt))
      return;
    release(t, state.offer, offer_end::cancelled);
    give_up(offer_refusal::offline);
  }

  // A request of the call: the Dial if the page is ready, else it waits.
  void request() {
    if (state.acknowledged)
      ring(t, std::move(state.hunt), state.offer);
  }

  void operator()(const caller_hung_up&) {
    release(t, state.offer, offer_end::cancelled);
    t.end(outcome::caller_hung_up, reason::caller_hung_up,
      "The caller hung up before anybody was rung");
  }

  void operator()(const timer_expired&) {
    if (state.acknowledged) {
      release(t, state.offer, offer_end::cancelled);
      t.end(outcome::caller_hung_up, reason::no_news,
        "Nothing was heard of the call any more, while a person waited for "
        "it");
    } else {
      release(t, state.offer, offer_end::timeout);
      give_up(offer_refusal::no_news);
    }
  }

  void give_up(offer_refusal why) {
    const auto words = describe(why);
    const auto space = words.text.front() == '\'' ? "" : " ";
    t.note(decision_kind::offer_ended, words.why,
      t.name_of(state.hunt, state.offer.user) + space + std::string{words.text},
      state.offer.user);
    if (state.offer.way == ring_way::portal && portal_cannot(why))
      after_portal(t, state.hunt, state.offer.user, false);
    else
      mark_done(state.hunt, state.offer.user);
    select_next(t, std::move(state.hunt));
  }
};

} // namespace

void on(
  transition& t, const call_states::offering& state, const call_event& e) {
  std::visit(handler{t, state}, e);
}

} // namespace callengine
