#include "actors/staff.hpp"

#include <algorithm>
#include <utility>

namespace callengine::actors {

staff_state_holder::~staff_state_holder() {
  // The page comes back by itself, to whoever is in charge then.
  if (open_.page)
    open_.page->close();
  if (!counted_as_)
    return;
  --ports_->meters.staff[*counted_as_];
  ports_->meters.leases.end(staff_.key);
}

void staff_state_holder::start(
  const engine_ports& ports, staff_key key, roster_actor roster, timers& time) {
  ports_ = &ports;
  staff_.key = key;
  roster_ = std::move(roster);
  time_ = &time;
}

void staff_state_holder::hear_page(const incoming_page_event& event) {
  if (const auto* opened = std::get_if<page_event::connected>(&event))
    connecting_ = *opened;
  const auto* closed = std::get_if<page_event::disconnected>(&event);
  if (closed != nullptr && open_.page
    && open_.page->session() == closed->session)
    open_ = {};
  apply(staff_event_of(event));
  connecting_ = {};
}

void staff_state_holder::hear_news(const news_came& message) {
  if (open_.page && (open_.hears_everything || message.is_theirs))
    std::visit(
      [this](const auto& news) { open_.page->send(news); }, message.news);
}

void staff_state_holder::hear_lists(const lists_came& message) {
  const auto& changed = open_.hears_everything ? message.all : message.theirs;
  if (open_.page && changed != lists_changed{})
    open_.page->send(changed);
}

void staff_state_holder::hear_call(const lease_wanted& message) {
  const auto* call = caller_of(message.event);
  if (call != nullptr)
    callers_.insert_or_assign(*call, message.caller);
  apply(message.event);
}

void staff_state_holder::apply(const staff_event& event) {
  const auto now = ports_->clock.now();
  auto result = advance(staff_, event, now);
  tell_change(result.next, now);
  staff_ = std::move(result.next);
  // A lease is on its way to the store before its call hears of it, so that
  // the call's own snapshot is never there without it.
  keep();
  // The roster hears first: a call that hears next may ask it who is free.
  std::stable_partition(
    result.effects.begin(), result.effects.end(), [](const auto& effect) {
      return std::holds_alternative<staff_effects::publish>(effect);
    });
  for (auto& effect : result.effects)
    perform(effect);
  const auto* held = lease_of(staff_);
  std::erase_if(callers_, [held](const auto& entry) {
    return held == nullptr || entry.first != held->call;
  });
}

void staff_state_holder::keep() {
  auto now = snapshot_of(staff_);
  if (kept_ == now)
    return;
  kept_ = now;
  const auto refused = [self = caf::weak_actor_ptr{self_->ctrl()},
                         user = now.staff.user, fence = now.fence] {
    const auto person = self.lock();
    if (!person)
      return;
    caf::anon_send(caf::actor_cast<staff_actor>(person),
      staff_told{user, staff_events::claim_refused{fence}});
  };
  ports_->snapshots.save(std::move(now), refused);
}

void staff_state_holder::save_again() {
  kept_.reset();
  keep();
}

void staff_state_holder::tell_change(const staff_member& next, time_point now) {
  auto& meters = ports_->meters;
  const auto state = state_of(next);
  if (counted_as_ != state) {
    if (counted_as_)
      --meters.staff[*counted_as_];
    ++meters.staff[state];
    counted_as_ = state;
    self_->send(roster_, person_shown{next.key.user, state, now});
  }
  const auto* before = lease_of(staff_);
  const auto* after = lease_of(next);
  if (before != nullptr && after == nullptr)
    meters.leases.end(next.key);
  else if (after != nullptr
    && (before == nullptr || before->call != after->call))
    meters.leases.begin(next.key, after->call, now);
}

void staff_state_holder::perform(staff_effect& effect) {
  using namespace staff_effects;

  struct performer {
    staff_state_holder& holder;

    void operator()(tell_page& e) const {
      if (holder.open_.page)
        holder.open_.page->send(std::move(e.frame));
    }

    void operator()(welcome_page& e) const {
      holder.open_ = holder.connecting_;
      holder.open_.page->welcome(e.state);
    }

    void operator()(replace_page&) const {
      const auto& page = holder.open_.page;
      if (!page)
        return;
      page->send(page_frame::error{
        "replaced", "You are signed in on another page now."});
      page->close();
    }

    void operator()(tell_call& e) const {
      const auto caller = holder.callers_.find(e.call);
      if (caller != holder.callers_.end())
        holder.self_->send(caller->second, call_happened{std::move(e.event)});
    }

    void operator()(staff_effects::arm_timer& e) const {
      const auto kind = static_cast<std::uint8_t>(e.timer);
      holder.time_->arm(holder.timers_.at(kind), holder.self_->ctrl(), kind,
        e.generation, e.after);
    }

    void operator()(publish&) const {
      const auto* held = lease_of(holder.staff_);
      holder.self_->send(holder.roster_,
        staff_changed{availability_of(holder.staff_),
          held != nullptr ? held->call : call_sid{}});
      holder.ports_->history.write(
        mirror_of(holder.staff_, holder.ports_->clock.now()));
    }
  };

  std::visit(performer{*this}, effect);
}

void staff_state_holder::stop() {
  self_->quit();
}

staff_actor::behavior_type staff_behavior(
  staff_actor::stateful_pointer<staff_state_holder> self,
  const engine_ports* ports, staff_key key, roster_actor roster, timers* time) {
  self->state.start(*ports, key, std::move(roster), *time);
  return {
    [self](
      const page_happened& message) { self->state.hear_page(message.event); },
    [self](const news_came& message) { self->state.hear_news(message); },
    [self](const lists_came& message) { self->state.hear_lists(message); },
    [self](const lease_wanted& message) { self->state.hear_call(message); },
    [self](const staff_told& message) { self->state.apply(message.event); },
    [self](const call_died& message) {
      self->state.apply(staff_events::call_lost{message.call});
    },
    [self](const timer_due& timer) {
      self->state.apply(staff_events::timer_expired{
        static_cast<staff_events::timer>(timer.kind), timer.generation});
    },
    [self](const save_again&) { self->state.save_again(); },
    [self](const stop_now&) { self->state.stop(); },
  };
}

} // namespace callengine::actors
