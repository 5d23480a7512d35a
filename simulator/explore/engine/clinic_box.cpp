#include "simulator/explore/engine/clinic_box.hpp"

#include "simulator/explore/engine/engine_box.hpp"

#include <algorithm>

namespace callengine::explore {

namespace {

/// The call that will be answered, if this event comes from one.
const call_sid* caller_of(const staff_event& event) {
  if (const auto* e = std::get_if<staff_events::offer_requested>(&event))
    return &e->call;
  if (const auto* e = std::get_if<staff_events::lease_restored>(&event))
    return &e->call;
  return nullptr;
}

} // namespace

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
  call_events::candidates_reported report;
  for (const auto user : users)
    if (const auto known = known_.find(user); known != known_.end())
      report.staff.push_back(known->second.now);
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
  // Whoever gives a lease back may ask at once who is free, and must not find
  // its own lease.
  const auto* given_back = std::get_if<staff_events::release_requested>(&event);
  const auto known = known_.find(user);
  if (given_back != nullptr && given_back->wrap_up == seconds{0}
    && known != known_.end() && known->second.holder == given_back->call) {
    known->second.holder.clear();
    known->second.now.busy = staff_availability::occupation::free;
    known->second.now.free_since = engine_.engine_now();
  }
  auto& who = person_of(user);
  engine_.deliver(who.from_roster, [this, &who, event = std::move(event)] {
    if (const auto* call = caller_of(event))
      who.callers.insert(*call);
    apply(who, event);
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
  struct translator {
    clinic_box& box;
    person& who;

    void operator()(const page_event::connected& e) const {
      who.connecting = e.page;
      box.apply(who, staff_events::page_connected{e.page->session()});
      who.connecting.reset();
    }

    void operator()(const page_event::disconnected& e) const {
      if (who.page && who.page->session() == e.session)
        who.page.reset();
      box.apply(who, staff_events::page_disconnected{e.session});
    }

    void operator()(const page_event::presence_set& e) const {
      box.apply(who, staff_events::presence_set{e.session, e.available});
    }

    void operator()(const page_event::offer_acknowledged& e) const {
      box.apply(who, staff_events::offer_acknowledged{e.session, e.offer});
    }

    void operator()(const page_event::offer_accepted& e) const {
      box.apply(who, staff_events::offer_accepted{e.session, e.offer});
    }

    void operator()(const page_event::offer_declined& e) const {
      box.apply(who, staff_events::offer_declined{e.session, e.offer});
    }
  };

  engine_.watch_.see_page(who.value.key, event);
  std::visit(translator{*this, who}, event);
}

void clinic_box::apply(person& who, staff_event event) {
  const auto sent = event;
  engine_.bent_.hears(who.value, event);
  auto result = advance(who.value, event, engine_.engine_now());
  engine_.bent_.stepped(who.value, event, result);
  engine_.watch_.see(staff_step_seen{who.value, sent, result});
  who.value = std::move(result.next);
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

void clinic_box::publish(person& who) {
  const auto* held = lease_of(who.value);
  known_person news{
    availability_of(who.value), held != nullptr ? held->call : call_sid{}};
  engine_.deliver(who.to_roster, [this, news = std::move(news)] {
    engine_.watch_.count();
    known_.insert_or_assign(news.now.user, news);
  });
  engine_.rows_.availability_changed(
    mirror_of(who.value, engine_.engine_now()));
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
