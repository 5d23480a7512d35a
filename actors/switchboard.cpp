#include "actors/switchboard.hpp"

#include "actors/call.hpp"
#include "actors/call_collector.hpp"
#include "actors/roster.hpp"
#include "model/call/advance.hpp"
#include "model/call/step_protocol.hpp"
#include "model/limits.hpp"

#include <exception>

namespace callengine::actors {

namespace {

using twiml::endpoint;

/// Requests that are not about what the caller hears.
bool is_callback(const webhook& request) {
  return request.to == endpoint::call_status
    || request.to == endpoint::status_callback
    || request.to == endpoint::recording_status;
}

bool is_about_a_leg(const webhook& request) {
  return request.to == endpoint::screening
    || request.to == endpoint::screening_answer;
}

/// No number here: Twilio stops the call before it is answered.
twiml::document_ptr reject() {
  static const auto document = std::make_shared<const twiml::document>(
    twiml::document{{}, {}, {twiml::reject{}}});
  return document;
}

/// The message that a request of a call without an actor tells, if any. The
/// clinic is the one that the engine itself wrote into the URL.
std::optional<voicemail_message> message_of(
  const webhook& request, time_point now) {
  if (!request.link)
    return std::nullopt;
  voicemail_message row;
  if (const auto* e
    = std::get_if<call_events::recording_reported>(&request.event)) {
    if (!e->present)
      return std::nullopt;
    row.recording = e->recording;
    row.url = e->url;
    row.duration = e->duration;
  } else if (const auto* ended
    = std::get_if<call_events::recording_ended>(&request.event)) {
    row.recording = ended->recording;
    row.url = ended->url;
    row.duration = ended->duration;
  }
  if (row.recording.empty() || row.duration <= seconds{0})
    return std::nullopt;
  row.client = request.link->client;
  row.call = request.call;
  row.department = request.link->department;
  row.from = request.from;
  row.at = now;
  return row;
}

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
  const engine_ports& ports, timekeeper_actor timekeeper) {
  ports_ = &ports;
  timekeeper_ = std::move(timekeeper);
}

void switchboard_state::route(webhook_arrived& message) {
  const auto& request = message.request;
  const auto known = calls_.find(request.call);
  if (known != calls_.end()) {
    if (request.link && request.link->client != known->second.client) {
      message.reply->refuse();
      return;
    }
    self_->send(known->second.actor, std::move(message));
    return;
  }
  const auto over = ended_.find(request.call);
  if (over != ended_.end())
    answer_ended(over->second, message);
  else
    route_unknown(message);
}

void switchboard_state::answer_ended(
  const ended_call& call, webhook_arrived& message) {
  const auto& request = message.request;
  if (request.link && request.link->client != call.client) {
    message.reply->refuse();
    return;
  }
  if (auto row = message_of(request, ports_->clock.now()))
    ports_->history.voicemail_left(std::move(*row));
  message.reply->answer(is_callback(request) ? nothing_to_say() : hang_up());
}

void switchboard_state::route_unknown(webhook_arrived& message) {
  const auto& request = message.request;
  if (is_callback(request) || is_about_a_leg(request)
    || is_final(request.parent_status)) {
    // Nothing to take up: the call is over, or the request is not its own.
    if (auto row = message_of(request, ports_->clock.now()))
      ports_->history.voicemail_left(std::move(*row));
    message.reply->answer(is_callback(request) ? nothing_to_say() : hang_up());
    return;
  }
  auto plan = plan_of(request);
  if (!plan) {
    message.reply->answer(request.link ? hang_up() : reject());
    return;
  }
  const auto now = ports_->clock.now();
  const bool new_here
    = std::holds_alternative<call_events::call_arrived>(request.event)
    || (request.to == endpoint::incoming && !request.link);
  if (new_here) {
    auto call = new_call(*plan, request.call, request.from, now);
    self_->send(
      start_call(std::move(call), std::move(plan)), std::move(message));
    return;
  }
  const auto client = plan->client;
  auto taken_up = take_up(*plan, request, now);
  const auto& actor = start_call(std::move(taken_up.next), std::move(plan));
  for (auto& effect : taken_up.effects)
    if (auto* row = std::get_if<call_effects::note_started>(&effect))
      ports_->history.started(std::move(row->row));
    else if (auto* note = std::get_if<call_effects::note_decision>(&effect))
      ports_->history.decided(client, request.call, std::move(note->row));
  // Arms the timer of the state that it was found in.
  self_->send(actor, resume_call{});
  self_->send(actor, std::move(message));
}

plan_ptr switchboard_state::plan_of(const webhook& request) const {
  if (!request.link)
    return plans_->find(request.to_number);
  if (auto plan = plans_->find(request.link->client, request.link->settings))
    return plan;
  // The clinic may have given its number new settings. But where the number
  // has become another clinic's, this call is none of theirs.
  auto plan = plans_->find(request.to_number);
  if (plan && plan->client != request.link->client)
    return nullptr;
  return plan;
}

const call_actor& switchboard_state::start_call(
  callengine::call call, plan_ptr plan) {
  const auto client = call.client;
  const auto sid = call.sid;
  auto actor
    = self_->spawn<caf::monitored>(call_behavior, ports_, std::move(call),
      std::move(plan), roster(client), timekeeper_, switchboard_actor{self_});
  return calls_.insert_or_assign(sid, live{std::move(actor), client})
    .first->second.actor;
}

void switchboard_state::end_call(const call_over& message) {
  const auto known = calls_.find(message.call);
  if (known == calls_.end())
    return;
  remember_one({message.call, known->second.client, message.at});
  self_->demonitor(known->second.actor.address());
  self_->send(known->second.actor, retire{});
  calls_.erase(known);
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
  std::vector<call_actor> actors;
  for (auto& call : calls) {
    auto plan = plans_->find(call.client, call.settings);
    if (!plan || calls_.count(call.sid) > 0)
      continue;
    const auto held = saved_lease(*plan, call, ports_->clock.now());
    const auto sid = call.sid;
    const auto staff = roster(call.client);
    actors.push_back(start_call(std::move(call), std::move(plan)));
    if (held)
      self_->send(staff,
        staff_lease_wanted{held->user,
          lease_wanted{
            staff_events::lease_restored{sid, *held}, actors.back()}});
  }
  // Only now, with all leases held, may the first of them hunt.
  for (const auto& actor : actors)
    self_->send(actor, resume_call{});
}

void switchboard_state::forget(const caf::down_msg& message) {
  for (auto place = calls_.begin(); place != calls_.end(); ++place)
    if (place->second.actor.address() == message.source) {
      ports_->faults.lost_actor("call " + place->first);
      self_->send(roster(place->second.client), call_died{place->first});
      end_lost_call(place->first, place->second.client);
      calls_.erase(place);
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
  ports_->history.ended(std::move(row));
}

const roster_actor& switchboard_state::roster(client_id client) {
  const auto known = rosters_.find(client);
  if (known != rosters_.end())
    return known->second;
  auto actor = self_->spawn<caf::monitored>(
    roster_behavior, ports_, client, timekeeper_);
  return rosters_.emplace(client, std::move(actor)).first->second;
}

std::vector<call_actor> switchboard_state::find_calls(
  const list_calls& wanted) const {
  std::vector<call_actor> result;
  const auto add = [&](const live& call) {
    if (!wanted.client || call.client == *wanted.client)
      result.push_back(call.actor);
  };
  if (wanted.call) {
    const auto found = calls_.find(*wanted.call);
    if (found != calls_.end())
      add(found->second);
  } else {
    for (const auto& [sid, call] : calls_)
      add(call);
  }
  return result;
}

void switchboard_state::stop() {
  for (const auto& [sid, call] : calls_) {
    self_->demonitor(call.actor.address());
    self_->send(call.actor, stop_now{});
  }
  calls_.clear();
  for (const auto& [client, actor] : rosters_)
    self_->send(actor, stop_now{});
  rosters_.clear();
  self_->send(timekeeper_, stop_now{});
  self_->quit();
}

switchboard_actor::behavior_type switchboard_behavior(
  switchboard_actor::stateful_pointer<switchboard_state> self,
  const engine_ports* ports, timekeeper_actor timekeeper) {
  self->state.start(*ports, std::move(timekeeper));
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
      auto promise = self->make_response_promise<call_list>();
      self->spawn(
        call_collector_behavior, self->state.find_calls(message), promise);
      return promise;
    },
  };
}

} // namespace callengine::actors
