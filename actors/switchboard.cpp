#include "actors/switchboard.hpp"

#include "actors/call.hpp"
#include "actors/call_collector.hpp"
#include "actors/roster.hpp"
#include "model/call/advance.hpp"
#include "model/limits.hpp"

#include <exception>

namespace callengine::actors {

namespace {

/// The lease that a saved call holds, if any.
std::optional<call_effects::hold_staff> saved_lease(
  const plan& plan, const call& call, time_point now) {
  try {
    for (auto& effect : resume(plan, call, now).effects)
      if (const auto* held = std::get_if<call_effects::hold_staff>(&effect))
        return *held;
  } catch (const std::exception&) {
    // The call's own actor meets the same error, counts it and gives up.
  }
  return std::nullopt;
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
  const auto& request = message.request;
  const auto now = ports_->clock.now();
  const auto over = ended_.find(request.call);
  if (over != ended_.end())
    dismiss(receive_late(over->second, request, now), *message.reply);
  else
    route_unknown(message, now);
}

void switchboard_state::dismiss(dismissal what, webhook_reply& reply) {
  if (what.remember)
    remember_one(std::move(*what.remember));
  if (what.message)
    ports_->history.voicemail_left(std::move(*what.message));
  if (what.document)
    reply.answer(std::move(what.document));
  else
    reply.refuse();
}

void switchboard_state::route_unknown(
  webhook_arrived& message, time_point now) {
  auto what = receive_unknown(*plans_, message.request, now);
  if (auto* none = std::get_if<dismissal>(&what)) {
    dismiss(std::move(*none), *message.reply);
    return;
  }
  auto& begun = std::get<beginning>(what);
  ++(begun.mid_flow ? ports_->meters.calls_taken_up
                    : ports_->meters.calls_started);
  const auto client = begun.plan->client;
  const auto call = message.request.call;
  const auto actor
    = start_call(std::move(begun.first.next), std::move(begun.plan));
  for (auto& effect : begun.first.effects)
    if (auto* row = std::get_if<call_effects::note_started>(&effect))
      ports_->history.started(std::move(row->row));
    else if (auto* note = std::get_if<call_effects::note_decision>(&effect))
      ports_->history.decided(client, call, std::move(note->row));
  if (begun.mid_flow) // arms the timer of the state that it was found in
    self_->send(actor, resume_call{});
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

void switchboard_state::take_back(std::vector<callengine::call>& calls) {
  std::vector<std::pair<call_sid, call_directory::entry>> taken;
  for (auto& call : calls) {
    auto plan = plans_->find(call.client, call.settings);
    if (calls_->find(call.sid))
      continue;
    if (!plan) {
      ports_->faults.lost_call(call.sid);
      continue;
    }
    const auto held = saved_lease(*plan, call, ports_->clock.now());
    const auto sid = call.sid;
    const auto client = call.client;
    ++ports_->meters.calls_restored;
    const auto actor = start_call(std::move(call), std::move(plan));
    if (held)
      self_->send(roster(client),
        staff_lease_wanted{held->user,
          lease_wanted{staff_events::lease_restored{sid, *held}, actor}});
    taken.emplace_back(sid, call_directory::entry{actor, client});
  }
  // Only now, with all leases held, may the first of them hunt; and only then
  // do webhooks find them.
  for (const auto& [sid, entry] : taken)
    self_->send(entry.actor, resume_call{});
  for (auto& [sid, entry] : taken)
    calls_->add(sid, std::move(entry));
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
  ports_->history.ended(std::move(row));
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
    [self](const call_over& message) { self->state.end_call(message); },
    [self](const ended_calls_known& message) {
      self->state.remember(message.calls);
    },
    [self](calls_saved& message) { self->state.take_back(message.calls); },
    [self](const stop_now&) { self->state.stop(); },
    [self](const list_calls& message) -> caf::result<call_list> {
      return self->delegate(
        self->spawn(call_collector_behavior, self->state.find_calls(message)),
        message);
    },
  };
}

} // namespace callengine::actors
