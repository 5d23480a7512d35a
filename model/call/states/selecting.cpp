// A hunt asks the roster who is free and picks the next candidate.
#include "model/call/hunt.hpp"
#include "model/call/selection.hpp"

namespace callengine {

namespace {

using namespace call_events;

void make_offer(transition& t, hunt_progress hunt, const picked& pick) {
  auto& call = t.it();
  held_offer offer;
  offer.attempt = ++call.attempts;
  offer.user = pick.user;
  offer.way = pick.way;
  std::string why = "priority " + std::to_string(pick.priority);
  if (pick.why == reason::longest_free)
    why = "free longest among those with priority "
      + std::to_string(pick.priority);
  else if (pick.why == reason::portal_did_not_take_it)
    why = "the portal did not take the call";
  t.note(decision_kind::offered, pick.why,
    pick.name
      + (pick.way == ring_way::portal ? " is asked in the portal: "
                                      : " is asked by phone: ")
      + why,
    pick.user);
  call_effects::offer_staff effect;
  effect.attempt = offer.attempt;
  effect.user = offer.user;
  effect.way = offer.way;
  effect.from = call.from;
  effect.department = hunt_node_of(t, hunt).department;
  effect.reason
    = "A call for " + spoken_department(effect.department) + ": " + why;
  effect.ring_time = t.the_plan().ring_time;
  effect.summary = call.summary;
  effect.urgent = call.urgent;
  effect.is_test = call.is_test;
  t.enter(call_states::offering{std::move(hunt), offer, false},
    limits::offer_watchdog);
  t.effect(std::move(effect));
}

struct handler
  : late_event<screening_started, screening_answered, leg_progressed,
      recording_reported, offer_taken, offer_acknowledged, offer_refused,
      offer_declined, page_lost>,
    as_request<handler, call_arrived, digits_pressed, silence_met,
      redirect_followed, dial_ended, recording_ended, document_failed,
      speech_heard, relay_ended>,
    no_conversation {
  transition& t;
  call_states::selecting state;

  handler(transition& step, const call_states::selecting& now)
    : t(step), state(now) {}

  using late_event::operator();
  using as_request::operator();
  using no_conversation::operator();

  // A request of the call waits for the choice, which is being made.
  void request() {}

  void operator()(const candidates_reported& e) {
    auto chosen
      = select_candidate(hunt_node_of(t, state.hunt), state.hunt, e.staff);
    for (const auto& person : chosen.passed) {
      t.note(decision_kind::passed_over, person.why,
        person.name
          + " was passed over: " + std::string{passed_over_text(person.why)},
        person.user);
      mark_done(state.hunt, person.user);
    }
    if (chosen.pick) {
      make_offer(t, std::move(state.hunt), *chosen.pick);
      return;
    }
    if (chosen.awaits) {
      state.awaits = true;
      t.enter(std::move(state), limits::page_return_poll);
      return;
    }
    const auto& node = hunt_node_of(t, state.hunt);
    t.note(decision_kind::hunt_ended, reason::nobody_left,
      node.department.empty()
        ? std::string{"Nobody could take the call"}
        : "Nobody in " + node.department + " could take the call");
    t.go_to(node.next);
  }

  void operator()(const caller_hung_up&) {
    t.end(outcome::caller_hung_up, reason::caller_hung_up,
      "The caller hung up while waiting for a person");
  }

  void operator()(const timer_expired&) {
    if (state.awaits) {
      select_next(t, std::move(state.hunt));
      return;
    }
    // The roster does not answer: go on as if nobody were left.
    t.note(decision_kind::hunt_ended, reason::no_news,
      "It could not be found out who is free");
    t.go_to(hunt_node_of(t, state.hunt).next);
  }
};

} // namespace

void enter_hunt(transition& t, node_index node) {
  hunt_progress hunt;
  hunt.node = node;
  const auto& target = hunt_node_of(t, hunt);
  if (!target.department.empty())
    t.it().department = target.department;
  hunt.department = target.department;
  t.note(decision_kind::hunt_started, reason::by_priority,
    "Looking for a person for " + spoken_department(target.department) + ": "
      + std::to_string(target.candidates.size())
      + (target.candidates.size() == 1 ? " candidate" : " candidates"));
  select_next(t, std::move(hunt));
}

void on(
  transition& t, const call_states::selecting& state, const call_event& e) {
  std::visit(handler{t, state}, e);
}

} // namespace callengine
