#pragma once

#include "actors/messages.hpp"
#include "actors/outbox/outbox_ports.hpp"

#include <optional>
#include <random>
#include <stop_token>

namespace callengine::actors {

/// Carries out one item after the other, on a thread of its own: it waits for
/// Twilio, for mail servers and for disks.
struct outbox_worker_state {
  const outbox_ports* ports = nullptr;
  outbox_actor owner;
  task what = task::keep;
  std::size_t number = 0;
  std::stop_token stop;
  /// What the database has not taken yet.
  std::optional<settlement> unwritten;
  std::optional<outbox_item> item;
  std::minstd_rand dice;
};

outbox_worker_actor::behavior_type outbox_worker_behavior(
  outbox_worker_actor::stateful_pointer<outbox_worker_state> self,
  const outbox_ports* ports, outbox_actor owner, task what, std::size_t number,
  const std::stop_token& stop);

} // namespace callengine::actors
