// What is done to a world on top of what people do.
#include "model/plan/plan_compiler.hpp"
#include "simulator/explore/random_clinic.hpp"
#include "simulator/explore/stage.hpp"

namespace callengine::explore {

namespace {

using namespace std::chrono_literals;

/// What is in flight at a stop is answered within this.
constexpr milliseconds stop_grace = 1500ms;

/// Pages connect and webhooks come once the leases are held again.
constexpr milliseconds start_settles = 30ms;

} // namespace

void stage::act(const planned_action& action) {
  if (people_.helpful)
    return;
  watch_.count();
  if (watch_.trace)
    watch_.trace("ACTION " + std::to_string(action.number) + ": "
      + std::string{to_string(action.kind)});
  switch (action.kind) {
  case action_kind::presence_toggled:
  case action_kind::page_dropped:
  case action_kind::page_frozen:
  case action_kind::second_page_opened:
    act_on_page(action);
    return;
  case action_kind::foreign_request:
    send_foreign_request(action);
    return;
  case action_kind::foreign_frame:
    send_foreign_frame(action);
    return;
  case action_kind::clock_jumped:
    engine_.jump_clock(action.length);
    return;
  case action_kind::paused:
    if (engine_.runs() && !stopping_)
      engine_.stand_still(action.length);
    return;
  case action_kind::tables_changed:
  case action_kind::staff_deleted:
    change(action);
    return;
  case action_kind::history_out:
    watch_.came_up(situation::history_was_out);
    history_.go_out();
    history_.slow_down(2s);
    watch_.history_went(true);
    clock_.send(action.length, [this] {
      history_.back();
      watch_.history_went(false);
    });
    return;
  case action_kind::rest_out:
    rest_.go_out(true);
    clock_.send(action.length, [this] { rest_.go_out(false); });
    return;
  case action_kind::restarted:
    restart(action);
    return;
  }
}

void stage::act_on_page(const planned_action& action) {
  auto& page = page_of(action.clinic, action.person);
  if (action.kind == action_kind::presence_toggled)
    page.toggle();
  else if (action.kind == action_kind::page_dropped)
    page.drop(action.length);
  else if (action.kind == action_kind::page_frozen)
    page.freeze(action.length);
  else
    page.open_second_page();
}

// -- configuration ------------------------------------------------------------

void stage::put_tables_in_force() {
  for (const auto& tables : people_.tables)
    watch_.facts().configured(tables);
  plans_ = compile_plan_book(people_.tables, plans_);
  engine_.change_plans(plans_);
}

void stage::change(const planned_action& action) {
  auto& tables = people_.tables.at(action.clinic);
  if (action.kind == action_kind::staff_deleted) {
    const auto user = user_of(action.person);
    if (!watch_.facts().staff({client_of(action.clinic), user}).ringing.empty())
      watch_.came_up(situation::deleted_in_ring);
    delete_person(tables, user);
  } else {
    if (engine_.live_call_count() > 0)
      watch_.came_up(situation::tables_changed_in_call);
    change_tables(dice{action.seed}, tables);
  }
  put_tables_in_force();
}

// -- foreign input ------------------------------------------------------------

void stage::send_foreign_request(const planned_action& action) {
  const auto own = client_of(action.clinic);
  const auto other = client_of((action.clinic + 1) % 3);
  for (const auto& [sid, facts] : watch_.facts().calls())
    if (client_of(facts.clinic) == own && !facts.over) {
      front_.deliver_foreign(sid, other);
      return;
    }
}

void stage::send_foreign_frame(const planned_action& action) {
  for (const auto& [sid, facts] : watch_.facts().calls())
    if (facts.clinic != action.clinic && !facts.over) {
      page_of(action.clinic, action.person)
        .answer_foreign_offer(offer_name(sid, 1));
      return;
    }
}

// -- restarts -----------------------------------------------------------------

void stage::restart(const planned_action& action) {
  // An outage of the history over a stop is a later issue's.
  if (stopping_ || !engine_.runs() || engine_.stands_still()
    || history_.is_out())
    return;
  stopping_ = true;
  front_.close(true);
  clock_.send(stop_grace, [this, down = action.length] { stop_engine(down); });
}

void stage::stop_engine(milliseconds down) {
  if (engine_.stands_still() || history_.is_out()) {
    front_.close(false);
    stopping_ = false;
    return;
  }
  store_.save(engine_.stop());
  for (const auto& [key, page] : pages_)
    page->lose_engine();
  history_.flush();
  clock_.send(down, [this] { start_engine(); });
}

void stage::start_engine() {
  std::vector<call> saved;
  store_.load(saved);
  std::vector<call_sid> taken;
  for (const auto& call : saved)
    taken.push_back(call.sid);
  engine_.start(saved, history_.ended_calls());
  store_.forget(taken);
  watch_.see(restart_seen{saved});
  clock_.send(start_settles, [this] {
    front_.close(false);
    stopping_ = false;
  });
}

} // namespace callengine::explore
