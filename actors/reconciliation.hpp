#pragma once

#include "actors/engine_ports.hpp"
#include "actors/messages.hpp"

namespace callengine::actors {

/// Asks Twilio what became of a call while the engine was down, and tells its
/// actor: that it is over, or that a message was recorded. Only calls whose end
/// nobody may tell any more are asked about: a ring, a talk, a recording.
void reconcile(const engine_ports& ports, const call& value, call_actor actor);

/// Asks Twilio whether a lease's call is over; the answer goes to `asker`.
void look_up_lease(const engine_ports& ports, const staff_snapshot& staff,
  switchboard_actor asker);

} // namespace callengine::actors
