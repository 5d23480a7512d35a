#pragma once

#include "persistence/result.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace callengine::persistence {

enum class database_kind : std::uint8_t { sqlite, postgresql };

/// A checked `DATABASE_URL`.
struct database_url {
  database_kind kind = database_kind::sqlite;

  /// SQLite: the file's path. PostgreSQL: libpq's connection string, with the
  /// time limits that an engine needs added where the URL sets none. May hold a
  /// password: never log it.
  std::string target;

  friend bool operator==(const database_url&, const database_url&) = default;
};

/// Reads `sqlite:PATH`, `postgres://…` or `postgresql://…`. Nothing is opened.
/// The error never repeats what could be a password.
result<database_url> parse_database_url(std::string_view text);

} // namespace callengine::persistence
