#pragma once

#include "model/call/call.hpp"
#include "model/call/event.hpp"
#include "model/plan/plan.hpp"
#include "model/webhook.hpp"

#include <string>

namespace callengine {

/// A call that has just arrived and for which nothing was decided.
call new_call(const plan& plan, call_sid sid, std::string from, time_point now,
  bool is_test = false);

/// A call that the engine has never seen and that is already under way: taken
/// up from what the request tells, so that its event can be advanced next.
step take_up(const plan& plan, const webhook& request, time_point now);

/// Advances one call. Pure: same inputs, same result. Never blocks, never
/// reads a clock. An event that comes too late for the call's state changes
/// nothing. Throws std::logic_error if an invariant of the call is broken:
/// an error in the engine, never in its input.
step advance(
  const plan& plan, const call& call, const call_event& event, time_point now);

/// Goes on with a call that was saved at a stop: claims again what it held and
/// arms its timers. A request that waited then is gone; Twilio asks again.
step resume(const plan& plan, const call& call, time_point now);

/// Gives everything up that the call holds and hangs up: the way out after
/// `advance` threw.
step abandon(const plan& plan, const call& call, time_point now);

/// Ends a call of which it is learnt late that it was over already: whom it
/// holds is free. History has its end, nothing is written anew.
step end_late(
  const plan& plan, const call& call, time_point ended_at, time_point now);

/// The first invariant that this value breaks, in words; empty if none.
std::string broken_invariant(const call& call);

} // namespace callengine
