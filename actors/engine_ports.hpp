#pragma once

#include "model/ports/call_control.hpp"
#include "model/ports/clock.hpp"
#include "model/ports/history.hpp"

#include <atomic>
#include <cstdint>

namespace callengine::actors {

/// What went wrong inside, for the operator. Written by actors, read by
/// whoever shows metrics.
struct engine_faults {
  std::atomic<std::uint64_t> broken_calls{0}; ///< a step threw
  std::atomic<std::uint64_t> lost_actors{0};  ///< an actor died
};

/// The world outside the actors. Owned by the application, which keeps it
/// alive longer than the actor system; every port is thread-safe.
struct engine_ports {
  callengine::clock& clock;
  callengine::history& history;
  callengine::call_control& calls;
  engine_faults& faults;
};

} // namespace callengine::actors
