// What the switchboard does with what the last run left in the store.
#include "model/limits.hpp"
#include "simulator/explore/engine/engine_box.hpp"

namespace callengine::explore {

namespace {

using namespace std::chrono_literals;

constexpr milliseconds orphan_pause = 60s;

/// The lease that a kept call knows of, if any.
std::optional<held_offer> held_by(const call_state& state) {
  const held_offer* offer = nullptr;
  if (const auto* offering = std::get_if<call_states::offering>(&state))
    offer = &offering->offer;
  else if (const auto* ringing = std::get_if<call_states::ringing>(&state))
    offer = &ringing->offer;
  else if (const auto* talking = std::get_if<call_states::talking>(&state))
    offer = &talking->offer;
  if (offer == nullptr || !offer->held)
    return std::nullopt;
  return *offer;
}

time_point longest_end(const kept_lease& lease) {
  return lease.held.rings_until + limits::talk + limits::talk_watchdog_slack;
}

bool may_have_gone_on(const call_state& state) {
  return std::holds_alternative<call_states::ringing>(state)
    || std::holds_alternative<call_states::talking>(state)
    || std::holds_alternative<call_states::external>(state)
    || std::holds_alternative<call_states::recording>(state);
}

} // namespace

template <class Work>
auto engine_box::in_this_life(Work work) {
  return [this, life = life_, work = std::move(work)](auto&&... news) mutable {
    if (life != life_ || process_.dead)
      return;
    enter([work, ... news = std::decay_t<decltype(news)>(news)]() mutable {
      work(news...);
    });
  };
}

// -- requests meanwhile -------------------------------------------------------

bool engine_box::look_up(
  const webhook& request, const webhook_reply_ptr& reply) {
  if (!bent_.asks_the_store())
    return false;
  client_id client;
  if (request.link)
    client = request.link->client;
  else if (const auto plan = plans_->find(request.to_number))
    client = plan->client;
  else
    return false;
  const auto call = request.call;
  auto& waiting = parked_[call];
  waiting.emplace_back(request, reply);
  if (waiting.size() > 1)
    return true;
  watch_.came_up(situation::request_parked);
  store_.find(
    client, call, in_this_life([this, call](snapshot_store::known_call known) {
      hear_lookup(call, std::move(known));
    }));
  return true;
}

void engine_box::hear_lookup(
  const call_sid& call, snapshot_store::known_call known) {
  if (known.live)
    take_back(*known.live);
  else if (known.ended)
    remember({*known.ended});
  const auto place = parked_.find(call);
  if (place == parked_.end())
    return;
  const auto parked = std::move(place->second);
  parked_.erase(place);
  for (const auto& [request, reply] : parked)
    if (!pass_on(request, reply))
      begin(request, reply);
}

// -- what is told -------------------------------------------------------------

void engine_box::remember(const std::vector<ended_call>& calls) {
  if (bent_.remembers_ended_calls())
    for (const auto& call : calls)
      ended_.insert_or_assign(call.call, call);
}

void engine_box::restore_staff(const std::vector<staff_snapshot>& staff) {
  recovers_ = true;
  for (const auto& kept : staff) {
    if (kept.lease)
      kept_leases_.emplace(kept.lease->call, kept);
    clinic_of(kept.staff.client)
      .tell(kept.staff.user, staff_events::restored{kept});
  }
}

void engine_box::take_back(const std::vector<call_snapshot>& calls) {
  for (const auto& kept : calls)
    take_back(kept);
}

void engine_box::take_back(const call_snapshot& kept) {
  const auto& value = *kept.value;
  if (calls_.contains(value.sid))
    return;
  if (const auto* ended = std::get_if<call_states::ended>(&value.state)) {
    take_back_ended(kept, *ended);
    return;
  }
  if (ended_.contains(value.sid))
    return; // its end was kept elsewhere
  auto of = plans_->find(value.client, value.settings);
  check_leases(value.sid, of ? held_by(value.state) : std::nullopt);
  if (!of) {
    end_lost_call(value.sid, value.client);
    return;
  }
  auto& live = add_call(value, std::move(of));
  live.keeper.restore(kept);
  resume_call(live);
  reconcile(value);
}

void engine_box::take_back_ended(
  const call_snapshot& kept, const call_states::ended& state) {
  const ended_call over{kept.value->sid, kept.value->client, state.at};
  history_position last = 0;
  for (const auto& row : kept.rows)
    last = rows_.write(row);
  rows_.when_safe(last, [this, over] { store_.end(over); });
  check_leases(over.call, std::nullopt);
  remember({over});
}

void engine_box::end_lost_call(const call_sid& call, client_id client) {
  const auto now = engine_now();
  remember({{call, client, now}});
  call_ended row;
  row.client = client;
  row.call = call;
  row.at = now;
  row.how = outcome::goodbye;
  const auto position = rows_.write(std::move(row));
  rows_.when_safe(position,
    [this, over = ended_call{call, client, now}] { store_.end(over); });
}

void engine_box::save_again() {
  for (auto& [sid, live] : calls_)
    deliver(live.from_switchboard, [this, sid = sid, number = live.number] {
      if (auto* alive = find_live(sid, number))
        alive->keeper.keep_again(alive->value);
    });
  for (auto& [client, clinic] : clinics_)
    clinic.save_again();
}

// -- leases -------------------------------------------------------------------

void engine_box::check_leases(
  const call_sid& call, const std::optional<held_offer>& held) {
  const auto [first, last] = kept_leases_.equal_range(call);
  for (auto place = first; place != last; ++place) {
    const auto staff = place->second.staff;
    const auto fence = place->second.lease->held.fence;
    std::optional<attempt_number> attempt;
    if (held && held->user == staff.user)
      attempt = held->attempt;
    else
      watch_.came_up(situation::lease_without_call);
    if (bent_.checks_leases())
      clinic_of(staff.client)
        .tell(staff.user, staff_events::lease_checked{call, attempt, fence});
  }
  kept_leases_.erase(first, last);
}

void engine_box::finish_recovery() {
  recovers_ = false;
  // A call that is known to be over holds nobody, and one that was begun anew
  // does not know whom it held.
  const auto kept = kept_leases_;
  for (const auto& [call, staff] : kept)
    if (ended_.contains(call) || calls_.contains(call))
      check_leases(call, std::nullopt);
  check_orphans();
}

void engine_box::check_orphans() {
  const auto orphans = kept_leases_; // an answer may come at once
  for (const auto& [call, staff] : orphans)
    lookup_.find_call(call,
      in_this_life([this, staff = staff](call_lookup::call_result result) {
        hear_lease(staff,
          result.error.empty()
            && (!result.call || is_final(result.call->status)));
      }));
  if (!kept_leases_.empty())
    clock_.send(orphan_pause, in_this_life([this] { check_orphans(); }));
}

void engine_box::hear_lease(const staff_snapshot& staff, bool over) {
  const auto& lease = *staff.lease;
  if (calls_.contains(lease.call))
    return; // it was taken up meanwhile
  if (over || longest_end(lease) < engine_now())
    check_leases(lease.call, std::nullopt);
}

// -- Twilio is asked ----------------------------------------------------------

void engine_box::reconcile(const call& value) {
  if (std::holds_alternative<call_states::recording>(value.state))
    ask_for_messages(value.sid);
  else if (may_have_gone_on(value.state))
    ask_for_end(value.sid);
}

void engine_box::ask_for_messages(const call_sid& call) {
  lookup_.find_recordings(
    call, in_this_life([this, call](call_lookup::recordings_result result) {
      for (const auto& found : result.recordings)
        if (found.is_message
          && found.now == found_recording::state::completed) {
          watch_.came_up(situation::message_found);
          happen(call,
            call_events::recording_reported{
              found.sid, found.url, found.duration, true, std::nullopt});
        }
      ask_for_end(call);
    }));
}

void engine_box::ask_for_end(const call_sid& call) {
  lookup_.find_call(
    call, in_this_life([this, call](call_lookup::call_result result) {
      if (result.error.empty() && result.call && is_final(result.call->status))
        happen(call, call_events::caller_hung_up{result.call->status});
    }));
}

} // namespace callengine::explore
