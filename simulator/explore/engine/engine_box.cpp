// The switchboard's part: who gets a request, starting and stopping, time.
#include "simulator/explore/engine/engine_box.hpp"

#include "model/call/step_protocol.hpp"

#include <algorithm>

namespace callengine::explore {

namespace {

/// Longest way of a message between two machines.
constexpr std::int64_t hop_max_ms = 3;

} // namespace

// -- time ---------------------------------------------------------------------

void engine_box::deliver(time_point& last, std::function<void()> work) {
  const milliseconds way{chance_.between(0, hop_max_ms)};
  last = std::max(last, clock_.now() + way);
  clock_.send_at(last, [this, life = life_, work = std::move(work)] {
    if (life == life_ && !process_.dead)
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
  clock_.send(length, [this, life = life_] {
    if (life == life_ && !process_.dead)
      catch_up();
  });
}

void engine_box::catch_up() {
  still_ = false;
  watch_.see_disturbance();
  for (auto& [client, clinic] : clinics_)
    clinic.stood_still();
  while (!held_back_.empty() && !process_.dead) {
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

const staff_member* engine_box::find_staff(staff_key staff) const {
  const auto clinic = clinics_.find(staff.client);
  return clinic == clinics_.end() ? nullptr : clinic->second.find(staff.user);
}

const lease* engine_box::lease_of(staff_key staff) const {
  const auto* member = find_staff(staff);
  return member == nullptr ? nullptr : callengine::lease_of(*member);
}

const call* engine_box::find_call(const call_sid& call) const {
  const auto found = calls_.find(call);
  return found == calls_.end() ? nullptr : &found->second.value;
}

bool engine_box::is_busy(staff_key staff) const {
  const auto* member = find_staff(staff);
  return member != nullptr
    && !std::holds_alternative<staff_states::free>(member->occupation);
}

// -- the front ends -----------------------------------------------------------

void engine_box::accept(const webhook& request, webhook_reply_ptr reply) {
  if (auto line = bent_.logs(request))
    watch_.see_text(*line);
  route(request, std::move(reply));
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

// -- the switchboard ----------------------------------------------------------

bool engine_box::pass_on(
  const webhook& request, const webhook_reply_ptr& reply) {
  const auto known = calls_.find(request.call);
  if (known == calls_.end())
    return false;
  if (is_foreign(request, known->second.value.client)
    && bent_.compares_clinics())
    reply->refuse();
  else {
    questions_.heard(request.call);
    hear(known->second, request, reply);
  }
  return true;
}

void engine_box::route(const webhook& request, webhook_reply_ptr reply) {
  if (pass_on(request, reply))
    return;
  if (ended_.contains(request.call) || !recovery_.under_way()
    || !look_up(request, reply))
    begin(request, reply);
}

void engine_box::dismiss(dismissal what, const webhook_reply_ptr& reply) {
  if (what.remember && bent_.remembers_ended_calls())
    ended_.insert_or_assign(what.remember->call, *what.remember);
  if (!what.document) {
    reply->refuse();
    return;
  }
  if (!what.message) {
    reply->answer(std::move(what.document));
    return;
  }
  // Twilio is told that the message arrived once no crash loses it.
  watch_.came_up(situation::message_after_the_end);
  const auto row = rows_.write(std::move(*what.message));
  rows_.when_safe(row,
    [reply, document = std::move(what.document)] { reply->answer(document); });
}

void engine_box::begin(const webhook& request, const webhook_reply_ptr& reply) {
  const auto over = ended_.find(request.call);
  if (over != ended_.end()) {
    watch_.came_up(situation::request_after_the_end);
    dismiss(receive_late(over->second, request, engine_now()), reply);
    return;
  }
  auto what = receive_unknown(*plans_, request, engine_now());
  if (auto* begun = std::get_if<beginning>(&what))
    begin(*begun, request, reply);
  else
    dismiss(std::move(std::get<dismissal>(what)), reply);
}

void engine_box::begin(
  beginning& begun, const webhook& request, const webhook_reply_ptr& reply) {
  const auto client = begun.plan->client;
  watch_.see_begun(request.call);
  // It may have asked somebody before a crash, and was not kept then.
  check_leases(request.call, std::nullopt);
  auto& live = add_call(std::move(begun.first.next), begun.plan);
  for (auto& effect : begun.first.effects)
    if (auto* row = std::get_if<call_effects::note_started>(&effect))
      keep_row(live, std::move(row->row));
    else if (auto* note = std::get_if<call_effects::note_decision>(&effect))
      keep_row(live, call_decided{client, request.call, std::move(note->row)});
  if (begun.mid_flow)
    resume_call(live);
  hear(live, request, reply);
}

engine_box::live_call& engine_box::add_call(call value, plan_ptr of) {
  const auto sid = value.sid;
  auto& live = calls_[sid];
  live.number = ++last_call_;
  live.value = std::move(value);
  live.of = std::move(of);
  live.keeper.start(store_, rows_,
    [this, life = life_, sid, number = live.number](
      std::uint64_t version, durability how) {
      if (life != life_ || process_.dead)
        return;
      if (auto* alive = find_live(sid, number))
        deliver(alive->from_store, [this, sid, number, version, how] {
          hear_store(sid, number, version, how);
        });
    });
  return live;
}

engine_box::live_call* engine_box::find_live(
  const call_sid& call, std::uint64_t number) {
  const auto live = calls_.find(call);
  if (live != calls_.end() && live->second.number == number)
    return &live->second;
  const auto [first, last] = retiring_.equal_range(call);
  for (auto place = first; place != last; ++place)
    if (place->second.number == number)
      return &place->second;
  return nullptr;
}

void engine_box::end_call(const call_sid& call) {
  const auto known = calls_.find(call);
  if (known == calls_.end())
    return;
  const auto& value = known->second.value;
  const auto* ended = std::get_if<call_states::ended>(&value.state);
  if (bent_.remembers_ended_calls())
    ended_.insert_or_assign(
      call, ended_call{call, value.client, ended ? ended->at : engine_now()});
  questions_.drop(call);
  retire(known);
}

/// It lives on until all that it said and decided is settled.
void engine_box::retire(calls_by_sid::iterator place) {
  auto& live = retiring_.insert(calls_.extract(place))->second;
  live.retires = true;
  disconnect(live);
  const auto sid = live.value.sid;
  const auto number = live.number;
  deliver(live.from_store,
    [this, sid, number] { hear_store(sid, number, 0, durability::durable); });
}

// -- starting and stopping ----------------------------------------------------

void engine_box::stop() {
  for (auto* calls : {&calls_})
    for (auto& [sid, live] : *calls) {
      for (const auto& reply : std::exchange(live.waiting, {}))
        reply->answer(come_back(live.value));
      live.keeper.give_up(come_back(live.value));
      disconnect(live);
    }
  for (auto& [sid, live] : retiring_)
    live.keeper.give_up(come_back(live.value));
  crash();
}

void engine_box::crash() {
  ++life_;
  runs_ = false;
  listens_ = false;
  still_ = false;
  asks_ = false;
  held_back_.clear();
  calls_.clear();
  retiring_.clear();
  clinics_.clear();
  ended_.clear();
  recovery_ = {};
  questions_ = {};
}

void engine_box::start(const std::vector<ended_call>& ended) {
  runs_ = true;
  remember(ended);
}

} // namespace callengine::explore
