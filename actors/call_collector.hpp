#pragma once

#include "actors/messages.hpp"

#include <vector>

namespace callengine::actors {

using call_collector_actor
  = caf::typed_actor<caf::replies_to<list_calls>::with<call_list>>;

/// Answers one `list_calls` with the values of these calls: one that is just
/// ending is left out. Ends by itself. (It answers in its own name: a promise
/// of another actor's is not its to keep.)
call_collector_actor::behavior_type call_collector_behavior(
  call_collector_actor::pointer self, std::vector<call_actor> calls);

} // namespace callengine::actors
