#pragma once

#include "model/clinic_tables.hpp"

#include <soci/soci.h>

#include <vector>

namespace callengine::persistence {

/// Reads the configuration of every receiving number, ordered by clinic and
/// settings. Tolerant: NULLs and odd values become the documented defaults,
/// missing `clients` and `users` rows empty names; settings without a receiving
/// number are left out (no call can reach them). Rows of one clinic never enter
/// another's tables. Throws soci::soci_error. Call it within one reading
/// transaction, so that the tables fit together.
std::vector<clinic_tables> read_clinic_tables(soci::session& session);

} // namespace callengine::persistence
