#pragma once

#include "actors/messages.hpp"

#include <vector>

namespace callengine::actors {

/// Asks calls for their values and answers `promise` with those that came:
/// a call that is just ending is left out. Ends by itself.
caf::behavior call_collector_behavior(caf::event_based_actor* self,
  std::vector<call_actor> calls,
  caf::typed_response_promise<call_list> promise);

} // namespace callengine::actors
