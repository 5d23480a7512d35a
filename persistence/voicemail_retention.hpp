#pragma once

#include "model/time.hpp"
#include "persistence/number_cipher.hpp"

#include <soci/soci.h>

#include <cstddef>

namespace callengine::persistence {

/// Has the media of messages removed that are older than their clinics keep
/// them, and says so in the audit log; some at a time. Returns how many. Throws
/// soci::soci_error.
std::size_t expire_messages(
  soci::session& session, const number_cipher& cipher, time_point now);

} // namespace callengine::persistence
