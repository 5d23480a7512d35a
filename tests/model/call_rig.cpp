#include "tests/model/call_rig.hpp"

#include <gtest/gtest.h>

#include <ostream>

namespace callengine::testing {

using namespace call_events;

void PrintTo(const decided& value, std::ostream* out) {
  *out << to_string(value.kind) << "/" << to_string(value.why);
  if (value.user)
    *out << "/" << value.user->value;
}

call_rig::call_rig(const clinic_tables& tables, std::string from)
  : plan_(plan_of(tables)),
    now_(new_call(*plan_, "CA1", std::move(from), clock)), checks_(plan_) {}

// -- requests -----------------------------------------------------------------

twiml::document_ptr call_rig::arrive() {
  return happen(call_arrived{});
}

twiml::document_ptr call_rig::press(const std::string& digits) {
  return happen(digits_pressed{digits});
}

twiml::document_ptr call_rig::keep_silent() {
  return happen(silence_met{});
}

twiml::document_ptr call_rig::follow_redirect() {
  return happen(redirect_followed{});
}

twiml::document_ptr call_rig::say(
  const std::string& words, std::optional<double> confidence) {
  return happen(speech_heard{words, confidence, {}});
}

twiml::document_ptr call_rig::relay_ends(bool failed) {
  return happen(relay_ended{failed});
}

twiml::document_ptr call_rig::dial_ends(call_status status,
  std::optional<bool> bridged, std::optional<seconds> duration) {
  return happen(dial_ended{status, "CAleg", bridged, duration});
}

twiml::document_ptr call_rig::record_ends(
  const recording_sid& recording, seconds duration) {
  return happen(recording_ended{
    recording, "https://api.twilio.com/" + recording, duration});
}

twiml::document_ptr call_rig::fail_document() {
  return happen(document_failed{"11200"});
}

// -- legs ---------------------------------------------------------------------

twiml::document_ptr call_rig::pick_up(
  const call_sid& leg, attempt_number attempt) {
  happen(screening_started{attempt == 0 ? now_.attempts : attempt, leg});
  const auto* answer = did<call_effects::answer_leg>();
  return answer == nullptr ? nullptr : answer->document;
}

twiml::document_ptr call_rig::answer_screening(
  const std::string& digits, const call_sid& leg, attempt_number attempt) {
  happen(
    screening_answered{attempt == 0 ? now_.attempts : attempt, leg, digits});
  const auto* answer = did<call_effects::answer_leg>();
  return answer == nullptr ? nullptr : answer->document;
}

void call_rig::leg_is(call_status status, const call_sid& leg,
  std::optional<seconds> duration, attempt_number attempt) {
  happen(leg_progressed{
    attempt == 0 ? now_.attempts : attempt, leg, status, duration});
}

// -- callbacks and inside -----------------------------------------------------

void call_rig::hang_up() {
  happen(caller_hung_up{});
}

void call_rig::recording_is(
  const recording_sid& recording, seconds duration, bool present) {
  happen(recording_reported{
    recording, "https://api.twilio.com/" + recording, duration, present});
}

void call_rig::take() {
  happen(offer_taken{now_.attempts, fence});
}

void call_rig::acknowledge() {
  take();
  happen(offer_acknowledged{now_.attempts});
}

void call_rig::refuse(offer_refusal why) {
  happen(offer_refused{now_.attempts, why});
}

void call_rig::decline() {
  happen(offer_declined{now_.attempts});
}

void call_rig::lose_page() {
  happen(page_lost{now_.attempts});
}

void call_rig::expire_state_timer() {
  happen(timer_expired{timer_kind::state, now_.state_timer});
}

void call_rig::expire_answer_timer() {
  happen(timer_expired{timer_kind::answer, now_.answer_timer});
}

// -- the answerer and the relay -----------------------------------------------

std::uint32_t call_rig::question() const {
  const auto asked = all<call_effects::ask_answerer>();
  return asked.empty() ? 0 : asked.back().question.number;
}

twiml::document_ptr call_rig::propose(const ai::proposal& what) {
  return happen(answer_proposed{question(), what});
}

twiml::document_ptr call_rig::fail_answer(ai::answer_failure why) {
  return happen(answer_failed{question(), why});
}

void call_rig::open_relay() {
  happen(relay_opened{"VX1"});
}

void call_rig::hear(const std::string& words) {
  happen(relay_heard{"VX1", words, {}});
}

void call_rig::hear_key(const std::string& digit) {
  happen(relay_key_pressed{"VX1", digit});
}

void call_rig::interrupt(const std::string& heard) {
  happen(relay_interrupted{"VX1", heard});
}

void call_rig::close_relay() {
  happen(relay_closed{"VX1"});
}

void call_rig::produce(const std::string& piece) {
  happen(answer_piece{question(), piece});
}

std::string call_rig::relay_told() const {
  std::string result;
  for (const auto& effect : last_)
    if (const auto* told = std::get_if<call_effects::tell_relay>(&effect))
      result += told->token + (told->last ? "|" : "");
  return result;
}

twiml::document_ptr call_rig::happen(const call_event& event) {
  last_.clear();
  run(event);
  answer_roster();
  const auto* answer = did<call_effects::answer>();
  return answer == nullptr ? nullptr : answer->document;
}

void call_rig::restart() {
  last_.clear();
  auto result = resume(*plan_, now_, clock);
  const auto broken = checks_.after_restart(result);
  keep(std::move(result), broken);
  answer_roster();
}

void call_rig::restart_with(const clinic_tables& tables) {
  plan_ = plan_of(tables);
  checks_.change_plan(plan_);
  restart();
}

void call_rig::take_up(const webhook& request) {
  last_.clear();
  checks_ = call_checks{plan_};
  auto result = callengine::take_up(*plan_, request, clock);
  const auto broken = checks_.after_restart(result);
  keep(std::move(result), broken);
}

void call_rig::abandon() {
  last_.clear();
  keep(callengine::abandon(*plan_, now_, clock), {});
}

void call_rig::run(const call_event& event) {
  auto result = advance(*plan_, now_, event, clock);
  const auto broken = checks_.after(now_, event, result);
  keep(std::move(result), broken);
}

void call_rig::keep(step result, const std::string& broken) {
  EXPECT_EQ(broken, "") << "in state " << state_name(now_.state);
  now_ = std::move(result.next);
  for (auto& effect : result.effects) {
    last_.push_back(effect);
    all_.push_back(std::move(effect));
  }
}

void call_rig::answer_roster() {
  if (!roster_answers)
    return;
  for (std::size_t index = 0; index < last_.size(); ++index) {
    const auto* ask = std::get_if<call_effects::ask_candidates>(&last_[index]);
    if (ask == nullptr)
      continue;
    candidates_reported report;
    for (const auto user : ask->users)
      if (const auto known = people.find(user); known != people.end())
        report.staff.push_back(known->second);
    run(report);
  }
}

// -- what came of it ----------------------------------------------------------

std::vector<decided> call_rig::decisions() const {
  std::vector<decided> result;
  for (const auto& effect : last_)
    if (const auto* note = std::get_if<call_effects::note_decision>(&effect))
      result.push_back({note->row.kind, note->row.why, note->row.user});
  return result;
}

std::vector<std::string> call_rig::sentences() const {
  std::vector<std::string> result;
  for (const auto& effect : last_)
    if (const auto* note = std::get_if<call_effects::note_decision>(&effect))
      result.push_back(note->row.text);
  return result;
}

milliseconds call_rig::watchdog() const {
  milliseconds result{0};
  for (const auto& effect : all_)
    if (const auto* arm = std::get_if<call_effects::arm_timer>(&effect))
      if (arm->timer == timer_kind::state)
        result = arm->after;
  return result;
}

std::optional<call_ended> call_rig::end() const {
  for (const auto& effect : all_)
    if (const auto* note = std::get_if<call_effects::note_ended>(&effect))
      return note->row;
  return std::nullopt;
}

} // namespace callengine::testing
