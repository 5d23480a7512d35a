#include "persistence/missed_call_retention.hpp"

#include "persistence/audit_log.hpp"
#include "persistence/database.hpp"
#include "persistence/database_change.hpp"
#include "persistence/database_values.hpp"

#include <string>
#include <vector>

namespace callengine::persistence {

namespace {

constexpr int most_at_a_time = 500;

struct old_item {
  client_id client;
  std::string id;
};

/// A retention of no days is a slip and not a wish: nothing is removed.
std::vector<old_item> find_old(soci::session& session, time_point now) {
  std::vector<old_item> found;
  for_each_row(session,
    "SELECT m.client_id, m.id FROM voicemail_settings w"
    " JOIN missed_calls m ON m.client_id = w.client_id"
    " WHERE w.retention_days > 0"
    " AND m.last_at < CAST(:now AS bigint)"
    "   - CAST(w.retention_days AS bigint) * 86400000"
    " AND (m.state = 'open' OR m.from_number IS NOT NULL"
    "   OR m.from_number_hash IS NOT NULL OR m.note IS NOT NULL)"
    " ORDER BY m.id LIMIT "
      + std::to_string(most_at_a_time),
    {{"now", time_text(now)}}, 2, [&](const text_row& row) {
      found.push_back({{row.integer(0).value_or(0)}, row.text(1)});
    });
  return found;
}

void forget_caller(
  soci::session& session, const old_item& item, time_point now) {
  change_rows(session,
    "UPDATE missed_calls SET from_number = NULL, from_number_hash = NULL,"
    " note = NULL, closed_at = coalesce(closed_at, CAST(:now AS bigint)),"
    " state = 'closed' WHERE client_id = :client AND id = :id",
    {{"client", std::to_string(item.client.value)}, {"id", item.id},
      {"now", time_text(now)}});
  write_audit(session,
    {.client = item.client,
      .at = now,
      .user = {},
      .role = engine_role,
      .action = "missed_call_expired",
      .subject = "missed_call " + item.id,
      .detail = "older than the clinic keeps messages"});
}

} // namespace

std::size_t expire_missed_calls(soci::session& session, time_point now) {
  const auto old = find_old(session, now);
  if (old.empty())
    return 0; // without taking SQLite's lock
  transaction changes{session, transaction::access::write};
  for (const auto& each : old)
    forget_caller(session, each, now);
  changes.commit();
  return old.size();
}

} // namespace callengine::persistence
