#include "persistence/audit_log.hpp"

#include "persistence/database_change.hpp"
#include "persistence/database_values.hpp"

#include <algorithm>

namespace callengine::persistence {

namespace {

constexpr std::size_t longest = 2000;

/// What came from outside fits every database: no broken character, no NUL, no
/// flood.
std::optional<std::string> harmless(std::string_view text) {
  std::string kept{text.substr(0, longest)};
  std::replace_if(
    kept.begin(), kept.end(), [](char c) { return c < ' ' || c > '~'; }, '?');
  return text_or_null(kept);
}

} // namespace

void write_audit(soci::session& session, const audit_row& row) {
  change_rows(session,
    "INSERT INTO audit_log (client_id, at, user_id, role, action, subject,"
    " detail) VALUES (:client, :at, :user, :role, :action, :subject, :detail)",
    {{"client", std::to_string(row.client.value)}, {"at", time_text(row.at)},
      {"user", user_text(row.user)}, {"role", harmless(row.role)},
      {"action", row.action}, {"subject", harmless(row.subject)},
      {"detail", harmless(row.detail)}});
}

} // namespace callengine::persistence
