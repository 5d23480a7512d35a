// A Dial to a number outside the clinic, an answering service for example.
#include "model/call/talk.hpp"
#include "model/phone_number.hpp"

namespace callengine {

namespace {

using namespace call_events;

const external_node& node_of(const transition& t, node_index node) {
  return std::get<external_node>(t.the_plan().nodes.at(node));
}

struct handler
  : late_event<screening_started, screening_answered, recording_reported,
      candidates_reported, offer_taken, offer_acknowledged, offer_refused,
      offer_declined, page_lost>,
    as_request<handler, call_arrived, digits_pressed, silence_met,
      redirect_followed, recording_ended, speech_heard, relay_ended>,
    no_conversation {
  transition& t;
  call_states::external state;

  handler(transition& step, const call_states::external& now)
    : t(step), state(now) {}

  using late_event::operator();
  using as_request::operator();
  using no_conversation::operator();

  // Twilio went on without telling how the Dial ended.
  void request() {
    not_reached(reason::no_news);
  }

  void operator()(const leg_progressed& e) {
    if (e.attempt != state.attempt)
      return;
    state.answered = state.answered || e.status == call_status::in_progress;
    t.it().state = state;
  }

  void operator()(const dial_ended& e) {
    // No screening there: whoever picked up has the caller.
    if (is_talk(e, ring_way::phone, true)) {
      t.note(decision_kind::talk_ended, reason::talk_over,
        "The talk with " + label() + " ended");
      t.say_goodbye("Thank you for calling. Goodbye.", outcome::person);
      return;
    }
    not_reached(ring_failure(e.status, ring_way::phone));
  }

  void not_reached(reason why) {
    t.note(decision_kind::ring_ended, why, label() + " did not take the call");
    if (state.node == no_node)
      begin_again(t);
    else
      t.go_to(node_of(t, state.node).next);
  }

  std::string label() const {
    return state.node == no_node ? "the other number"
                                 : node_of(t, state.node).label;
  }

  void operator()(const document_failed&) {
    not_reached(reason::line_failed);
  }

  void operator()(const caller_hung_up&) {
    finish(reason::caller_hung_up);
  }

  void operator()(const timer_expired&) {
    finish(reason::no_news);
  }

  void finish(reason why) {
    if (state.answered)
      t.end(outcome::person, why, "The call with " + label() + " ended");
    else
      t.end(outcome::caller_hung_up, why,
        "The caller hung up while " + label() + " was rung");
  }
};

} // namespace

void enter_external(transition& t, node_index node) {
  const auto& target = node_of(t, node);
  auto& call = t.it();
  call_states::external state;
  state.node = node;
  state.attempt = ++call.attempts;
  twiml::number_noun noun;
  noun.number = target.number;
  noun.status = t.link(twiml::endpoint::call_status, node, state.attempt);
  noun.status.call = call.sid;
  twiml::dial dial;
  dial.action = t.link(twiml::endpoint::route_to_staff, node, state.attempt);
  dial.timeout = t.the_plan().ring_time;
  dial.time_limit = limits::talk;
  dial.caller_id
    = is_e164(call.from) ? call.from : t.the_plan().receiving_number;
  dial.noun = std::move(noun);
  t.note(decision_kind::number_dialled, reason::key_pressed,
    "The call goes to " + target.label);
  t.speak({twiml::say{"Please hold while I connect you."}, std::move(dial)});
  t.enter(state, limits::talk + limits::talk_watchdog_slack);
}

void on(
  transition& t, const call_states::external& state, const call_event& e) {
  std::visit(handler{t, state}, e);
}

} // namespace callengine
