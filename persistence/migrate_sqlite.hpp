#pragma once

#include <soci/soci.h>

#include <span>
#include <string_view>

namespace callengine::persistence {

/// Applies these of SQLite's migrations, in their order, in one transaction.
/// Throws soci::soci_error.
void migrate_sqlite(
  soci::session& session, std::span<const std::string_view> scripts);

} // namespace callengine::persistence
