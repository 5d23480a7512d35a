#include "tests/model/engine_in_a_box.hpp"

#include "model/call/step_protocol.hpp"
#include "tests/model/clinic.hpp"

namespace callengine::testing {

namespace {

constexpr milliseconds message_delay{30};

std::string name_of(user_id user) {
  return std::to_string(user.value);
}

/// The lease that a call relies on, or null.
const held_offer* relied_on(const call& call) {
  if (const auto* s = std::get_if<call_states::offering>(&call.state))
    return s->acknowledged ? &s->offer : nullptr;
  if (const auto* s = std::get_if<call_states::ringing>(&call.state))
    return s->offer.held ? &s->offer : nullptr;
  if (const auto* s = std::get_if<call_states::talking>(&call.state))
    return s->offer.held ? &s->offer : nullptr;
  return nullptr;
}

} // namespace

engine_in_a_box::live_call& engine_in_a_box::call_of(const call_sid& sid) {
  const auto known = calls_.find(sid);
  if (known != calls_.end())
    return known->second;
  return calls_
    .emplace(sid,
      live_call{
        new_call(*plan_, sid, patient, time_.now()), call_checks{plan_}})
    .first->second;
}

staff_member& engine_in_a_box::staff_of(user_id user) {
  auto& result = staff_[user];
  result.key = {plan_->client, user};
  return result;
}

void engine_in_a_box::request(const call_sid& sid, std::uint32_t number,
  const call_event& event, answer_function answer) {
  const auto& call = call_of(sid).value;
  switch (classify(call, number)) {
  case request_class::fresh:
    waiting_[sid].push_back(std::move(answer));
    happen(sid, event);
    return;
  case request_class::waiting:
    waiting_[sid].push_back(std::move(answer));
    return;
  case request_class::repeated:
    answer(call.last_answer);
    return;
  case request_class::outdated:
    answer(lead_back(call));
    return;
  case request_class::over:
    answer(hang_up());
    return;
  }
}

void engine_in_a_box::leg_request(
  const call_sid& sid, const call_event& event, answer_function answer) {
  leg_answer_ = std::move(answer);
  happen(sid, event);
  leg_answer_ = nullptr;
}

void engine_in_a_box::happen(const call_sid& sid, const call_event& event) {
  auto& call = call_of(sid);
  auto result = advance(*plan_, call.value, event, time_.now());
  const auto broken = call.checks.after(call.value, event, result);
  if (!broken.empty() && broken_.empty())
    broken_ = sid + ": " + broken;
  call.value = std::move(result.next);
  for (const auto& effect : result.effects)
    perform(sid, effect);
}

void engine_in_a_box::perform(const call_sid& sid, const call_effect& effect) {
  using namespace call_effects;
  if (const auto* e = std::get_if<answer>(&effect)) {
    for (const auto& reply : std::exchange(waiting_[sid], {}))
      reply(e->document);
  } else if (const auto* leg = std::get_if<answer_leg>(&effect)) {
    if (leg_answer_)
      leg_answer_(leg->document);
  } else if (const auto* ask = std::get_if<ask_candidates>(&effect)) {
    ask_roster(sid, ask->users);
  } else if (const auto* offer = std::get_if<offer_staff>(&effect)) {
    to_staff(sid, offer->user, staff_events::offer_requested{sid, *offer});
  } else if (const auto* connect = std::get_if<connect_staff>(&effect)) {
    to_staff(sid, connect->user,
      staff_events::connect_requested{sid, connect->attempt, connect->fence});
  } else if (const auto* release = std::get_if<release_staff>(&effect)) {
    to_staff(sid, release->user,
      staff_events::release_requested{
        sid, release->attempt, release->fence, release->why, release->wrap_up});
  } else if (const auto* cancel = std::get_if<cancel_leg>(&effect)) {
    on_cancel_leg(cancel->leg);
  } else if (const auto* arm = std::get_if<arm_timer>(&effect)) {
    const auto due = call_events::timer_expired{arm->timer, arm->generation};
    time_.after(arm->after, [this, sid, due] { happen(sid, due); });
  }
}

void engine_in_a_box::to_staff(
  const call_sid& sid, user_id user, staff_event event) {
  auto pass_on = [this, user, event = std::move(event)] {
    time_.send("roster to " + name_of(user), message_delay,
      [this, user, event] { happen(user, event); });
  };
  time_.send(sid + " to roster", message_delay, std::move(pass_on));
}

void engine_in_a_box::ask_roster(
  const call_sid& sid, std::vector<user_id> users) {
  auto report = [this, sid, users = std::move(users)] {
    call_events::candidates_reported result;
    for (const auto user : users)
      if (const auto known = known_.find(user); known != known_.end())
        result.staff.push_back(known->second);
    time_.send("roster to " + sid, message_delay,
      [this, sid, result] { happen(sid, result); });
  };
  time_.send(sid + " to roster", message_delay, std::move(report));
}

void engine_in_a_box::happen(user_id user, const staff_event& event) {
  auto& staff = staff_of(user);
  auto result = advance(staff, event, time_.now());
  staff = std::move(result.next);
  for (const auto& effect : result.effects)
    perform(user, effect);
}

void engine_in_a_box::perform(user_id user, const staff_effect& effect) {
  using namespace staff_effects;
  if (const auto* page = std::get_if<tell_page>(&effect)) {
    on_page_frame(user, page->frame);
  } else if (const auto* tell = std::get_if<tell_call>(&effect)) {
    time_.send(name_of(user) + " to " + tell->call, message_delay,
      [this, call = tell->call, event = tell->event] { happen(call, event); });
  } else if (const auto* arm = std::get_if<arm_timer>(&effect)) {
    const auto due = staff_events::timer_expired{arm->timer, arm->generation};
    time_.after(arm->after, [this, user, due] { happen(user, due); });
  } else if (std::holds_alternative<publish>(effect)) {
    time_.send(name_of(user) + " to roster", message_delay,
      [this, news = availability_of(staff_of(user))] {
        known_[news.user] = news;
      });
  }
}

std::string engine_in_a_box::broken_hold(const live_call& call) const {
  const auto* offer = relied_on(call.value);
  if (offer == nullptr)
    return {};
  const auto staff = staff_.find(offer->user);
  const auto* held = staff == staff_.end() ? nullptr : lease_of(staff->second);
  if (held == nullptr || held->call != call.value.sid
    || held->attempt != offer->attempt || held->fence != offer->fence)
    return call.value.sid + " relies on a lease of " + name_of(offer->user)
      + " that is not its own";
  return {};
}

std::string engine_in_a_box::broken() const {
  if (!broken_.empty())
    return broken_;
  for (const auto& [sid, call] : calls_)
    if (auto broken = broken_hold(call); !broken.empty())
      return broken;
  return {};
}

std::string engine_in_a_box::unfinished() const {
  for (const auto& [sid, call] : calls_)
    if (!std::holds_alternative<call_states::ended>(call.value.state))
      return sid + " never ended: " + std::string{state_name(call.value.state)};
  for (const auto& [sid, replies] : waiting_)
    if (!replies.empty())
      return sid + " left a request without an answer";
  for (const auto& [user, staff] : staff_)
    if (!std::holds_alternative<staff_states::free>(staff.occupation))
      return name_of(user) + " is never free again";
  return {};
}

std::map<std::string_view, std::uint64_t> engine_in_a_box::counters() const {
  std::map<std::string_view, std::uint64_t> result;
  for (const auto& [sid, call] : calls_)
    for (const auto& [name, count] : call.checks.counters)
      result[name] += count;
  return result;
}

} // namespace callengine::testing
