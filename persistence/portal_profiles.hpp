#pragma once

#include "model/ports/accounts.hpp"

#include <soci/soci.h>

namespace callengine::persistence {

/// Reads what a page shows of somebody; what no table knows stays empty. Throws
/// soci::soci_error.
portal_profile read_profile(
  soci::session& session, const staff_key& who, bool sees_all);

/// Who is active in a clinic, by name. Throws soci::soci_error.
std::vector<portal_person> read_people(
  soci::session& session, client_id client);

} // namespace callengine::persistence
