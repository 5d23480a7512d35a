#pragma once

#include "model/time.hpp"

#include <soci/soci.h>

#include <cstddef>

namespace callengine::persistence {

/// Removes the words of calls (turns, summaries, and what was noted after the
/// talk) that are older than their clinics keep them, and says so in the audit
/// log; some calls at a time. How a conversation ended, and what came of a
/// talk, stays. Returns of how many calls. Throws soci::soci_error.
std::size_t expire_transcripts(soci::session& session, time_point now);

} // namespace callengine::persistence
