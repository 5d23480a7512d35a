#include "tests/model/call_checks.hpp"

#include "model/ai/ai_limits.hpp"
#include "model/limits.hpp"
#include "tests/model/document_checks.hpp"

#include <algorithm>

namespace callengine::testing {

namespace {

using namespace call_events;

template <class... Events>
bool is_one_of(const call_event& event) {
  return (std::holds_alternative<Events>(event) || ...);
}

bool is_request(const call_event& event) {
  return is_one_of<call_arrived, digits_pressed, silence_met, speech_heard,
    redirect_followed, dial_ended, recording_ended, relay_ended,
    document_failed>(event);
}

template <class Effect>
auto count(const step& result) {
  return std::count_if(result.effects.begin(), result.effects.end(),
    [](const auto& e) { return std::holds_alternative<Effect>(e); });
}

/// A greeting, answers, being asked again; and what a relay had before.
constexpr int conversation_max = limits::ai_turns + limits::ai_misses + 1;

bool has_ended(const call& call) {
  return std::holds_alternative<call_states::ended>(call.state);
}

/// How far a call has come. A hunt goes to and fro within one stage.
int stage_of(const call& call) {
  const auto name = state_name(call.state);
  if (name == "greeting")
    return 0;
  if (name == "menu" || name == "conversing" || name == "answering"
    || name == "relaying")
    return 1;
  if (name == "recording")
    return 3;
  if (name == "closing")
    return 4;
  return name == "ended" ? 5 : 2;
}

} // namespace

std::string call_checks::after(
  const call& before, const call_event& event, const step& result) {
  broken_.clear();
  hear(before, event);
  for (const auto& effect : result.effects)
    std::visit([&](const auto& e) { see(e, result.next); }, effect);
  check_answer(before, event, result);
  check_legs(event, result);
  check_timers(before, result);
  check_over(before, result);
  check_hold(event, result.next);
  check_order(before, result.next);
  require(decisions_ == result.next.decisions, "decisions are counted wrongly");
  check_conversation(result.next);
  return broken_;
}

std::string call_checks::after_restart(const step& result) {
  broken_.clear();
  ++restarts_;
  // The lease came back with the staff member's own snapshot.
  if (count<call_effects::release_staff>(result) == 0)
    lease_.reset();
  tried_.clear();
  asked_.reset(); // whoever was asked is gone
  for (const auto& effect : result.effects)
    std::visit([&](const auto& e) { see(e, result.next); }, effect);
  require(!result.next.answer_due, "a request of before the restart waits");
  // A call that is taken up at its goodbye has talked already.
  if (const auto* closing
    = std::get_if<call_states::closing>(&result.next.state))
    person_reached_ = closing->how == outcome::person;
  return broken_;
}

void call_checks::require(bool holds, std::string_view text) {
  if (!holds && broken_.empty())
    broken_ = text;
}

void call_checks::hear(const call& before, const call_event& event) {
  if (const auto* taken = std::get_if<offer_taken>(&event)) {
    if (lease_ && lease_->attempt == taken->attempt
      && std::holds_alternative<call_states::offering>(before.state))
      lease_->fence = taken->fence;
  } else if (const auto* refused = std::get_if<offer_refused>(&event)) {
    // Whoever refuses does not hold: there is nothing to give back.
    if (lease_ && lease_->attempt == refused->attempt
      && std::holds_alternative<call_states::offering>(before.state))
      lease_.reset();
  } else if (const auto* proposed = std::get_if<answer_proposed>(&event)) {
    if (asked_ == proposed->question)
      asked_.reset();
  } else if (const auto* failed = std::get_if<answer_failed>(&event)) {
    if (asked_ == failed->question)
      asked_.reset();
  } else if (const auto* leg = std::get_if<leg_progressed>(&event)) {
    if (leg->status == call_status::in_progress
      && std::holds_alternative<call_states::external>(before.state))
      person_reached_ = true;
  }
}

// -- each step ----------------------------------------------------------------

void call_checks::check_answer(
  const call& before, const call_event& event, const step& result) {
  const auto answers = count<call_effects::answer>(result);
  const bool due = before.answer_due || is_request(event);
  require(answers <= (due ? 1 : 0), "an answer that nobody waits for");
  require(result.next.answer_due == (due && answers == 0),
    "a waiting request was forgotten");
  require(result.next.step == before.step + answers,
    "documents are numbered wrongly");
  if (result.next.answer_due && !before.answer_due) {
    const bool armed = std::any_of(
      result.effects.begin(), result.effects.end(), [](const auto& effect) {
        const auto* e = std::get_if<call_effects::arm_timer>(&effect);
        return e != nullptr && e->timer == timer_kind::answer;
      });
    require(armed, "a request waits and no timer ends its wait");
  }
  const auto* timer = std::get_if<timer_expired>(&event);
  if (timer != nullptr && timer->timer == timer_kind::answer
    && timer->generation == before.answer_timer)
    require(!result.next.answer_due, "a request waits beyond its timer");
}

void call_checks::check_legs(const call_event& event, const step& result) {
  const bool asked = is_one_of<screening_started, screening_answered>(event);
  require(count<call_effects::answer_leg>(result) == (asked ? 1 : 0),
    "a leg's request has not exactly one answer");
}

void call_checks::check_timers(const call& before, const step& result) {
  const auto& after = result.next;
  require(after.state_timer >= before.state_timer
      && after.answer_timer >= before.answer_timer,
    "a timer's generation went back");
  require(has_ended(after) || stage_of(after) == 0 || after.state_timer > 0,
    "a state that waits for ever");
}

void call_checks::check_over(const call& before, const step& result) {
  if (!has_ended(before)) {
    require(
      has_ended(result.next) == (count<call_effects::note_ended>(result) == 1),
      "the end is not written down once");
    return;
  }
  require(has_ended(result.next), "an ended call came back");
  for (const auto& effect : result.effects) {
    const auto* answer = std::get_if<call_effects::answer>(&effect);
    const auto* leg = std::get_if<call_effects::answer_leg>(&effect);
    const auto* note = std::get_if<call_effects::note_decision>(&effect);
    const auto* document = answer != nullptr ? answer->document.get()
      : leg != nullptr                       ? leg->document.get()
                                             : nullptr;
    const bool hangs_up = document != nullptr && document->verbs.size() == 1
      && std::holds_alternative<twiml::hangup>(document->verbs[0]);
    const bool late_message
      = std::holds_alternative<call_effects::store_voicemail>(effect)
      || (note != nullptr && note->row.kind == decision_kind::voicemail_left);
    require(hangs_up || late_message, "an ended call did something");
  }
}

void call_checks::check_hold(const call_event& event, const call& after) {
  if (std::holds_alternative<caller_hung_up>(event) || has_ended(after))
    require(!lease_, "a call that is over holds a person");
  if (stage_of(after) == 3 || stage_of(after) == 4)
    require(!lease_, "a call that hunts no more holds a person");
}

void call_checks::check_conversation(const call& after) {
  const bool waits = std::holds_alternative<call_states::answering>(after.state)
    || std::holds_alternative<call_states::relaying>(after.state);
  require(!asked_ || waits, "an answer is asked for that nobody waits for");
  require(turns_ == after.turns, "turns are counted wrongly");
}

void call_checks::check_order(const call& before, const call& after) {
  // A bridge leads wherever it was decided that the caller goes.
  if (!std::holds_alternative<call_states::bridging>(before.state))
    require(stage_of(after) >= stage_of(before), "a call went back");
  require(after.attempts >= before.attempts, "attempts went back");
}

// -- each effect --------------------------------------------------------------

void call_checks::see(const call_effects::answer& e, const call& after) {
  ++counters["answer"];
  require(e.document == after.last_answer, "an answer that is not remembered");
  const auto fault = document_fault(*e.document, *plan_, after.step);
  require(fault.empty(), fault.empty() ? "" : "the document " + fault);
  if (find_verb<twiml::gather_key>(*e.document) != nullptr) {
    ++menus_read_;
    require(menus_read_ <= limits::menu_attempts_max, "a menu without an end");
  }
  if (find_verb<twiml::gather_speech>(*e.document) != nullptr) {
    ++listened_;
    require(listened_ <= conversation_max * (1 + restarts_),
      "a conversation without an end");
  }
}

void call_checks::see(const call_effects::note_turn& e, const call&) {
  ++counters["note_turn"];
  require(e.row.number == ++turns_, "turns have gaps");
  require(!e.row.words.caller.empty(), "a turn in which nobody spoke");
  require(plan_->ai && plan_->ai->keep_transcript,
    "a turn is written down that the clinic does not want");
}

void call_checks::see(
  const call_effects::note_conversation& e, const call& after) {
  ++counters["note_conversation"];
  require(after.ai_result == e.row.how, "a result that is not the call's");
  require(after.urgent || !e.row.urgent, "urgent, and the call is not");
}

void call_checks::see(const call_effects::ask_answerer& e, const call&) {
  ++counters["ask_answerer"];
  require(!asked_, "two questions at once");
  require(!e.question.said.empty(), "a question without words");
  require(e.question.clinic != nullptr, "a question without the clinic");
  require(e.question.client == plan_->client, "a question of another clinic");
  asked_ = e.question.number;
}

void call_checks::see(const call_effects::stop_answerer& e, const call&) {
  ++counters["stop_answerer"];
  require(asked_ == e.question, "an answer is stopped that is not asked for");
  asked_.reset();
}

void call_checks::see(const call_effects::tell_relay& e, const call&) {
  ++counters["tell_relay"];
  require(!e.token.empty(), "nothing is told");
}

void call_checks::see(const call_effects::end_relay&, const call&) {
  ++counters["end_relay"];
}

void call_checks::see(const call_effects::answer_leg& e, const call&) {
  ++counters["answer_leg"];
  require(e.document != nullptr, "a leg's answer without a document");
}

void call_checks::see(const call_effects::ask_candidates&, const call&) {
  ++counters["ask_candidates"];
}

void call_checks::see(const call_effects::offer_staff& e, const call& after) {
  ++counters["offer_staff"];
  require(!lease_, "two people are held at once");
  require(e.attempt == after.attempts, "an offer with another number");
  require(tried_.insert({e.user, e.way}).second,
    "somebody is tried twice in the same way");
  lease_ = open_lease{e.attempt, e.user, 0};
}

void call_checks::see(const call_effects::connect_staff& e, const call&) {
  ++counters["connect_staff"];
  person_reached_ = true;
  require(lease_ && lease_->attempt == e.attempt && lease_->user == e.user
      && lease_->fence == e.fence,
    "a person is connected who is not held");
}

void call_checks::see(const call_effects::release_staff& e, const call&) {
  ++counters["release_staff"];
  require(lease_ && lease_->attempt == e.attempt && lease_->user == e.user,
    "a person is released who is not held");
  require(!lease_ || lease_->fence == e.fence, "released with a wrong fence");
  lease_.reset();
}

void call_checks::see(const call_effects::hold_staff& e, const call&) {
  ++counters["hold_staff"];
  require(!lease_, "two people are held at once");
  lease_ = open_lease{e.attempt, e.user, e.fence};
}

void call_checks::see(const call_effects::cancel_leg& e, const call&) {
  ++counters["cancel_leg"];
  require(!e.leg.empty(), "a leg without a name is cancelled");
}

void call_checks::see(const call_effects::arm_timer& e, const call& after) {
  const auto in_force
    = e.timer == timer_kind::state ? after.state_timer : after.answer_timer;
  require(e.generation <= in_force, "a timer that is not in force");
  require(e.after > milliseconds{0}, "a timer of no time");
}

void call_checks::see(const call_effects::note_decision& e, const call& after) {
  ++counters[to_string(e.row.kind)];
  require(e.row.number == ++decisions_, "decisions have gaps");
  require(!e.row.text.empty(), "a decision without a sentence");
  require(
    after.from.empty() || e.row.text.find(after.from) == std::string::npos,
    "a decision tells the caller's number");
  kinds_.insert(e.row.kind);
  if (e.row.kind == decision_kind::hunt_started)
    tried_.clear();
  if (e.row.kind == decision_kind::talk_ended
    || e.row.kind == decision_kind::connected)
    person_reached_ = true;
}

void call_checks::see(const call_effects::note_started&, const call&) {
  ++counters["note_started"];
}

void call_checks::see(const call_effects::note_ended& e, const call&) {
  ++counters[to_string(e.row.how)];
  require(++ends_ == 1, "the call ended twice");
  if (e.row.how == outcome::person)
    require(person_reached_, "a person was reached whom nobody connected");
  if (e.row.how == outcome::voicemail)
    require(!messages_.empty(), "a voicemail without a message");
  if (e.row.how == outcome::goodbye)
    require(kinds_.count(decision_kind::goodbye_said) > 0,
      "a goodbye that nobody said");
}

void call_checks::see(const call_effects::store_voicemail& e, const call&) {
  ++counters["store_voicemail"];
  require(!e.row.recording.empty(), "a message without a recording");
  require(e.row.duration > seconds{0}, "a message of no length");
  require(messages_.insert(e.row.recording).second, "a message stored twice");
}

} // namespace callengine::testing
