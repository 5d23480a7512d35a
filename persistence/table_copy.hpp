#pragma once

#include "persistence/moved_tables.hpp"
#include "persistence/text_row.hpp"

#include <soci/soci.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace callengine::persistence {

/// A row as it is copied: a value for each column, nothing for NULL.
using copied_row = std::vector<std::optional<std::string>>;

/// Reads a table in the order of its key, so many rows at a time. Call it
/// within one reading transaction. Throws soci::soci_error.
class table_reader {
public:
  table_reader(soci::session& session, const table_layout& table);

  /// Empty: that was all.
  std::vector<copied_row> next();

  /// The row with the same key as this one.
  std::optional<copied_row> find(const copied_row& same_key);

private:
  std::string columns() const;
  std::vector<std::string> key_names() const;
  std::vector<copied_row> rows_of(
    const std::string& sql, const std::vector<std::string>& key);
  copied_row row_from(const text_row& row) const;

  soci::session& session_;
  const table_layout& table_;
  std::vector<std::string> last_key_;
};

/// Inserts rows of a table. Throws soci::soci_error.
class table_writer {
public:
  table_writer(soci::session& session, const table_layout& table);
  table_writer(const table_writer&) = delete;
  table_writer& operator=(const table_writer&) = delete;

  /// False: a row with its key, or with something else that must be unique, is
  /// there already.
  bool insert(const copied_row& row);

private:
  std::vector<std::string> values_;
  std::vector<soci::indicator> states_;
  soci::statement statement_;
};

} // namespace callengine::persistence
