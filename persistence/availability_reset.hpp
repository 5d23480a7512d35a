#pragma once

#include "model/time.hpp"
#include "persistence/database_url.hpp"

#include <string>

namespace callengine::persistence {

/// Says in `staff_call_availability` that nobody is online or busy: what an
/// earlier run wrote may be from before a crash. What was written since
/// `started` stays, so it may be done at any time after the start, and again
/// until it works. Returns the error; empty: done. Blocks; any thread.
std::string reset_availability(const database_url& url, time_point started);

} // namespace callengine::persistence
