#include "persistence/transcript_retention.hpp"

#include "persistence/audit_log.hpp"
#include "persistence/database.hpp"
#include "persistence/database_change.hpp"
#include "persistence/database_values.hpp"

#include <string>
#include <vector>

namespace callengine::persistence {

namespace {

constexpr int most_at_a_time = 500;

struct old_call {
  client_id client;
  call_sid call;
};

/// A time column that lies further back than the clinic keeps transcripts. A
/// retention of no days is a slip and not a wish: nothing is removed.
std::string too_old(const std::string& column) {
  return "s.transcript_retention_days > 0 AND " + column
    + " < CAST(:now AS bigint)"
      " - CAST(s.transcript_retention_days AS bigint) * 86400000";
}

std::vector<old_call> find_old(soci::session& session, time_point now) {
  std::vector<old_call> found;
  for_each_row(session,
    "SELECT t.client_id, t.call_sid FROM ai_settings s"
    " JOIN call_turns t ON t.client_id = s.client_id WHERE "
      + too_old("t.at")
      + " UNION SELECT c.client_id, c.call_sid FROM ai_settings s"
        " JOIN calls c ON c.client_id = s.client_id"
        " WHERE c.summary IS NOT NULL AND "
      + too_old("c.started_at")
      + " UNION SELECT c.client_id, c.call_sid FROM ai_settings s"
        " JOIN calls c ON c.client_id = s.client_id"
        " WHERE c.note IS NOT NULL AND "
      + too_old("c.started_at") + " LIMIT " + std::to_string(most_at_a_time),
    {{"now", time_text(now)}}, 2, [&](const text_row& row) {
      found.push_back({{row.integer(0).value_or(0)}, row.text(1)});
    });
  return found;
}

void remove_words(
  soci::session& session, const old_call& which, time_point now) {
  const changed_values key{
    {"client", std::to_string(which.client.value)}, {"call", which.call}};
  const std::string of_call = " WHERE client_id = :client AND call_sid = :call";
  change_rows(session, "DELETE FROM call_turns" + of_call, key);
  change_rows(
    session, "UPDATE calls SET summary = NULL, note = NULL" + of_call, key);
  write_audit(session,
    {.client = which.client,
      .at = now,
      .user = {},
      .role = engine_role,
      .action = "transcript_expired",
      .subject = which.call,
      .detail = "older than the clinic keeps transcripts"});
}

} // namespace

std::size_t expire_transcripts(soci::session& session, time_point now) {
  const auto old = find_old(session, now);
  if (old.empty())
    return 0; // without taking SQLite's lock
  transaction changes{session, transaction::access::write};
  for (const auto& each : old)
    remove_words(session, each, now);
  changes.commit();
  return old.size();
}

} // namespace callengine::persistence
