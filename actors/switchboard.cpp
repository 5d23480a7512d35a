#include "actors/switchboard.hpp"

#include "actors/call.hpp"
#include "actors/call_collector.hpp"
#include "actors/roster.hpp"
#include "model/call/advance.hpp"
#include "model/limits.hpp"

namespace callengine::actors {

void switchboard_state::start(
  const engine_ports& ports, call_directory& calls, timers& time) {
  ports_ = &ports;
  calls_ = &calls;
  time_ = &time;
}

void switchboard_state::route(webhook_arrived& message) {
  // It may have begun since the request looked for it.
  if (calls_->pass_on(message))
    return;
  if (ended_.contains(message.request.call) || !recovery_.under_way()
    || !look_up(message))
    begin(message, ports_->clock.now());
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
  questions_.drop(message.call);
  self_->demonitor(known->actor.address());
  calls_->remove(message.call);
  self_->send(known->actor, retire{});
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

void switchboard_state::tell_news(const news_told& message) {
  const auto known = rosters_.find(message.client);
  if (known == rosters_.end())
    return; // no page of this clinic is open
  addressed_news news{message.news, {}};
  if (const auto plan = plans_->find_any(message.client))
    news.members = plan->members_of(department_of(message.news));
  self_->send(known->second, std::move(news));
}

void switchboard_state::save_again() {
  for (const auto& call : calls_->list(std::nullopt))
    self_->send(call, actors::save_again{});
  for (const auto& [client, actor] : rosters_)
    self_->send(actor, actors::save_again{});
}

void switchboard_state::pass_on(const board_asked& message) {
  const auto send = [this, &to = roster(message.client)](const auto& what) {
    self_->send(to, what);
  };
  std::visit(send, message.what);
}

void switchboard_state::forget(const caf::down_msg& message) {
  if (const auto lost = calls_->find(message.source)) {
    const auto& [call, entry] = *lost;
    ports_->faults.lost_actor("call " + call);
    self_->send(roster(entry.client), call_died{call});
    end_lost_call(call, entry.client);
    questions_.drop(call);
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
    [self](const news_told& message) { self->state.tell_news(message); },
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
    [self](call_unclear& message) { self->state.hear_unclear(message); },
    [self](const board_asked& message) { self->state.pass_on(message); },
    [self](const call_heard& message) { self->state.hear_call(message); },
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
