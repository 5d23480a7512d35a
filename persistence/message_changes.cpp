#include "persistence/message_changes.hpp"

#include "persistence/audit_log.hpp"
#include "persistence/database_change.hpp"
#include "persistence/database_values.hpp"
#include "persistence/message_writer.hpp"
#include "persistence/voicemail_columns.hpp"

namespace callengine::persistence {

namespace {

const std::string living_message
  = " WHERE client_id = :client AND recording_sid = :recording"
    " AND coalesce(status, 'new') <> 'removed'";

} // namespace

bool make_tombstone(soci::session& session, client_id client,
  const recording_sid& recording, time_point now) {
  return change_rows(session,
           "UPDATE voicemail_messages SET "
             + grown_status(voicemail_status::removed)
             + ", removed_at = :now, from_number = NULL,"
               " from_number_hash = NULL, transcript = NULL,"
               " resolution_note = NULL"
             + living_message,
           {{"client", std::to_string(client.value)}, {"recording", recording},
             {"now", time_text(now)}})
    > 0;
}

void message_changes::write(const outbox_change& change) {
  std::visit([this](const auto& known) { write_change(known); }, change);
}

void message_changes::write_change(const outbox_changes::sound_kept& change) {
  change_rows(session_,
    "UPDATE voicemail_messages SET " + grown_status(voicemail_status::kept)
      + ", media_type = :type, media_bytes = :bytes, kept_at = :now"
      + living_message,
    {{"client", std::to_string(client_.value)}, {"recording", change.recording},
      {"type", change.type}, {"bytes", std::to_string(change.bytes)},
      {"now", time_text(now_)}});
}

void message_changes::write_change(
  const outbox_changes::transcript_made& change) {
  change_rows(session_,
    "UPDATE voicemail_messages SET "
      + grown_status(voicemail_status::transcribed)
      + ", transcript = :text, transcript_status = 'done'" + living_message,
    {{"client", std::to_string(client_.value)}, {"recording", change.recording},
      {"text",
        cipher_.encrypt(
          client_, change.text, transcript_seal(change.recording))}});
}

void message_changes::write_change(
  const outbox_changes::transcript_failed& change) {
  change_rows(session_,
    "UPDATE voicemail_messages SET transcript_status = 'failed'"
      + living_message + " AND coalesce(transcript_status, 'none') <> 'done'",
    {{"client", std::to_string(client_.value)},
      {"recording", change.recording}});
}

/// Nothing stands in the message of one mail: `note_mail_settled`.
void message_changes::write_change(const outbox_changes::mail_sent&) {}

void message_changes::write_change(
  const outbox_changes::recordings_found& change) {
  missed_call_writer missed{session_, cipher_};
  message_writer messages{session_, cipher_, missed};
  for (auto found : change.messages) {
    found.client = client_; // whose call it was, whatever was found out
    if (found.department.empty())
      found.department = department_of(found.call);
    messages.add(found);
  }
  for (auto& each : missed.take_news())
    news_.push_back(std::move(each));
}

/// As the call's end told it; a call that broke off told it when it offered to
/// take a message.
std::string message_changes::department_of(const call_sid& call) {
  std::string department;
  for_each_row(session_,
    "SELECT coalesce(c.department, h.department) FROM calls c"
    " LEFT JOIN call_routing_history h ON h.client_id = c.client_id"
    "   AND h.call_sid = c.call_sid AND h.decision = 'voicemail_offered'"
    " WHERE c.client_id = :client AND c.call_sid = :call"
    " ORDER BY h.step DESC LIMIT 1",
    {{"client", std::to_string(client_.value)}, {"call", call}}, 1,
    [&](const text_row& row) { department = row.text(0); });
  return department;
}

void message_changes::write_change(
  const outbox_changes::sound_removed& change) {
  make_tombstone(session_, client_, change.recording, now_);
  std::string id;
  for_each_row(session_,
    "SELECT id FROM voicemail_messages"
    " WHERE client_id = :client AND recording_sid = :recording",
    {{"client", std::to_string(client_.value)},
      {"recording", change.recording}},
    1, [&](const text_row& row) { id = row.text(0); });
  if (!id.empty())
    write_audit(session_,
      {.client = client_,
        .at = now_,
        .user = {},
        .role = engine_role,
        .action = "removed",
        .subject = id,
        .detail = "its sound is gone"});
}

void message_changes::await_transcript(const recording_sid& recording) {
  change_rows(session_,
    "UPDATE voicemail_messages SET transcript_status = 'waiting'"
      + living_message + " AND coalesce(transcript_status, 'none') = 'none'",
    {{"client", std::to_string(client_.value)}, {"recording", recording}});
}

void message_changes::note_mail_settled(const recording_sid& recording) {
  const std::string mails
    = "(SELECT 1 FROM outbox o WHERE o.client_id = :client"
      " AND o.subject = :recording AND o.task = 'announce' AND o.state ";
  change_rows(session_,
    "UPDATE voicemail_messages SET " + grown_status(voicemail_status::announced)
      + ", announced_at = coalesce(announced_at, :now)" + living_message
      + " AND EXISTS " + mails + "= 'done') AND NOT EXISTS " + mails
      + "IN ('waiting', 'running'))",
    {{"client", std::to_string(client_.value)}, {"recording", recording},
      {"now", time_text(now_)}});
}

} // namespace callengine::persistence
