#pragma once

#include <soci/soci.h>

namespace callengine::persistence {

/// Migrates an open SQLite database in one transaction. Throws
/// soci::soci_error.
void migrate_sqlite(soci::session& session);

} // namespace callengine::persistence
