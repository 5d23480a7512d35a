#pragma once

#include "model/time.hpp"

#include <soci/soci.h>

#include <cstddef>

namespace callengine::persistence {

/// Takes number and note from missed calls that are older than their clinics
/// keep messages, closes what is still open, and says so in the audit log; some
/// at a time. The rest of the row stays. Returns of how many. Throws
/// soci::soci_error.
std::size_t expire_missed_calls(soci::session& session, time_point now);

} // namespace callengine::persistence
