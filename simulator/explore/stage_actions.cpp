// What is done to a world on top of what people do.
#include "model/plan/plan_compiler.hpp"
#include "simulator/explore/random_clinic.hpp"
#include "simulator/explore/stage.hpp"

namespace callengine::explore {

namespace {

using namespace std::chrono_literals;

/// What is in flight at a stop is answered within this.
constexpr milliseconds stop_grace = 1500ms;

/// A start waits this long for the leases that the store has.
constexpr milliseconds staff_patience = 1s;

/// Pages connect and webhooks come once the leases are held again.
constexpr milliseconds start_settles = 10ms;

/// A slow store takes this long for a batch.
constexpr std::int64_t slow_batch_max_ms = 2000;

bool talks_with_ai(const call_state& state) {
  return std::holds_alternative<call_states::conversing>(state)
    || std::holds_alternative<call_states::answering>(state)
    || std::holds_alternative<call_states::relaying>(state);
}

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
  case action_kind::crashed:
    crash(action);
    return;
  case action_kind::store_out:
  case action_kind::store_slow:
  case action_kind::store_emptied:
    make_store_fail(action);
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
  if (!engine_.runs() || engine_.stands_still() || history_.is_out()) {
    front_.close(false);
    stopping_ = false;
    return;
  }
  engine_.stop();
  front_.cut_relays();
  model_.lose_engine();
  store_.close();
  for (const auto& [key, page] : pages_)
    page->lose_engine();
  history_.flush();
  crashed_ = false;
  clock_.send(down, [this] { start_engine(); });
}

// -- crashes ------------------------------------------------------------------

void stage::crash(const planned_action& action) {
  auto chance = dice{action.seed};
  const auto down = action.length;
  const auto how = chance.below(3);
  if (how == 0)
    strike(down);
  else
    front_.aim(how == 1, [this, down] { return strike(down); });
}

bool stage::strike(milliseconds down) {
  if (stopping_ || process_.dead || !engine_.runs() || people_.helpful)
    return false;
  process_.dead = true;
  if (watch_.trace)
    watch_.trace("-- the engine crashes --");
  clock_.post([this, down] { crash_engine(down); });
  return true;
}

void stage::note_crash() {
  for (const auto& [sid, facts] : watch_.facts().calls()) {
    const auto* live = engine_.find_call(sid);
    if (live == nullptr)
      continue;
    if (std::holds_alternative<call_states::ringing>(live->state))
      watch_.came_up(situation::crashed_in_ring);
    else if (std::holds_alternative<call_states::talking>(live->state))
      watch_.came_up(situation::crashed_in_talk);
    else if (std::holds_alternative<call_states::recording>(live->state))
      watch_.came_up(situation::crashed_in_recording);
    else if (talks_with_ai(live->state))
      watch_.came_up(situation::crashed_in_conversation);
  }
  if (!store_.is_well())
    watch_.came_up(situation::crashed_without_store);
}

void stage::crash_engine(milliseconds down) {
  note_crash();
  if (store_.has_lost_ends() && history_.is_out())
    watch_.see_memory_lost(); // nobody knows those ends for a while
  stopping_ = true;
  front_.close(true);
  engine_.crash();
  model_.lose_engine();
  front_.crash();
  history_.crash();
  store_.crash();
  process_.dead = false;
  for (const auto& [key, page] : pages_)
    page->lose_engine();
  crashed_ = true;
  clock_.send(down, [this] { start_engine(); });
}

// -- starts -------------------------------------------------------------------

void stage::start_engine() {
  stopping_ = true;
  front_.close(true);
  waits_for_staff_ = true;
  engine_.start(history_.ended_calls());
  store_.open({[this](const auto& staff) {
                 engine_.restore_staff(staff);
                 open_engine();
               },
    [this](const auto& calls) { engine_.take_back(calls); },
    [this](const auto& ended) { engine_.remember(ended); },
    [this] {
      engine_.finish_recovery();
      watch_.see_recovered();
    },
    [this] { engine_.enter([this] { engine_.save_again(); }); },
    [this] {
      return engine_.stands_still();
    }});
  clock_.send(staff_patience, [this, run = ++runs_] {
    if (run != runs_ || !waits_for_staff_)
      return;
    watch_.see_memory_lost();
    open_engine();
  });
}

void stage::open_engine() {
  if (!std::exchange(waits_for_staff_, false))
    return;
  if (runs_ > 1)
    watch_.see(restart_seen{store_.live_calls(), crashed_});
  clock_.send(start_settles, [this] {
    engine_.listen();
    front_.close(false);
    stopping_ = false;
  });
}

void stage::make_store_fail(const planned_action& action) {
  if (action.kind == action_kind::store_emptied) {
    store_.empty();
    return;
  }
  if (action.kind == action_kind::store_out) {
    store_.go_out(true);
    clock_.send(action.length, [this] { store_.go_out(false); });
    return;
  }
  auto chance = dice{action.seed};
  store_.slow_down(milliseconds{chance.between(20, slow_batch_max_ms)});
  clock_.send(action.length, [this] { store_.slow_down(0ms); });
}

} // namespace callengine::explore
