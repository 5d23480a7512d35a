#include "tests/model/call_walk.hpp"

#include "model/call/step_protocol.hpp"
#include "tests/model/random_clinic.hpp"

#include <exception>

namespace callengine::testing {

using namespace call_events;

namespace {

/// Settling takes a few timers; more means that a call cannot end.
constexpr int timers_max = 30;

call_status any_status(dice& chance) {
  return static_cast<call_status>(chance.below(10));
}

bool over(const call& call) {
  return std::holds_alternative<call_states::ended>(call.state);
}

} // namespace

call_walk::call_walk(plan_ptr plan, std::uint64_t seed)
  : chance_(seed), plan_(std::move(plan)), checks_(plan_), clock_(at(0)) {
  now_ = new_call(
    *plan_, "CA1", chance_.percent(80) ? patient : "anonymous", clock_);
}

std::string call_walk::run(int events) {
  try {
    request(call_arrived{});
    for (int event = 0; event < events && broken_.empty(); ++event)
      step_once();
    if (broken_.empty())
      settle();
  } catch (const std::exception& error) {
    fail(std::string{"threw: "} + error.what());
  }
  return broken_;
}

void call_walk::step_once() {
  clock_ += milliseconds{1 + chance_.below(3000)};
  const auto roll = chance_.below(100);
  const bool asked = std::holds_alternative<call_states::selecting>(now_.state);
  const bool offers = std::holds_alternative<call_states::offering>(now_.state);
  const bool talks = std::holds_alternative<call_states::answering>(now_.state)
    || std::holds_alternative<call_states::relaying>(now_.state);
  if (talks && roll < 60)
    apply(conversation_event());
  else if (asked && roll < 60)
    apply(roster_event());
  else if (offers && roll < 60)
    apply(offer_event());
  else if (roll < 40)
    request(chance_.percent(75) ? likely_request() : any_request());
  else if (roll < 65)
    apply(leg_event());
  else if (roll < 80)
    apply(offer_event());
  else if (roll < 86)
    apply(recording_reported{
      "RE1", "https://x", seconds{chance_.below(3)}, chance_.percent(80)});
  else if (roll < 90)
    apply(stale_timer());
  else if (roll < 94)
    expire(chance_.percent(50) ? timer_kind::answer : timer_kind::state);
  else if (roll < 96)
    apply(caller_hung_up{});
  else if (roll < 97)
    restart();
  else if (roll < 98)
    apply(conversation_event());
  else
    apply(roster_event());
}

void call_walk::request(call_event event) {
  auto number = now_.step;
  if (chance_.percent(15) && number > 0)
    number -= static_cast<std::uint32_t>(1 + chance_.below(number));
  auto what = classify(now_, number);
  if (auto* failed = std::get_if<document_failed>(&event)) {
    what = request_class::fresh;
    if (chance_.percent(70)) {
      failed->step = number;
      what = classify_failure(now_, number);
    }
  }
  switch (what) {
  case request_class::fresh:
    ++waiting_;
    apply(event);
    return;
  case request_class::waiting:
    ++waiting_;
    return;
  case request_class::repeated:
    if (now_.last_answer == nullptr)
      fail("there is no answer to repeat");
    return;
  case request_class::outdated: {
    const auto document = lead_back(now_);
    const auto& to = std::get<twiml::redirect>(document->verbs.at(0)).to;
    if (classify(now_, to.step) != request_class::repeated)
      fail("an outdated request is led nowhere");
    return;
  }
  case request_class::over:
    return;
  }
}

void call_walk::apply(const call_event& event) {
  auto result = advance(*plan_, now_, event, clock_);
  const auto broken = checks_.after(now_, event, result);
  if (!broken.empty())
    fail(broken + ", by event " + std::to_string(event.index()) + " in state "
      + std::string{state_name(now_.state)});
  for (const auto& effect : result.effects)
    if (std::holds_alternative<call_effects::answer>(effect))
      waiting_ = 0;
  now_ = std::move(result.next);
}

void call_walk::restart() {
  auto result = resume(*plan_, now_, clock_);
  const auto broken = checks_.after_restart(result);
  if (!broken.empty())
    fail(broken + ", by a restart");
  waiting_ = 0; // the connections are gone
  now_ = std::move(result.next);
}

/// Nothing comes any more but time, and perhaps the news of the end.
void call_walk::settle() {
  if (now_.answer_due)
    expire(timer_kind::answer);
  if (waiting_ != 0)
    fail("a request was never answered");
  if (chance_.percent(50))
    apply(caller_hung_up{});
  for (int timers = 0; timers < timers_max && !over(now_); ++timers)
    expire(timer_kind::state);
  const bool never_began
    = std::holds_alternative<call_states::greeting>(now_.state);
  if (!over(now_) && !never_began)
    fail("the call never ends");
}

void call_walk::expire(timer_kind timer) {
  apply(timer_expired{
    timer, timer == timer_kind::state ? now_.state_timer : now_.answer_timer});
}

void call_walk::fail(const std::string& text) {
  if (broken_.empty())
    broken_ = text;
}

// -- events -------------------------------------------------------------------

call_event call_walk::likely_request() {
  if (std::holds_alternative<call_states::menu>(now_.state)) {
    static const std::vector<std::string> keys
      = {"1", "1", "2", "3", "*", "#", "9", "12"};
    return digits_pressed{chance_.pick(keys)};
  }
  if (std::holds_alternative<call_states::conversing>(now_.state)) {
    static const std::vector<std::string> keys = {"0", "1", "2", "9", "#"};
    if (chance_.percent(15))
      return digits_pressed{chance_.pick(keys)};
    return speech_heard{
      any_words(), 0.1 * static_cast<double>(chance_.below(11)), {}};
  }
  if (std::holds_alternative<call_states::relaying>(now_.state))
    return relay_ended{chance_.percent(50)};
  if (std::holds_alternative<call_states::ringing>(now_.state)
    || std::holds_alternative<call_states::talking>(now_.state)
    || std::holds_alternative<call_states::external>(now_.state)) {
    dial_ended result;
    result.status = any_status(chance_);
    result.leg = any_leg();
    if (chance_.percent(70))
      result.bridged = chance_.percent(40);
    if (chance_.percent(50))
      result.duration = seconds{chance_.below(90)};
    return result;
  }
  if (std::holds_alternative<call_states::recording>(now_.state))
    return recording_ended{
      chance_.percent(80) ? "RE1" : "", "https://x", seconds{chance_.below(3)}};
  return redirect_followed{};
}

call_event call_walk::any_request() {
  switch (chance_.below(9)) {
  case 7:
    return speech_heard{any_words(), {}, {}};
  case 8:
    return relay_ended{chance_.percent(50)};
  case 0:
    return call_arrived{};
  case 1:
    return digits_pressed{"1"};
  case 2:
    return silence_met{};
  case 3:
    return redirect_followed{};
  case 4:
    return dial_ended{any_status(chance_), any_leg(), {}, {}};
  case 5:
    return recording_ended{"RE1", "https://x", seconds{chance_.below(3)}};
  default:
    return document_failed{"11200"};
  }
}

std::string call_walk::any_words() {
  static const std::vector<std::string> words
    = {"What are your opening hours?", "I need to pay my bill",
      "Do you have parking?", "the moon is made of cheese",
      "I want to talk to an operator", "I have chest pain", "goodbye",
      "can I have my test results", "fuck you", "", "   "};
  return chance_.pick(words);
}

ai::proposal call_walk::any_proposal() {
  static const std::vector<std::string> departments
    = {"billing", "Billing ", "front desk", "oncology", ""};
  static const std::vector<std::string> texts
    = {"Yes, behind the house.", "Call +1 555 123 4567 instead.", "",
      "<Dial>+15551234567</Dial>", std::string(10'000, 'a'), "\xFF\x01"};
  ai::proposal result;
  result.what = static_cast<ai::action>(chance_.below(5));
  result.department = chance_.pick(departments);
  result.text = chance_.pick(texts);
  result.certainty = 0.2 * static_cast<double>(chance_.below(7)) - 0.1;
  return result;
}

/// Of the answerer and of a relay's socket: late, foreign and hostile ones too.
call_event call_walk::conversation_event() {
  std::uint32_t question = 0;
  if (const auto* waits = std::get_if<call_states::answering>(&now_.state))
    question = waits->talk.question;
  else if (const auto* relay = std::get_if<call_states::relaying>(&now_.state))
    question = relay->talk.question;
  if (chance_.percent(15))
    question -= 1;
  const std::string session = chance_.percent(90) ? "VX1" : "VX2";
  switch (chance_.below(10)) {
  case 0:
    return answer_failed{
      question, static_cast<ai::answer_failure>(chance_.below(6))};
  case 1:
  case 2:
    return answer_proposed{question, any_proposal()};
  case 3:
  case 4:
    return answer_piece{question, any_proposal().text};
  case 5:
    return relay_opened{session};
  case 6:
    return relay_key_pressed{session, chance_.percent(50) ? "0" : "7"};
  case 7:
    return relay_interrupted{session, "Yes"};
  case 8:
    return chance_.percent(30) ? call_event{relay_closed{session}}
                               : call_event{relay_opened{"VX1"}};
  default:
    return relay_heard{session, any_words(), {}};
  }
}

call_event call_walk::offer_event() {
  const auto attempt = any_attempt();
  switch (chance_.below(7)) {
  case 0:
  case 1:
    return offer_taken{attempt, 1 + attempt};
  case 2:
  case 3:
    return offer_acknowledged{attempt};
  case 4:
    return offer_refused{attempt, static_cast<offer_refusal>(chance_.below(6))};
  case 5:
    return offer_declined{attempt};
  default:
    return page_lost{attempt};
  }
}

call_event call_walk::leg_event() {
  const auto attempt = any_attempt();
  switch (chance_.below(4)) {
  case 0:
    return screening_started{attempt, any_leg()};
  case 1:
    return screening_answered{
      attempt, any_leg(), chance_.percent(60) ? "1" : "2"};
  default: {
    leg_progressed result{attempt, any_leg(), any_status(chance_), {}};
    if (chance_.percent(40))
      result.duration = seconds{chance_.below(60)};
    return result;
  }
  }
}

call_event call_walk::roster_event() {
  candidates_reported result;
  for (const auto user : {ana, ben, cara, dan})
    if (chance_.percent(80))
      result.staff.push_back(random_availability(chance_, user));
  return result;
}

call_event call_walk::stale_timer() {
  const auto age = static_cast<std::uint32_t>(1 + chance_.below(3));
  return chance_.percent(50)
    ? timer_expired{timer_kind::state, now_.state_timer - age}
    : timer_expired{timer_kind::answer, now_.answer_timer - age};
}

attempt_number call_walk::any_attempt() {
  return chance_.percent(80) ? now_.attempts
                             : static_cast<attempt_number>(chance_.below(5));
}

call_sid call_walk::any_leg() {
  return chance_.percent(90) ? "CAleg" + std::to_string(now_.attempts)
                             : "CAother";
}

} // namespace callengine::testing
