#pragma once

#include "model/call/call.hpp"
#include "model/call/event.hpp"
#include "model/plan/plan.hpp"

namespace callengine {

/// A call that has just arrived and for which nothing was decided.
call new_call(const plan& plan, call_sid sid, std::string from, time_point now);

/// Advances one call. Pure: same inputs, same result. Never blocks, never
/// reads a clock. Events that come too late for the call's state are named in
/// `late_event` (for the log's counter) and change nothing.
step advance(
  const plan& plan, const call& call, const call_event& event, time_point now);

} // namespace callengine
