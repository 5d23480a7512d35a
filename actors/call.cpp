#include "actors/call.hpp"

#include "model/call/advance.hpp"
#include "model/call/step_protocol.hpp"

#include <exception>
#include <utility>

namespace callengine::actors {

namespace {

using namespace call_events;

bool is_leg_request(const webhook& request) {
  return request.to == twiml::endpoint::screening
    || request.to == twiml::endpoint::screening_answer;
}

bool is_callback(const webhook& request) {
  return request.to == twiml::endpoint::call_status
    || request.to == twiml::endpoint::status_callback
    || request.to == twiml::endpoint::recording_status;
}

/// Events that tell something even when the caller is gone already.
bool tells_how_it_ended(const call& call, const call_event& event) {
  if (const auto* dial = std::get_if<dial_ended>(&event))
    return std::holds_alternative<call_states::talking>(call.state)
      || dial->bridged.value_or(dial->status == call_status::completed
        && dial->duration.value_or(seconds{0}) > seconds{0});
  const auto* recorded = std::get_if<recording_ended>(&event);
  return recorded != nullptr && !recorded->recording.empty()
    && recorded->duration > seconds{0};
}

/// Brings the caller back for the answer that the request did not get, once the
/// engine runs again.
twiml::document_ptr come_back(const callengine::call& call) {
  twiml::link to;
  to.to = twiml::endpoint::route_to_staff;
  to.client = call.client;
  to.settings = call.settings;
  to.step = call.step;
  auto document = std::make_shared<twiml::document>();
  document->verbs = {twiml::pause{}, twiml::redirect{std::move(to)}};
  return document;
}

} // namespace

call_state_holder::~call_state_holder() {
  // An actor that dies owes nobody an answer less.
  for (const auto& reply : waiting_)
    reply->answer(hang_up());
  if (leg_reply_)
    leg_reply_->answer(hang_up());
}

void call_state_holder::start(const engine_ports& ports, callengine::call call,
  plan_ptr plan, roster_actor roster, timekeeper_actor timekeeper,
  switchboard_actor switchboard) {
  ports_ = &ports;
  call_ = std::move(call);
  plan_ = std::move(plan);
  roster_ = std::move(roster);
  timekeeper_ = std::move(timekeeper);
  switchboard_ = std::move(switchboard);
}

void call_state_holder::hear(webhook_arrived& message) {
  const auto& request = message.request;
  const bool caller_is_gone = is_final(request.parent_status);
  if (is_leg_request(request)) {
    leg_reply_ = std::move(message.reply);
    apply(request.event);
    // A call that had to be abandoned has no words for its legs.
    if (leg_reply_)
      std::exchange(leg_reply_, nullptr)->answer(hang_up());
  } else if (is_callback(request)) {
    apply(request.event);
    message.reply->answer(nothing_to_say());
  } else if (caller_is_gone && !tells_how_it_ended(call_, request.event)) {
    message.reply->answer(hang_up());
  } else {
    hear_call_request(request, std::move(message.reply));
  }
  if (caller_is_gone)
    apply(caller_hung_up{request.parent_status});
}

void call_state_holder::hear_call_request(
  const webhook& request, webhook_reply_ptr reply) {
  // The fallback URL is asked after a failure: never a double.
  const bool fallback = std::holds_alternative<document_failed>(request.event);
  const auto number = request.link ? request.link->step : 0;
  const auto what = fallback ? request_class::fresh : classify(call_, number);
  switch (what) {
  case request_class::fresh:
    waiting_.push_back(std::move(reply));
    apply(request.event);
    return;
  case request_class::waiting:
    waiting_.push_back(std::move(reply));
    return;
  case request_class::repeated:
    reply->answer(call_.last_answer);
    return;
  case request_class::outdated:
    reply->answer(lead_back(call_));
    return;
  case request_class::over:
    // A recording is a message even now; the ended call hangs up.
    waiting_.push_back(std::move(reply));
    apply(request.event);
    return;
  }
}

void call_state_holder::apply(const call_event& event) {
  make_step([this, &event](
              time_point now) { return advance(*plan_, call_, event, now); });
}

void call_state_holder::resume() {
  make_step(
    [this](time_point now) { return callengine::resume(*plan_, call_, now); });
}

template <class Function>
void call_state_holder::make_step(Function next) {
  const bool was_over = std::holds_alternative<call_states::ended>(call_.state);
  const auto now = ports_->clock.now();
  step result;
  try {
    result = next(now);
  } catch (const std::exception& error) {
    ports_->faults.broken_call(call_.sid, error.what());
    result = abandon(*plan_, call_, now);
  }
  call_ = std::move(result.next);
  for (auto& effect : result.effects)
    perform(effect);
  const auto* ended = std::get_if<call_states::ended>(&call_.state);
  if (ended != nullptr && !was_over) {
    self_->send(timekeeper_, disarm_timers{self_->id()});
    self_->send(switchboard_, call_over{call_.sid, ended->at});
  }
}

void call_state_holder::retire() {
  self_->quit();
}

void call_state_holder::stop() {
  // The engine ends, the call does not.
  for (const auto& reply : waiting_)
    reply->answer(come_back(call_));
  waiting_.clear();
  self_->quit();
}

void call_state_holder::ask_roster(user_id user, staff_event event) {
  self_->send(
    roster_, staff_lease_wanted{user, lease_wanted{std::move(event), self_}});
}

void call_state_holder::perform(call_effect& effect) {
  using namespace call_effects;

  struct performer {
    call_state_holder& holder;

    void operator()(answer& e) const {
      for (const auto& reply : holder.waiting_)
        reply->answer(e.document);
      holder.waiting_.clear();
    }

    void operator()(answer_leg& e) const {
      if (holder.leg_reply_)
        std::exchange(holder.leg_reply_, nullptr)->answer(e.document);
    }

    void operator()(ask_candidates& e) const {
      holder.self_->send(
        holder.roster_, candidates_wanted{std::move(e.users), holder.self_});
    }

    void operator()(offer_staff& e) const {
      const auto user = e.user;
      holder.ask_roster(
        user, staff_events::offer_requested{holder.call_.sid, std::move(e)});
    }

    void operator()(connect_staff& e) const {
      holder.ask_roster(e.user,
        staff_events::connect_requested{holder.call_.sid, e.attempt, e.fence});
    }

    void operator()(release_staff& e) const {
      holder.ask_roster(e.user,
        staff_events::release_requested{
          holder.call_.sid, e.attempt, e.fence, e.why, e.wrap_up});
    }

    void operator()(hold_staff& e) const {
      const auto user = e.user;
      holder.ask_roster(
        user, staff_events::lease_restored{holder.call_.sid, std::move(e)});
    }

    void operator()(cancel_leg& e) const {
      holder.ports_->calls.cancel_leg(e.leg);
    }

    void operator()(call_effects::arm_timer& e) const {
      holder.self_->send(holder.timekeeper_,
        actors::arm_timer{caf::actor_cast<caf::strong_actor_ptr>(holder.self_),
          static_cast<std::uint8_t>(e.timer), e.generation, e.after});
    }

    void operator()(note_decision& e) const {
      holder.ports_->history.decided(
        holder.call_.client, holder.call_.sid, std::move(e.row));
    }

    void operator()(note_started& e) const {
      holder.ports_->history.started(std::move(e.row));
    }

    void operator()(note_ended& e) const {
      holder.ports_->history.ended(std::move(e.row));
    }

    void operator()(store_voicemail& e) const {
      holder.ports_->history.voicemail_left(std::move(e.row));
    }
  };

  std::visit(performer{*this}, effect);
}

call_actor::behavior_type call_behavior(
  call_actor::stateful_pointer<call_state_holder> self,
  const engine_ports* ports, callengine::call call, plan_ptr plan,
  roster_actor roster, timekeeper_actor timekeeper,
  switchboard_actor switchboard) {
  self->state.start(*ports, std::move(call), std::move(plan), std::move(roster),
    std::move(timekeeper), std::move(switchboard));
  return {
    [self](webhook_arrived& message) { self->state.hear(message); },
    [self](const call_happened& message) { self->state.apply(message.event); },
    [self](const timer_due& timer) {
      self->state.apply(
        timer_expired{static_cast<timer_kind>(timer.kind), timer.generation});
    },
    [self](const actors::retire&) { self->state.retire(); },
    [self](const resume_call&) { self->state.resume(); },
    [self](const stop_now&) { self->state.stop(); },
    [self](const describe_call&) { return self->state.describe(); },
  };
}

} // namespace callengine::actors
