#pragma once

#include "actors/messages.hpp"
#include "actors/outbox/outbox_ports.hpp"

#include <cstdint>
#include <map>
#include <stop_token>
#include <vector>

namespace callengine::actors {

/// Hands what is due to its workers: so many for each task, so that a slow
/// transcript keeps no mail waiting.
struct outbox_state {
  struct crew {
    std::vector<outbox_worker_actor> workers;
    std::vector<std::size_t> free; ///< their numbers
  };

  const outbox_ports* ports = nullptr;
  std::stop_token stop;
  std::map<task, crew> crews;
  bool has_taken_over = false;
  bool is_away = false; ///< the database; said once
  std::uint64_t rounds = 0;
};

/// How the actors of the outbox are carried: each on a thread of its own, or,
/// in tests in virtual time, by the scheduler.
enum class outbox_threads : std::uint8_t { own, shared };

/// `stop` ends what is under way. The ports outlive the actor.
outbox_actor spawn_outbox(caf::actor_system& system, const outbox_ports* ports,
  const std::stop_token& stop, outbox_threads how);

} // namespace callengine::actors
