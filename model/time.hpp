#pragma once

#include <chrono>

namespace callengine {

using std::chrono::milliseconds;
using std::chrono::seconds;

/// A moment of the wall clock, UTC. The model never reads a clock: whoever
/// drives it says what time it is.
using time_point = std::chrono::sys_time<milliseconds>;

} // namespace callengine
