#pragma once

#include "actors/engine_ports.hpp"
#include "actors/messages.hpp"
#include "model/call/reconciliation.hpp"

namespace callengine::actors {

/// Asks Twilio what became of a call while the engine was down, and tells its
/// actor: that it is over, or that a message was recorded. An answer that says
/// nothing clear goes to `asker`.
void ask_about(const engine_ports& ports, const reconciliation::question& what,
  call_actor actor, switchboard_actor asker);

/// Asks Twilio whether a lease's call is over; the answer goes to `asker`.
void look_up_lease(const engine_ports& ports, const staff_snapshot& staff,
  switchboard_actor asker);

} // namespace callengine::actors
