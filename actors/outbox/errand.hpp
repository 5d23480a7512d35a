#pragma once

#include "actors/outbox/outbox_ports.hpp"

#include <stop_token>
#include <vector>

namespace callengine::actors {

/// What carrying out an item came to, and what was learnt by it.
struct errand_end {
  attempt came_to;
  std::vector<outbox_change> learnt;
};

/// What is not set up on this engine is not wanted of it.
void leave_out_what_is_not_set_up(
  voicemail_facts& message, const outbox_ports& ports);

/// Carries out one item; blocks for as long as that takes, and gives up soon
/// after a stop was asked for. `message` is null if there is none any more.
errand_end carry_out(const outbox_item& item, const voicemail_facts* message,
  const outbox_ports& ports, const std::stop_token& stop);

} // namespace callengine::actors
