#include "persistence/migrate_sqlite.hpp"

#include "persistence/database.hpp"
#include "persistence/text_row.hpp"

#include <soci/sqlite3/soci-sqlite3.h>

#include <map>
#include <set>
#include <string>
#include <vector>

namespace callengine::persistence {

namespace {

struct column {
  std::string name;
  std::string definition; ///< as ALTER TABLE … ADD COLUMN takes it
};

std::vector<column> columns_of(
  soci::session& session, const std::string& table) {
  std::vector<column> columns;
  for_each_row(session,
    "SELECT name, type, dflt_value FROM pragma_table_info(:table)",
    {{"table", table}}, 3, [&](const text_row& row) {
      auto definition = "\"" + row.text(0) + "\" " + row.text(1);
      if (!row.text(2).empty())
        definition += " DEFAULT " + row.text(2);
      columns.push_back({row.text(0), std::move(definition)});
    });
  return columns;
}

/// The tables of a migration, read from a database that has nothing else.
std::map<std::string, std::vector<column>> wanted_tables(
  const std::string& script) {
  soci::session scratch{soci::sqlite3, "db=:memory:"};
  run_script(scratch, script);
  std::vector<std::string> names;
  for_each_row(scratch,
    "SELECT name FROM sqlite_master WHERE type = 'table'"
    " AND name NOT LIKE 'sqlite_%'",
    {}, 1, [&](const text_row& row) { names.push_back(row.text(0)); });
  std::map<std::string, std::vector<column>> tables;
  for (const auto& name : names)
    tables[name] = columns_of(scratch, name);
  return tables;
}

void add_missing_columns(soci::session& session, const std::string& table,
  const std::vector<column>& wanted) {
  std::set<std::string> present;
  for (const auto& there : columns_of(session, table))
    present.insert(there.name);
  if (present.empty())
    return; // no such table yet: the script makes it whole
  for (const auto& missing : wanted)
    if (!present.contains(missing.name))
      session << "ALTER TABLE \"" + table + "\" ADD COLUMN "
          + missing.definition;
}

void apply_script(soci::session& session, const std::string& script) {
  for (const auto& [table, columns] : wanted_tables(script))
    add_missing_columns(session, table, columns);
  run_script(session, script);
}

} // namespace

void migrate_sqlite(
  soci::session& session, std::span<const std::string_view> scripts) {
  transaction changes{session, transaction::access::write};
  for (const auto script : scripts)
    apply_script(session, std::string{script});
  changes.commit();
}

} // namespace callengine::persistence
