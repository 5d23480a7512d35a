#pragma once

#include "model/ended_call.hpp"
#include "persistence/database_url.hpp"
#include "persistence/result.hpp"

#include <vector>

namespace callengine::persistence {

/// The calls of all clinics that ended at or after `since`, oldest first: what
/// a starting engine needs to tell a late request from a call that it never
/// saw. Blocks; any thread; may be repeated until the database is there.
result<std::vector<ended_call>> read_ended_calls(
  const database_url& url, time_point since);

} // namespace callengine::persistence
