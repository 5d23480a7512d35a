#include "actors/switchboard.hpp"

#include "actors/call.hpp"
#include "actors/call_collector.hpp"
#include "actors/reconciliation.hpp"
#include "actors/roster.hpp"
#include "model/call/advance.hpp"
#include "model/limits.hpp"

#include <exception>

namespace callengine::actors {

namespace {

/// How often leases that no call claims are asked about again.
constexpr milliseconds orphan_pause = std::chrono::seconds{60};

/// A request whose call could not be looked up waits this long for the
/// background pass; within the answer deadline.
constexpr milliseconds look_up_wait{1000};

// Kinds of the switchboard's timers.
constexpr std::uint8_t orphans_due = 0;
constexpr std::uint8_t unanswered_look_up = 1;

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

/// Nothing that began before this goes on any more.
time_point longest_end(const kept_lease& lease) {
  return lease.held.rings_until + limits::talk + limits::talk_watchdog_slack;
}

} // namespace

void switchboard_state::start(
  const engine_ports& ports, call_directory& calls, timers& time) {
  ports_ = &ports;
  calls_ = &calls;
  time_ = &time;
}

void switchboard_state::route(webhook_arrived& message) {
  // It may have begun since the request looked for it.
  switch (calls_->pass_on(message)) {
  case call_directory::outcome::passed_on:
    return;
  case call_directory::outcome::refused:
    message.reply->refuse();
    return;
  case call_directory::outcome::unknown:
    break;
  }
  if (ended_.contains(message.request.call) || !recovery_.under_way()
    || !look_up(message))
    begin(message, ports_->clock.now());
}

bool switchboard_state::look_up(webhook_arrived& message) {
  const auto& request = message.request;
  client_id client;
  if (request.link)
    client = request.link->client;
  else if (const auto plan = plans_->find(request.to_number))
    client = plan->client;
  else
    return false;
  const auto call = request.call;
  if (recovery_.park(std::move(message)))
    ports_->snapshots.find(client, call,
      [self = switchboard_actor{self_}, call](
        snapshot_store::known_call known) {
        caf::anon_send(self, call_looked_up{call, std::move(known)});
      });
  return true;
}

void switchboard_state::hear_lookup(call_looked_up& message) {
  if (message.known.failed && recovery_.under_way()) {
    // The background pass may bring the call yet.
    time_->arm(unanswered_, self_->ctrl(), unanswered_look_up, 0, look_up_wait);
    return;
  }
  if (message.known.live)
    take_back(*message.known.live);
  else if (message.known.ended)
    remember_one(*message.known.ended);
  answer_parked(message.call);
}

void switchboard_state::answer_parked(const call_sid& call) {
  for (auto& parked : recovery_.take_parked(call))
    switch (calls_->pass_on(parked)) {
    case call_directory::outcome::passed_on:
      break;
    case call_directory::outcome::refused:
      parked.reply->refuse();
      break;
    case call_directory::outcome::unknown:
      begin(parked, ports_->clock.now());
    }
}

void switchboard_state::hear_timer(const timer_due& timer) {
  if (timer.kind == orphans_due) {
    check_orphans();
    return;
  }
  for (const auto& call : recovery_.parked())
    answer_parked(call);
}

void switchboard_state::dismiss(dismissal what, webhook_reply_ptr reply) {
  if (what.remember)
    remember_one(std::move(*what.remember));
  if (!what.document) {
    reply->refuse();
    return;
  }
  if (!what.message) {
    reply->answer(std::move(what.document));
    return;
  }
  // Twilio is told that the message arrived once no crash loses it.
  const auto row = ports_->history.write(std::move(*what.message));
  ports_->history.when_safe(
    row, [reply = std::move(reply), document = std::move(what.document)] {
      reply->answer(document);
    });
}

void switchboard_state::begin(webhook_arrived& message, time_point now) {
  const auto over = ended_.find(message.request.call);
  if (over != ended_.end()) {
    dismiss(receive_late(over->second, message.request, now), message.reply);
    return;
  }
  auto what = receive_unknown(*plans_, message.request, now);
  if (auto* none = std::get_if<dismissal>(&what)) {
    dismiss(std::move(*none), message.reply);
    return;
  }
  auto& begun = std::get<beginning>(what);
  ++(begun.mid_flow ? ports_->meters.calls_taken_up
                    : ports_->meters.calls_started);
  const auto client = begun.plan->client;
  const auto call = message.request.call;
  // A request that a crash cut short may have claimed somebody for it.
  check_leases(call, std::nullopt);
  const auto actor
    = start_call(std::move(begun.first.next), std::move(begun.plan));
  kept_call first;
  first.mid_flow = begun.mid_flow;
  for (auto& effect : begun.first.effects)
    if (auto* row = std::get_if<call_effects::note_started>(&effect))
      first.rows.emplace_back(std::move(row->row));
    else if (auto* note = std::get_if<call_effects::note_decision>(&effect))
      first.rows.emplace_back(call_decided{client, call, std::move(note->row)});
  self_->send(actor, std::move(first));
  self_->send(actor, std::move(message));
  // Last: what other threads pass on comes behind all this.
  calls_->add(call, {actor, client});
}

call_actor switchboard_state::start_call(callengine::call call, plan_ptr plan) {
  const auto client = call.client;
  return self_->spawn<caf::monitored>(call_behavior, ports_, std::move(call),
    std::move(plan), roster(client), time_, switchboard_actor{self_});
}

void switchboard_state::end_call(const call_over& message) {
  const auto known = calls_->find(message.call);
  if (!known)
    return;
  remember_one({message.call, known->client, message.at});
  self_->demonitor(known->actor.address());
  calls_->remove(message.call);
  self_->send(known->actor, retire{});
}

void switchboard_state::remember(const std::vector<ended_call>& calls) {
  for (const auto& call : calls)
    remember_one(call);
}

void switchboard_state::remember_one(ended_call call) {
  const auto now = ports_->clock.now();
  while (!ended_order_.empty()
    && ended_order_.front().first + limits::ended_call_memory < now) {
    ended_.erase(ended_order_.front().second);
    ended_order_.pop_front();
  }
  ended_order_.emplace_back(call.ended_at, call.call);
  auto sid = call.call;
  ended_.insert_or_assign(std::move(sid), std::move(call));
}

// -- after a start -----------------------------------------------------------

void switchboard_state::restore_staff(
  const std::vector<staff_snapshot>& staff) {
  recovery_.begin();
  for (const auto& kept : staff) {
    recovery_.hold(kept);
    ++ports_->meters.staff_restored;
    self_->send(roster(kept.staff.client),
      staff_told{kept.staff.user, staff_events::restored{kept}});
  }
}

void switchboard_state::take_back(const std::vector<call_snapshot>& calls) {
  for (const auto& kept : calls)
    take_back(kept);
}

void switchboard_state::take_back(const call_snapshot& kept) {
  const auto& call = *kept.value;
  if (recovery_.took(call.sid))
    return;
  if (calls_->contains(call.sid)) {
    // Begun anew while the store could not be asked: what it had decided is
    // history's all the same, and whom it held it does not know.
    tell_rows(kept);
    check_leases(call.sid, std::nullopt);
    return;
  }
  if (const auto* ended = std::get_if<call_states::ended>(&call.state)) {
    take_back_ended(kept, ended->at);
    return;
  }
  if (const auto over = ended_.find(call.sid); over != ended_.end()) {
    take_back_ended(kept, over->second.ended_at);
    return;
  }
  // Settings may have been replaced; the clinic's others lead on.
  auto plan = plans_->find(call.client, call.settings);
  if (!plan)
    plan = plans_->find_any(call.client);
  check_leases(call.sid, plan ? held_by(call.state) : std::nullopt);
  if (!plan) {
    tell_rows(kept);
    ports_->faults.lost_call(call.sid);
    end_lost_call(call.sid, call.client);
    return;
  }
  recovery_.take(call.sid);
  ++ports_->meters.calls_restored;
  const auto actor = start_call(call, std::move(plan));
  self_->send(
    actor, kept_call{std::make_shared<const call_snapshot>(kept), {}, true});
  reconcile(*ports_, call, actor);
  calls_->add(call.sid, {actor, call.client});
  answer_parked(call.sid);
}

void switchboard_state::take_back_ended(
  const call_snapshot& kept, time_point ended_at) {
  const ended_call over{kept.value->sid, kept.value->client, ended_at};
  ports_->history.when_safe(
    tell_rows(kept), [store = &ports_->snapshots, over] { store->end(over); });
  check_leases(over.call, std::nullopt);
  remember_one(over);
}

history_position switchboard_state::tell_rows(const call_snapshot& kept) {
  history_position last = 0;
  for (const auto& row : kept.rows)
    last = ports_->history.write(row);
  return last;
}

void switchboard_state::check_leases(
  const call_sid& call, const std::optional<held_offer>& held) {
  for (const auto& kept : recovery_.take_leases(call)) {
    std::optional<attempt_number> attempt;
    if (held && held->user == kept.staff.user)
      attempt = held->attempt;
    self_->send(roster(kept.staff.client),
      staff_told{kept.staff.user,
        staff_events::lease_checked{call, attempt, kept.lease->held.fence}});
  }
}

void switchboard_state::finish_recovery() {
  recovery_.finish();
  for (const auto& call : recovery_.parked())
    answer_parked(call);
  for (const auto& staff : recovery_.orphans())
    if (ended_.contains(staff.lease->call)
      || calls_->contains(staff.lease->call))
      check_leases(staff.lease->call, std::nullopt);
  check_orphans();
}

void switchboard_state::check_orphans() {
  const auto orphans = recovery_.orphans();
  for (const auto& staff : orphans)
    look_up_lease(*ports_, staff, switchboard_actor{self_});
  if (!orphans.empty())
    time_->arm(orphan_check_, self_->ctrl(), orphans_due, 0, orphan_pause);
}

void switchboard_state::hear_lease(const lease_looked_up& message) {
  const auto& lease = *message.staff.lease;
  if (calls_->contains(lease.call))
    return; // it was taken up meanwhile
  if (message.over)
    ports_->faults.freed_lease(lease.call, "Twilio says that it is over");
  else if (longest_end(lease) < ports_->clock.now())
    ports_->faults.freed_lease(lease.call, "no call lasts that long");
  else if (!message.error.empty())
    ports_->faults.not_reconciled(lease.call, message.error);
  if (message.over || longest_end(lease) < ports_->clock.now())
    check_leases(lease.call, std::nullopt);
}

void switchboard_state::tell_voicemail(const voicemail_told& message) {
  const auto known = rosters_.find(message.client);
  if (known == rosters_.end())
    return; // no page of this clinic is open
  clinic_voicemail news{message.news, {}};
  if (const auto plan = plans_->find_any(message.client))
    news.members = plan->members_of(message.news.department);
  self_->send(known->second, std::move(news));
}

void switchboard_state::save_again() {
  for (const auto& call : calls_->list(std::nullopt))
    self_->send(call, actors::save_again{});
  for (const auto& [client, actor] : rosters_)
    self_->send(actor, actors::save_again{});
}

void switchboard_state::forget(const caf::down_msg& message) {
  if (const auto lost = calls_->find(message.source)) {
    const auto& [call, entry] = *lost;
    ports_->faults.lost_actor("call " + call);
    self_->send(roster(entry.client), call_died{call});
    end_lost_call(call, entry.client);
    calls_->remove(call);
    return;
  }
  for (auto place = rosters_.begin(); place != rosters_.end(); ++place)
    if (place->second.address() == message.source) {
      ports_->faults.lost_actor(
        "the roster of clinic " + std::to_string(place->first.value));
      rosters_.erase(place);
      return;
    }
}

void switchboard_state::end_lost_call(const call_sid& call, client_id client) {
  const auto now = ports_->clock.now();
  remember_one({call, client, now});
  call_ended row;
  row.client = client;
  row.call = call;
  row.at = now;
  row.how = outcome::goodbye;
  ++ports_->meters.calls_ended[row.how];
  const auto position = ports_->history.write(std::move(row));
  ports_->history.when_safe(position,
    [store = &ports_->snapshots, over = ended_call{call, client, now}] {
      store->end(over);
    });
}

const roster_actor& switchboard_state::roster(client_id client) {
  const auto known = rosters_.find(client);
  if (known != rosters_.end())
    return known->second;
  auto actor
    = self_->spawn<caf::monitored>(roster_behavior, ports_, client, time_);
  return rosters_.emplace(client, std::move(actor)).first->second;
}

std::vector<call_actor> switchboard_state::find_calls(
  const list_calls& wanted) const {
  if (!wanted.call)
    return calls_->list(wanted.client);
  const auto known = calls_->find(*wanted.call);
  if (!known || (wanted.client && known->client != *wanted.client))
    return {};
  return {known->actor};
}

void switchboard_state::stop() {
  for (const auto& call : calls_->remove_all()) {
    self_->demonitor(call.actor.address());
    self_->send(call.actor, stop_now{});
  }
  for (const auto& [client, actor] : rosters_)
    self_->send(actor, stop_now{});
  rosters_.clear();
  time_->stop();
  self_->quit();
}

switchboard_actor::behavior_type switchboard_behavior(
  switchboard_actor::stateful_pointer<switchboard_state> self,
  const engine_ports* ports, call_directory* calls, timers* time) {
  self->state.start(*ports, *calls, *time);
  self->set_down_handler(
    [self](caf::down_msg& message) { self->state.forget(message); });
  return {
    [self](plans_changed& message) {
      self->state.change_plans(std::move(message.plans));
    },
    [self](webhook_arrived& message) { self->state.route(message); },
    [self](const page_did& message) {
      self->send(self->state.roster(message.staff.client),
        staff_page_happened{message.staff.user, message.event});
    },
    [self](
      const voicemail_told& message) { self->state.tell_voicemail(message); },
    [self](const call_over& message) { self->state.end_call(message); },
    [self](const ended_calls_known& message) {
      self->state.remember(message.calls);
    },
    [self](
      const staff_kept& message) { self->state.restore_staff(message.staff); },
    [self](const calls_kept& message) { self->state.take_back(message.calls); },
    [self](call_looked_up& message) { self->state.hear_lookup(message); },
    [self](const recovery_over&) { self->state.finish_recovery(); },
    [self](const lease_looked_up& message) { self->state.hear_lease(message); },
    [self](const timer_due& timer) { self->state.hear_timer(timer); },
    [self](const save_again&) { self->state.save_again(); },
    [self](const stop_now&) { self->state.stop(); },
    [self](const list_calls& message) -> caf::result<call_list> {
      return self->delegate(
        self->spawn(call_collector_behavior, self->state.find_calls(message)),
        message);
    },
  };
}

} // namespace callengine::actors
