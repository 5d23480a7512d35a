// The switchboard's part: who gets a request, starting and stopping, time.
#include "simulator/explore/engine/engine_box.hpp"

#include "model/call/step_protocol.hpp"

#include <algorithm>

namespace callengine::explore {

namespace {

/// Longest way of a message between two machines.
constexpr std::int64_t hop_max_ms = 3;

/// The lease that a saved call holds, if any.
std::optional<call_effects::hold_staff> saved_lease(
  const plan& plan, const call& call, time_point now) {
  for (auto& effect : resume(plan, call, now).effects)
    if (const auto* held = std::get_if<call_effects::hold_staff>(&effect))
      return *held;
  return std::nullopt;
}

} // namespace

// -- time ---------------------------------------------------------------------

void engine_box::deliver(time_point& last, std::function<void()> work) {
  const milliseconds way{chance_.between(0, hop_max_ms)};
  last = std::max(last, clock_.now() + way);
  clock_.send_at(last, [this, life = life_, work = std::move(work)] {
    if (life == life_)
      enter(work);
  });
}

void engine_box::enter(std::function<void()> work) {
  if (still_)
    held_back_.push_back(std::move(work));
  else
    work();
}

void engine_box::stand_still(milliseconds length) {
  if (std::exchange(still_, true))
    return;
  watch_.see_disturbance();
  clock_.send(length, [this] { catch_up(); });
}

void engine_box::catch_up() {
  still_ = false;
  watch_.see_disturbance();
  for (auto& [client, clinic] : clinics_)
    clinic.stood_still();
  while (!held_back_.empty()) {
    const auto work = std::move(held_back_.front());
    held_back_.pop_front();
    work();
  }
}

void engine_box::jump_clock(milliseconds by) {
  skew_ += by;
  watch_.see_disturbance();
}

// -- what the checks ask ------------------------------------------------------

const lease* engine_box::lease_of(staff_key staff) const {
  const auto clinic = clinics_.find(staff.client);
  if (clinic == clinics_.end())
    return nullptr;
  const auto* member = clinic->second.find(staff.user);
  return member == nullptr ? nullptr : callengine::lease_of(*member);
}

const call* engine_box::find_call(const call_sid& call) const {
  const auto found = calls_.find(call);
  return found == calls_.end() ? nullptr : &found->second.value;
}

bool engine_box::is_busy(staff_key staff) const {
  const auto clinic = clinics_.find(staff.client);
  if (clinic == clinics_.end())
    return false;
  const auto* member = clinic->second.find(staff.user);
  return member != nullptr
    && !std::holds_alternative<staff_states::free>(member->occupation);
}

// -- the front ends -----------------------------------------------------------

void engine_box::accept(const webhook& request, webhook_reply_ptr reply) {
  hear(request, std::move(reply));
}

void engine_box::page_did(staff_key staff, incoming_page_event event) {
  clinic_of(staff.client).pass_on_page(staff.user, std::move(event));
}

void engine_box::change_plans(plan_book_ptr plans) {
  plans_ = std::move(plans);
}

clinic_box& engine_box::clinic_of(client_id client) {
  return clinics_.try_emplace(client, *this, client).first->second;
}

void engine_box::hear(const webhook& request, webhook_reply_ptr reply) {
  if (auto line = bent_.logs(request))
    watch_.see_text(*line);
  const auto known = calls_.find(request.call);
  if (known != calls_.end()) {
    if (is_foreign(request, known->second.value.client)
      && bent_.compares_clinics())
      reply->refuse();
    else
      hear(known->second, request, std::move(reply));
    return;
  }
  const auto over = ended_.find(request.call);
  if (over != ended_.end()) {
    watch_.came_up(situation::request_after_the_end);
    dismiss(receive_late(over->second, request, engine_now()), *reply);
    return;
  }
  auto what = receive_unknown(*plans_, request, engine_now());
  if (auto* begun = std::get_if<beginning>(&what))
    begin(*begun, request, std::move(reply));
  else
    dismiss(std::move(std::get<dismissal>(what)), *reply);
}

void engine_box::dismiss(dismissal what, webhook_reply& reply) {
  if (what.message) {
    watch_.came_up(situation::message_after_the_end);
    rows_.voicemail_left(std::move(*what.message));
  }
  if (what.remember && bent_.remembers_ended_calls())
    ended_.insert_or_assign(what.remember->call, *what.remember);
  if (what.document)
    reply.answer(std::move(what.document));
  else
    reply.refuse();
}

void engine_box::begin(
  beginning& begun, const webhook& request, webhook_reply_ptr reply) {
  const auto client = begun.plan->client;
  auto& live = add_call(std::move(begun.first.next), begun.plan);
  for (auto& effect : begun.first.effects)
    if (auto* row = std::get_if<call_effects::note_started>(&effect))
      rows_.started(std::move(row->row));
    else if (auto* note = std::get_if<call_effects::note_decision>(&effect))
      rows_.decided(client, request.call, std::move(note->row));
  if (begun.mid_flow)
    resume_call(live);
  hear(live, request, std::move(reply));
}

engine_box::live_call& engine_box::add_call(call value, plan_ptr of) {
  const auto sid = value.sid;
  auto& live = calls_[sid];
  live.value = std::move(value);
  live.of = std::move(of);
  return live;
}

void engine_box::end_call(const call_sid& call) {
  const auto known = calls_.find(call);
  if (known == calls_.end())
    return;
  const auto& value = known->second.value;
  for (const auto& reply : known->second.waiting)
    reply->answer(hang_up());
  const auto* ended = std::get_if<call_states::ended>(&value.state);
  if (bent_.remembers_ended_calls())
    ended_.insert_or_assign(
      call, ended_call{call, value.client, ended ? ended->at : engine_now()});
  calls_.erase(known);
}

// -- starting and stopping ----------------------------------------------------

std::vector<call> engine_box::stop() {
  std::vector<call> saved;
  for (auto& [sid, live] : calls_) {
    for (const auto& reply : live.waiting)
      reply->answer(come_back(live.value));
    if (!std::holds_alternative<call_states::ended>(live.value.state))
      saved.push_back(live.value);
  }
  ++life_;
  runs_ = false;
  calls_.clear();
  clinics_.clear();
  ended_.clear();
  return saved;
}

void engine_box::start(
  std::vector<call> saved, const std::vector<ended_call>& ended) {
  runs_ = true;
  bent_.saved(saved);
  if (bent_.remembers_ended_calls())
    for (const auto& call : ended)
      ended_.insert_or_assign(call.call, call);
  take_back(std::move(saved));
}

void engine_box::take_back(std::vector<call> saved) {
  std::vector<call_sid> taken;
  for (auto& value : saved) {
    const auto of = plans_->find(value.client, value.settings);
    if (!of)
      continue;
    const auto held = saved_lease(*of, value, engine_now());
    const auto sid = value.sid;
    const auto client = value.client;
    auto& live = add_call(std::move(value), of);
    taken.push_back(sid);
    if (held)
      deliver(live.to_roster, [this, client, sid, held] {
        clinic_of(client).pass_on(
          held->user, staff_events::lease_restored{sid, *held});
      });
  }
  // Only with all leases held may the first of them hunt.
  for (const auto& sid : taken)
    clock_.send(milliseconds{3 * hop_max_ms}, [this, sid, life = life_] {
      if (const auto live = calls_.find(sid);
          live != calls_.end() && life == life_)
        resume_call(live->second);
    });
}

} // namespace callengine::explore
