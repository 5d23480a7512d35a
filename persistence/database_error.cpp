#include "persistence/database_error.hpp"

#include <soci/postgresql/soci-postgresql.h>
#include <soci/soci.h>
#include <soci/sqlite3/soci-sqlite3.h>

#include <algorithm>
#include <cctype>

namespace callengine::persistence {

std::string database_error_text(const std::exception& error) {
  const auto* of_soci = dynamic_cast<const soci::soci_error*>(&error);
  std::string text = of_soci ? of_soci->get_error_message() : error.what();
  std::replace_if(
    text.begin(), text.end(),
    [](unsigned char c) { return std::iscntrl(c) != 0; }, ' ');
  const auto last = text.find_last_not_of(' ');
  text.resize(last == text.npos ? 0 : last + 1);
  return text.empty() ? "unknown database error" : text;
}

bool is_refusal(const std::exception& error) noexcept {
  if (const auto* sqlite
    = dynamic_cast<const soci::sqlite3_soci_error*>(&error))
    return sqlite->result() == SQLITE_CONSTRAINT
      || sqlite->result() == SQLITE_MISMATCH
      || sqlite->result() == SQLITE_TOOBIG;
  if (const auto* postgresql
    = dynamic_cast<const soci::postgresql_soci_error*>(&error)) {
    // Classes 22 (data exception) and 23 (integrity constraint violation).
    const auto state = postgresql->sqlstate();
    return state.starts_with("22") || state.starts_with("23");
  }
  return false;
}

} // namespace callengine::persistence
