#include "actors/call.hpp"

#include "model/call/advance.hpp"
#include "model/call/reception.hpp"
#include "model/call/step_protocol.hpp"

#include <algorithm>
#include <exception>
#include <utility>

namespace callengine::actors {

using call_events::caller_hung_up;
using call_events::timer_expired;

call_state_holder::~call_state_holder() {
  // An actor that dies owes nobody an answer less.
  for (const auto& reply : waiting_)
    reply->answer(hang_up());
  keeper_.give_up(hang_up());
  if (leg_reply_)
    leg_reply_->answer(hang_up());
  // Only its image has the rest; the switchboard ends that.
  if (!goes_on_)
    keeper_.tell_rest();
}

void call_state_holder::start(const engine_ports& ports, callengine::call call,
  plan_ptr plan, roster_actor roster, timers& time,
  switchboard_actor switchboard) {
  ports_ = &ports;
  call_ = std::move(call);
  plan_ = std::move(plan);
  roster_ = std::move(roster);
  time_ = &time;
  switchboard_ = std::move(switchboard);
  const auto self = caf::weak_actor_ptr{self_->ctrl()};
  links_.start(ports, call_.sid, [self](call_event event) {
    if (const auto alive = self.lock())
      caf::anon_send(
        caf::actor_cast<call_actor>(alive), call_happened{std::move(event)});
  });
  // The store keeps this for longer than the call may live.
  keeper_.start(ports.snapshots, ports.history,
    [self](std::uint64_t version, durability how) {
      if (const auto alive = self.lock())
        caf::anon_send(
          caf::actor_cast<call_actor>(alive), snapshot_kept{version, how});
    });
}

void call_state_holder::begin(kept_call& message) {
  if (message.kept) {
    keeper_.restore(*message.kept);
    silent_ = true;
  }
  for (auto& row : message.rows)
    keep(std::move(row));
  if (message.mid_flow)
    resume();
  else
    tell_board(ports_->clock.now());
}

void call_state_holder::hear(webhook_arrived& message) {
  const auto& request = message.request;
  if (std::exchange(silent_, false))
    self_->send(switchboard_, call_heard{call_.sid});
  auto what = receive(call_, request);
  if (what.to == reception::reply::next_answer)
    waiting_.push_back(std::move(message.reply));
  else if (what.to == reception::reply::leg_answer)
    leg_reply_ = std::move(message.reply);
  if (what.applies)
    apply(request.event);
  else if (what.news)
    apply(*what.news);
  if (what.to == reception::reply::document)
    keeper_.say(std::move(message.reply), std::move(what.document));
  // A call that had to be abandoned has no words for its legs.
  if (leg_reply_)
    keeper_.say(std::exchange(leg_reply_, nullptr), hang_up());
  if (what.caller_gone)
    apply(caller_hung_up{request.parent_status});
  keeper_.flush(call_);
}

void call_state_holder::hear_relay(const relay_connected& message) {
  const auto relays = [this] {
    return std::holds_alternative<call_states::relaying>(call_.state);
  };
  // The call has gone on without it, or it belongs to an earlier `<Connect>`.
  if (!relays() || message.step != call_.step)
    return message.line->close();
  links_.connect(message.line);
  apply(call_events::relay_opened{message.line->session()});
  if (!relays())
    links_.disconnect();
}

void call_state_holder::hear_store(const snapshot_kept& message) {
  if (message.how == durability::superseded) {
    // Another engine goes on with it: whoever waits is sent there.
    ports_->faults.lost_to_another_engine(call_.sid);
    keeper_.give_up(come_back(call_));
    stop();
    return;
  }
  keeper_.kept(message.version, message.how);
  if (waits_for_store_ && keeper_.settled())
    retire();
}

void call_state_holder::hear(const call_event& event) {
  const auto* refused = std::get_if<call_events::offer_refused>(&event);
  const auto* offering = std::get_if<call_states::offering>(&call_.state);
  if (refused != nullptr && offering != nullptr
    && offering->offer.attempt == refused->attempt)
    ++ports_->meters.offers_refused[refused->why];
  if (const auto* cut = std::get_if<call_events::relay_interrupted>(&event))
    links_.know_interruption(cut->session);
  if (const auto* gone = std::get_if<call_events::relay_closed>(&event))
    links_.forget(gone->session);
  apply(event);
}

void call_state_holder::apply(const call_event& event) {
  passing_ = std::holds_alternative<call_events::answer_piece>(event);
  make_step([this, &event](
              time_point now) { return advance(*plan_, call_, event, now); });
  passing_ = false;
}

void call_state_holder::resume() {
  make_step(
    [this](time_point now) { return callengine::resume(*plan_, call_, now); });
}

namespace {

bool only_speaks(const step& result) {
  return std::all_of(
    result.effects.begin(), result.effects.end(), [](const auto& effect) {
      return std::holds_alternative<call_effects::tell_relay>(effect);
    });
}

} // namespace

template <class Function>
void call_state_holder::make_step(Function next) {
  const bool was_over = std::holds_alternative<call_states::ended>(call_.state);
  was_talking_ = std::holds_alternative<call_states::talking>(call_.state);
  const auto now = ports_->clock.now();
  step result;
  try {
    result = next(now);
  } catch (const std::exception& error) {
    ports_->faults.broken_call(call_.sid, error.what());
    result = abandon(*plan_, call_, now);
  }
  const bool changed = !result.effects.empty() || !(result.next == call_);
  // A piece of an answer is gone with its socket: it is kept with what follows.
  const bool passes = passing_ && only_speaks(result);
  call_ = std::move(result.next);
  // The snapshot goes ahead of what others do because of this step, so that
  // the store never knows their part without this one.
  for (auto& effect : result.effects)
    note(effect);
  keeper_.stepped(call_, changed && !passes);
  for (auto& effect : result.effects)
    perform(effect);
  tell_board(now);
  const auto* ended = std::get_if<call_states::ended>(&call_.state);
  if (ended != nullptr && !was_over) {
    ++ports_->meters.calls_ended[ended->how];
    for (auto& timer : timers_)
      time_->forget(timer);
    self_->send(switchboard_, call_over{call_.sid, ended->at});
  }
}

void call_state_holder::retire() {
  // Nobody else keeps an actor that waits for the store only.
  waits_for_store_ = self_;
  if (!keeper_.settled())
    return;
  keeper_.end({call_.sid, call_.client, ports_->clock.now()});
  waits_for_store_ = nullptr;
  self_->quit();
}

void call_state_holder::end_late(time_point ended_at) {
  make_step([this, ended_at](time_point now) {
    return callengine::end_late(*plan_, call_, ended_at, now);
  });
}

void call_state_holder::stop() {
  // The engine ends, the call does not.
  goes_on_ = true;
  links_.leave();
  keeper_.keep_last(call_);
  for (const auto& reply : waiting_)
    reply->answer(come_back(call_));
  waiting_.clear();
  keeper_.give_up(come_back(call_));
  self_->quit();
}

call_actor::behavior_type call_behavior(
  call_actor::stateful_pointer<call_state_holder> self,
  const engine_ports* ports, callengine::call call, plan_ptr plan,
  roster_actor roster, timers* time, switchboard_actor switchboard) {
  self->state.start(*ports, std::move(call), std::move(plan), std::move(roster),
    *time, std::move(switchboard));
  return {
    [self](webhook_arrived& message) { self->state.hear(message); },
    [self](kept_call& message) { self->state.begin(message); },
    [self](const snapshot_kept& message) { self->state.hear_store(message); },
    [self](const save_again&) { self->state.save_again(); },
    [self](const call_happened& message) { self->state.hear(message.event); },
    [self](const relay_connected& message) { self->state.hear_relay(message); },
    [self](const timer_due& timer) {
      self->state.apply(
        timer_expired{static_cast<timer_kind>(timer.kind), timer.generation});
    },
    [self](const ended_before& message) { self->state.end_late(message.at); },
    [self](const actors::retire&) { self->state.retire(); },
    [self](const stop_now&) { self->state.stop(); },
    [self](const describe_call&) { return self->state.describe(); },
  };
}

} // namespace callengine::actors
