#pragma once

#include "model/time.hpp"
#include "persistence/database_url.hpp"

#include <string>

namespace callengine::persistence {

/// Says in `staff_call_availability` that nobody is online or busy: what an
/// earlier run wrote may be from before a crash. Returns the error; empty:
/// done. Blocks; for the start, before anybody signs in.
std::string reset_availability(const database_url& url, time_point now);

} // namespace callengine::persistence
