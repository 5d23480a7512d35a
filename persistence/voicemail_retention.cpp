#include "persistence/voicemail_retention.hpp"

#include "persistence/audit_log.hpp"
#include "persistence/database.hpp"
#include "persistence/database_values.hpp"
#include "persistence/outbox_statements.hpp"

#include <vector>

namespace callengine::persistence {

namespace {

constexpr int most_at_a_time = 500;

struct old_message {
  client_id client;
  std::string id;
  recording_sid recording;
};

/// A retention of no days is a slip and not a wish: nothing is removed.
std::vector<old_message> find_old(soci::session& session, time_point now) {
  std::vector<old_message> found;
  for_each_row(session,
    "SELECT m.client_id, m.id, m.recording_sid FROM voicemail_settings w"
    " JOIN voicemail_messages m ON m.client_id = w.client_id"
    " WHERE w.retention_days > 0"
    " AND m.created_at < CAST(:now AS bigint)"
    "   - CAST(w.retention_days AS bigint) * 86400000"
    " AND m.recording_sid IS NOT NULL"
    " AND coalesce(m.status, 'new') <> 'removed'"
    " AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.client_id = m.client_id"
    "   AND o.subject = m.recording_sid AND o.task = 'remove_media')"
    " ORDER BY m.created_at LIMIT "
      + std::to_string(most_at_a_time),
    {{"now", time_text(now)}}, 3, [&](const text_row& row) {
      found.push_back({{row.integer(0).value_or(0)}, row.text(1), row.text(2)});
    });
  return found;
}

} // namespace

std::size_t expire_messages(
  soci::session& session, const number_cipher& cipher, time_point now) {
  const auto old = find_old(session, now);
  if (old.empty())
    return 0;
  std::size_t expired = 0;
  item_writer items{session, cipher};
  transaction changes{session, transaction::access::write};
  for (const auto& message : old) {
    const new_item removal{
      message.client, task::remove_media, message.recording, {}, now};
    if (!items.add(removal, now))
      continue;
    write_audit(session,
      {.client = message.client,
        .at = now,
        .user = {},
        .role = engine_role,
        .action = "expired",
        .subject = message.id,
        .detail = "older than the clinic keeps messages"});
    ++expired;
  }
  changes.commit();
  return expired;
}

} // namespace callengine::persistence
