#include "actors/outbox/outbox.hpp"

#include "actors/outbox/outbox_worker.hpp"

#include <array>
#include <utility>

namespace callengine::actors {

namespace {

using namespace std::chrono_literals;
using keeper = outbox_actor::stateful_pointer<outbox_state>;

/// How long an item that became due may wait to be seen.
constexpr auto round_every = 500ms;

/// Old messages and counts are looked at once a minute.
constexpr std::uint64_t rounds_a_minute = 120;

/// Fetching and mails are mostly waiting; a transcript keeps a processor of
/// somebody's busy.
std::size_t crew_of(task what) {
  switch (what) {
  case task::keep:
    return 8;
  case task::announce:
    return 4;
  case task::look_for_recordings:
  case task::transcribe:
    return 2;
  case task::delete_at_carrier:
  case task::remove_media:
  case task::remove_greeting:
    return 1;
  }
  return 1;
}

constexpr std::array<task, 7> all_tasks{task::look_for_recordings, task::keep,
  task::delete_at_carrier, task::transcribe, task::announce, task::remove_media,
  task::remove_greeting};

void hire(keeper self, outbox_threads how) {
  auto& state = self->state;
  const outbox_actor me = self;
  for (const auto what : all_tasks) {
    auto& crew = state.crews[what];
    for (std::size_t number = 0; number < crew_of(what); ++number) {
      crew.workers.push_back(how == outbox_threads::own
          ? self->spawn<caf::detached>(
            outbox_worker_behavior, state.ports, me, what, number, state.stop)
          : self->spawn(
            outbox_worker_behavior, state.ports, me, what, number, state.stop));
      crew.free.push_back(number);
    }
  }
}

/// Says an outage once; false: there was an error.
bool is_well(keeper self, const std::string& error) {
  auto& state = self->state;
  if (!error.empty()) {
    ++state.ports->meters.store_errors;
    if (!std::exchange(state.is_away, true))
      state.ports->report("the outbox waits for the database: " + error);
    return false;
  }
  if (std::exchange(state.is_away, false))
    state.ports->report("the outbox has its database again");
  return true;
}

std::map<task, std::size_t> room_of(const outbox_state& state) {
  std::map<task, std::size_t> room;
  for (const auto& [what, crew] : state.crews)
    if (!crew.free.empty())
      room.emplace(what, crew.free.size());
  return room;
}

void hand_out(keeper self) {
  auto& state = self->state;
  const auto room = room_of(state);
  if (room.empty())
    return;
  auto due = state.ports->store.claim(state.ports->clock.now(), room);
  if (!is_well(self, due.error))
    return;
  for (auto& item : *due.value) {
    auto& crew = state.crews.at(item.what);
    const auto number = crew.free.back();
    crew.free.pop_back();
    self->send(crew.workers.at(number), item_claimed{std::move(item)});
  }
}

void look_around(keeper self) {
  auto& state = self->state;
  const auto& ports = *state.ports;
  if (const auto expired = ports.store.expire(ports.clock.now());
      !is_well(self, expired.error))
    return;
  auto counts = ports.store.count();
  if (is_well(self, counts.error))
    ports.meters.set(std::move(*counts.value));
}

void go_round(keeper self) {
  auto& state = self->state;
  const auto& ports = *state.ports;
  if (!state.has_taken_over)
    state.has_taken_over
      = is_well(self, ports.store.take_over(ports.clock.now()));
  if (state.has_taken_over) {
    hand_out(self);
    if (state.rounds++ % rounds_a_minute == 0)
      look_around(self);
  }
  self->delayed_send(self, round_every, tick{});
}

void stop_all(keeper self) {
  for (auto& [what, crew] : self->state.crews)
    for (const auto& each : crew.workers)
      self->send(each, stop_now{});
  self->state.crews.clear();
  self->quit();
}

outbox_actor::behavior_type outbox_behavior(keeper self,
  const outbox_ports* ports, const std::stop_token& stop, outbox_threads how) {
  self->state.ports = ports;
  self->state.stop = stop;
  hire(self, how);
  self->send(self, tick{});
  return {
    [self](tick) { go_round(self); },
    [self](const item_settled& free) {
      self->state.crews.at(free.what).free.push_back(free.worker);
      // What follows it is due already.
      hand_out(self);
    },
    [self](stop_now) { stop_all(self); },
  };
}

} // namespace

outbox_actor spawn_outbox(caf::actor_system& system, const outbox_ports* ports,
  const std::stop_token& stop, outbox_threads how) {
  return how == outbox_threads::own
    ? system.spawn<caf::detached>(outbox_behavior, ports, stop, how)
    : system.spawn(outbox_behavior, ports, stop, how);
}

} // namespace callengine::actors
