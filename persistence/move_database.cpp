#include "persistence/move_database.hpp"

#include "persistence/database.hpp"
#include "persistence/database_error.hpp"
#include "persistence/migrate.hpp"
#include "persistence/moved_tables.hpp"
#include "persistence/table_copy.hpp"

#include <stdexcept>

namespace callengine::persistence {

namespace {

/// Why the two databases can't be one.
struct conflict : std::runtime_error {
  using std::runtime_error::runtime_error;
};

std::string key_text(const table_layout& table, const copied_row& row) {
  std::string text;
  for (std::size_t column = 0; column < table.key_columns; ++column)
    text += (text.empty() ? "" : ", ") + table.columns[column] + " "
      + row[column].value_or("NULL");
  return text;
}

/// The row was not inserted: that is well if it is there as it is here.
void require_same(
  table_reader& there, const table_layout& table, const copied_row& row) {
  const auto found = there.find(row);
  if (!found)
    throw conflict{"the target's table " + table.name
      + " has another row with what must be unique in the row with the "
      + key_text(table, row)};
  if (*found != row)
    throw conflict{"the target's table " + table.name
      + " has another row with the " + key_text(table, row)};
}

void require_nothing_else(
  soci::session& target, const table_layout& table, std::uint64_t rows) {
  if (table.whose != table_layout::owner::engine)
    return;
  std::int64_t there = 0;
  for_each_row(target, "SELECT count(*) FROM " + table.name, {}, 1,
    [&](const text_row& row) { there = row.integer(0).value_or(0); });
  if (static_cast<std::uint64_t>(there) != rows)
    throw conflict{"the target's table " + table.name
      + " has rows of its own: move to a database that no engine has written "
        "to"};
}

/// New ids go on behind the highest. SQLite sees to that by itself.
void count_ids_on(soci::session& target, const table_layout& table) {
  if (!table.counts_ids || link_of(target) < 0)
    return;
  // `nextval` so that a sequence that is ahead stays so: one id is left out.
  run_script(target,
    "SELECT setval(s.name, m.id) FROM"
    " (SELECT pg_get_serial_sequence('"
      + table.name + "', 'id') AS name) s, (SELECT max(id) AS id FROM "
      + table.name
      + ") m WHERE s.name IS NOT NULL AND m.id >= nextval(s.name)");
}

moved_table copy_table(
  soci::session& source, soci::session& target, const table_layout& table) {
  moved_table counted{table.name, 0, 0};
  table_reader here{source, table};
  table_reader there{target, table};
  transaction changes{target, transaction::access::write};
  table_writer into{target, table};
  for (auto rows = here.next(); !rows.empty(); rows = here.next()) {
    for (const auto& row : rows) {
      if (into.insert(row))
        ++counted.added;
      else
        require_same(there, table, row);
    }
    counted.rows += rows.size();
  }
  require_nothing_else(target, table, counted.rows);
  count_ids_on(target, table);
  changes.commit();
  return counted;
}

} // namespace

std::string move_database(const database_url& source,
  const database_url& target,
  const std::function<void(const moved_table&)>& told) {
  if (source == target)
    return "The database can't be moved to itself";
  if (auto error = migrate(target); !error.empty())
    return "The target can't be used. " + error;
  std::string table_name;
  try {
    const auto from = open_session(source);
    const auto into = open_session(target);
    transaction reading{*from, transaction::access::read};
    for (const auto& table : moved_tables()) {
      table_name = table.name;
      told(copy_table(*from, *into, table));
    }
    reading.commit();
    return {};
  } catch (const conflict& error) {
    return std::string{"The move ends: "} + error.what();
  } catch (const std::exception& error) {
    return "The move failed"
      + (table_name.empty() ? std::string{} : " at the table " + table_name)
      + ": " + database_error_text(error);
  }
}

} // namespace callengine::persistence
