#include "persistence/migrate.hpp"

#include "persistence/database.hpp"
#include "persistence/database_error.hpp"
#include "persistence/migrate_sqlite.hpp"
#include "persistence/migration_scripts.hpp"

namespace callengine::persistence {

namespace {

void migrate_postgresql(soci::session& session) {
  // An index over a large table may take its time; waits for locks are limited
  // by the script itself.
  session << "SET statement_timeout = 0";
  for (const auto script : migration_scripts(database_kind::postgresql))
    run_script(session, std::string{script});
}

} // namespace

std::string migrate(const database_url& url) {
  try {
    const auto session = open_session(url);
    if (url.kind == database_kind::sqlite)
      migrate_sqlite(*session, migration_scripts(url.kind));
    else
      migrate_postgresql(*session);
    return {};
  } catch (const std::exception& error) {
    return "The database could not be migrated: " + database_error_text(error);
  }
}

} // namespace callengine::persistence
