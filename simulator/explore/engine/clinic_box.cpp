#include "simulator/explore/engine/clinic_box.hpp"

#include "simulator/explore/engine/engine_box.hpp"

#include <algorithm>

namespace callengine::explore {

clinic_box::~clinic_box() {
  // The pages come back by themselves, to whoever is in charge then.
  for (const auto& [user, who] : staff_)
    if (who.page)
      who.page->close();
}

clinic_box::person& clinic_box::person_of(user_id user) {
  auto& who = staff_[user];
  who.value.key = {client_, user};
  return who;
}

const staff_member* clinic_box::find(user_id user) const {
  const auto found = staff_.find(user);
  return found == staff_.end() ? nullptr : &found->second.value;
}

void clinic_box::stood_still() {
  for (auto& [user, who] : staff_)
    engine_.bent_.stood_still(who.value);
}

// -- the roster ---------------------------------------------------------------

void clinic_box::report_candidates(
  const call_sid& asker, const std::vector<user_id>& users) {
  engine_.watch_.count();
  auto report = mirror_.report(users);
  engine_.bent_.reported(report);
  const auto live = engine_.calls_.find(asker);
  if (live == engine_.calls_.end())
    return;
  engine_.deliver(live->second.from_roster,
    [&box = engine_, asker, report = std::move(report)] {
      box.happen(asker, report);
    });
}

void clinic_box::pass_on(user_id user, staff_event event) {
  engine_.watch_.count();
  mirror_.foresee(user, event, engine_.engine_now());
  auto& who = person_of(user);
  engine_.deliver(who.from_roster, [this, &who, event = std::move(event)] {
    if (const auto* call = caller_of(event))
      who.callers.insert(*call);
    apply(who, event);
  });
}

void clinic_box::tell(user_id user, staff_event event) {
  engine_.watch_.count();
  mirror_.foresee(user, event, engine_.engine_now());
  auto& who = person_of(user);
  engine_.deliver(who.from_roster,
    [this, &who, event = std::move(event)] { apply(who, event); });
}

void clinic_box::save_again() {
  engine_.watch_.count();
  for (auto& [user, who] : staff_)
    engine_.deliver(who.from_roster, [this, &who = who] {
      who.kept.reset();
      keep(who);
    });
}

void clinic_box::pass_on_page(user_id user, incoming_page_event event) {
  engine_.watch_.count();
  auto& who = person_of(user);
  engine_.deliver(who.from_roster,
    [this, &who, event = std::move(event)] { hear_page(who, event); });
}

// -- a staff member -----------------------------------------------------------

void clinic_box::hear_page(person& who, const incoming_page_event& event) {
  engine_.watch_.see_page(who.value.key, event);
  if (const auto* opened = std::get_if<page_event::connected>(&event))
    who.connecting = opened->page;
  const auto* closed = std::get_if<page_event::disconnected>(&event);
  if (closed != nullptr && who.page && who.page->session() == closed->session)
    who.page.reset();
  apply(who, staff_event_of(event));
  who.connecting.reset();
}

void clinic_box::apply(person& who, staff_event event) {
  const auto sent = event;
  engine_.bent_.hears(who.value, event);
  auto result = advance(who.value, event, engine_.engine_now());
  engine_.bent_.stepped(who.value, event, result);
  engine_.watch_.see(staff_step_seen{who.value, sent, result});
  who.value = std::move(result.next);
  // A lease is on its way to the store before its call hears of it.
  keep(who);
  // The roster hears first: a call that hears next may ask it who is free.
  std::stable_partition(
    result.effects.begin(), result.effects.end(), [](const auto& effect) {
      return std::holds_alternative<staff_effects::publish>(effect);
    });
  for (auto& effect : result.effects)
    perform(who, effect);
  const auto* held = lease_of(who.value);
  std::erase_if(who.callers,
    [held](const auto& call) { return held == nullptr || call != held->call; });
}

void clinic_box::keep(person& who) {
  auto now = snapshot_of(who.value);
  if (who.kept == now)
    return;
  who.kept = now;
  const auto refused
    = [this, life = engine_.life_, user = now.staff.user, fence = now.fence] {
        if (life == engine_.life_)
          tell(user, staff_events::claim_refused{fence});
      };
  engine_.store_.save(std::move(now), refused);
}

void clinic_box::publish(person& who) {
  const auto* held = lease_of(who.value);
  engine_.deliver(who.to_roster,
    [this, now = availability_of(who.value),
      holder = held != nullptr ? held->call : call_sid{}] {
      engine_.watch_.count();
      mirror_.note(now, holder);
    });
  engine_.rows_.write(mirror_of(who.value, engine_.engine_now()));
}

void clinic_box::arm(person& who, const staff_effects::arm_timer& effect) {
  const auto kind = static_cast<std::size_t>(effect.timer);
  const staff_events::timer_expired due{effect.timer, effect.generation};
  who.timers.at(kind) = engine_.clock_.after(effect.after, [this, &who, due] {
    engine_.enter([this, &who, due] { apply(who, due); });
  });
}

void clinic_box::perform(person& who, staff_effect& effect) {
  using namespace staff_effects;

  struct performer {
    clinic_box& box;
    person& who;

    void operator()(tell_page& e) const {
      if (!who.page)
        return;
      box.engine_.watch_.see_frame(who.value.key, e.frame);
      who.page->send(std::move(e.frame));
    }

    void operator()(welcome_page& e) const {
      who.page = who.connecting;
      who.page->welcome(e.state);
    }

    void operator()(replace_page&) const {
      if (!who.page)
        return;
      box.engine_.watch_.came_up(situation::page_replaced);
      who.page->send(page_frame::error{
        "replaced", "You are signed in on another page now."});
      who.page->close();
    }

    void operator()(tell_call& e) const {
      if (!who.callers.contains(e.call))
        return;
      box.engine_.deliver(who.to_calls,
        [&engine = box.engine_, call = e.call, event = std::move(e.event)] {
          engine.happen(call, event);
        });
    }

    void operator()(staff_effects::arm_timer& e) const {
      box.arm(who, e);
    }

    void operator()(staff_effects::publish&) const {
      box.publish(who);
    }
  };

  std::visit(performer{*this, who}, effect);
}

} // namespace callengine::explore
