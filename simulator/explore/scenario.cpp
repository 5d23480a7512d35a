#include "simulator/explore/scenario.hpp"

#include <algorithm>
#include <array>

namespace callengine::explore {

namespace {

using namespace std::chrono_literals;

constexpr std::size_t clinics_max = 3;

class planner {
public:
  planner(scenario& plan, dice chance) : plan_(plan), chance_(chance) {}

  void plan_calls() {
    const auto callers = 2 + chance_.below(7);
    for (std::size_t index = 0; index < callers; ++index) {
      planned_call next;
      next.number = static_cast<int>(index) + 1;
      next.at = moment(plan_.faults_until * 4 / 5);
      next.clinic = chance_.below(plan_.clinics);
      next.seed = chance_.next();
      plan_.calls.push_back(next);
    }
  }

  void plan_actions() {
    repeat(action_kind::presence_toggled, 3, 0ms, 0ms);
    if (plan_.has(fault::page_drops))
      repeat(action_kind::page_dropped, 5, 200ms, 12s);
    if (plan_.has(fault::page_freezes))
      repeat(action_kind::page_frozen, 3, 1s, 20s);
    if (plan_.has(fault::second_pages))
      repeat(action_kind::second_page_opened, 2, 0ms, 0ms);
    if (plan_.has(fault::foreign_requests)) {
      repeat(action_kind::foreign_request, 4, 0ms, 0ms);
      repeat(action_kind::foreign_frame, 4, 0ms, 0ms);
    }
    if (plan_.has(fault::clock_jumps))
      repeat(action_kind::clock_jumped, 2, -30min, 30min);
    if (plan_.has(fault::pauses))
      repeat(action_kind::paused, 3, 200ms, 25s);
    if (plan_.has(fault::configuration_changes))
      repeat(action_kind::tables_changed, 4, 0ms, 0ms);
    if (plan_.has(fault::staff_deletions))
      repeat(action_kind::staff_deleted, 3, 0ms, 0ms);
    if (plan_.has(fault::history_outages))
      repeat(action_kind::history_out, 2, 1s, 40s);
    if (plan_.has(fault::rest_outages))
      repeat(action_kind::rest_out, 2, 5s, 60s);
    if (plan_.has(fault::restarts))
      repeat(action_kind::restarted, 2, 500ms, 4s);
    if (plan_.has(fault::crashes))
      repeat(action_kind::crashed, 4, 100ms, 4s);
    if (plan_.has(fault::store_outages))
      repeat(action_kind::store_out, 2, 300ms, 40s);
    if (plan_.has(fault::slow_stores))
      repeat(action_kind::store_slow, 3, 1s, 20s);
    if (plan_.has(fault::emptied_stores))
      repeat(action_kind::store_emptied, 2, 0ms, 0ms);
  }

private:
  milliseconds moment(milliseconds latest) {
    return milliseconds{chance_.between(0, latest.count())};
  }

  void repeat(action_kind kind, std::size_t most, milliseconds shortest,
    milliseconds longest) {
    for (auto left = 1 + chance_.below(most); left > 0; --left) {
      planned_action next;
      next.number = ++last_action_;
      next.at = 2s + moment(plan_.faults_until - 2s);
      next.kind = kind;
      next.clinic = chance_.below(plan_.clinics);
      next.person = chance_.below(plan_.people);
      next.length
        = milliseconds{chance_.between(shortest.count(), longest.count())};
      next.seed = chance_.next();
      plan_.actions.push_back(next);
    }
  }

  scenario& plan_;
  dice chance_;
  int last_action_ = 0;
};

/// Actions that are a fault of a class; the others are everyday life.
std::optional<fault> class_of(action_kind kind) {
  switch (kind) {
  case action_kind::presence_toggled:
    return std::nullopt;
  case action_kind::page_dropped:
    return fault::page_drops;
  case action_kind::page_frozen:
    return fault::page_freezes;
  case action_kind::second_page_opened:
    return fault::second_pages;
  case action_kind::foreign_request:
  case action_kind::foreign_frame:
    return fault::foreign_requests;
  case action_kind::clock_jumped:
    return fault::clock_jumps;
  case action_kind::paused:
    return fault::pauses;
  case action_kind::tables_changed:
    return fault::configuration_changes;
  case action_kind::staff_deleted:
    return fault::staff_deletions;
  case action_kind::history_out:
    return fault::history_outages;
  case action_kind::rest_out:
    return fault::rest_outages;
  case action_kind::restarted:
    return fault::restarts;
  case action_kind::crashed:
    return fault::crashes;
  case action_kind::store_out:
    return fault::store_outages;
  case action_kind::store_slow:
    return fault::slow_stores;
  case action_kind::store_emptied:
    return fault::emptied_stores;
  }
  return std::nullopt;
}

void restrict_to(scenario& plan, const restriction& without) {
  plan.faults &= ~without.without;
  const auto too_late = [&without](const auto& each) {
    return without.horizon && each.at > *without.horizon;
  };
  std::erase_if(plan.calls, [&](const auto& each) {
    return too_late(each) || without.skipped_calls.contains(each.number);
  });
  std::erase_if(plan.actions, [&](const auto& each) {
    const auto needed = class_of(each.kind);
    return too_late(each) || without.skipped_actions.contains(each.number)
      || (needed && !plan.has(*needed));
  });
  if (without.horizon)
    plan.faults_until = std::min(plan.faults_until, *without.horizon + 1s);
}

} // namespace

std::string_view to_string(action_kind kind) noexcept {
  constexpr std::array<std::string_view, 17> names{"switches the toggle",
    "the page's socket breaks", "the page freezes", "opens a second page",
    "a request with another clinic's URL", "a frame for another clinic's offer",
    "the engine's clock jumps", "the engine stands still", "the tables change",
    "a staff member is deleted", "history is out", "REST is out",
    "the engine is restarted", "the engine crashes", "the store is out",
    "the store is slow", "the store is emptied"};
  return names[static_cast<std::size_t>(kind)];
}

scenario draw_scenario(std::uint64_t seed, const restriction& without) {
  auto chance = dice{seed}.fork(dice_kinds::scenario);
  scenario plan;
  plan.seed = seed;
  // Some seeds have hardly any fault, some nearly all.
  const std::array<std::size_t, 4> densities{10, 25, 50, 80};
  const auto density = densities[chance.below(densities.size())];
  for (std::size_t index = 0; index < fault_count; ++index)
    plan.faults[index] = chance.percent(density);
  plan.clinics = chance.percent(50) ? 1 : 2 + chance.below(clinics_max - 1);
  plan.people = 2 + chance.below(4);
  plan.faults_until = seconds{chance.between(40, 160)};
  plan.has_rest = chance.percent(70);
  plan.has_status_callback = chance.percent(85);
  plan.has_fallback = chance.percent(70);
  plan.dial_asks_after_hang_up = chance.percent(50);
  plan.empty_recording_asks = chance.percent(50);
  plan.speech_per_character = milliseconds{chance.between(5, 40)};
  planner planned{plan, chance.fork(1)};
  planned.plan_calls();
  planned.plan_actions();
  restrict_to(plan, without);
  return plan;
}

} // namespace callengine::explore
