#include "persistence/voicemail_facts_reader.hpp"

#include "model/voicemail/mail_addresses.hpp"
#include "persistence/database_values.hpp"
#include "persistence/sealed_text.hpp"
#include "persistence/voicemail_columns.hpp"

namespace callengine::persistence {

namespace {

/// The department's addresses where it has any, else those of the settings that
/// the call came in by; if these are not known, of the clinic's first settings
/// that have any.
const std::string& addresses() {
  static const std::string sql
    = "coalesce("
      "(SELECT d.voicemail_email FROM departments d"
      "   WHERE d.client_id = m.client_id AND trim(m.department) <> ''"
      "   AND trim(d.voicemail_email) <> '' AND "
    + same_department("d.name", "m.department")
    + "   ORDER BY d.id LIMIT 1),"
      " (SELECT coalesce(s.voicemail_email, '') FROM call_settings s"
      "   JOIN calls c ON c.call_settings_id = s.id"
      "   WHERE c.client_id = m.client_id AND c.call_sid = m.call_sid"
      "   AND s.client_id = m.client_id),"
      " (SELECT s.voicemail_email FROM call_settings s"
      "   WHERE s.client_id = m.client_id AND trim(s.voicemail_email) <> ''"
      "   ORDER BY s.id LIMIT 1))";
  return sql;
}

const std::string& question() {
  static const std::string sql
    = "SELECT m.id, m.call_sid, m.department, m.from_number,"
      " m.duration_seconds, m.created_at, m.status, m.transcript_status,"
      " m.transcript, m.media_type, c.name, c.time_zone,"
      " w.delete_at_carrier, w.transcribe, w.language, w.mail_transcript,"
      " w.mail_number, w.retention_days, "
    + addresses()
    + ", CASE WHEN EXISTS (SELECT 1 FROM calls t"
      "   WHERE t.client_id = m.client_id AND t.call_sid = m.call_sid"
      "   AND t.is_test) THEN 1 ELSE 0 END, m.assigned_to"
      " FROM voicemail_messages m"
      " LEFT JOIN clients c ON c.id = m.client_id"
      " LEFT JOIN voicemail_settings w ON w.client_id = m.client_id"
      " WHERE m.client_id = :client AND m.recording_sid = :recording"
      " AND coalesce(m.status, 'new') <> 'removed'";
  return sql;
}

voicemail_settings wishes_in(const text_row& row) {
  voicemail_settings wanted;
  wanted.delete_at_carrier = row.flag(12).value_or(wanted.delete_at_carrier);
  wanted.transcribe = row.flag(13).value_or(wanted.transcribe);
  wanted.language = row.text(14);
  wanted.mail_transcript = row.flag(15).value_or(wanted.mail_transcript);
  wanted.mail_number = row.flag(16).value_or(wanted.mail_number);
  wanted.retention_days = row.integer(17);
  return wanted;
}

} // namespace

std::optional<voicemail_facts> read_voicemail_facts(soci::session& session,
  const number_cipher& cipher, client_id client,
  const recording_sid& recording) {
  std::optional<voicemail_facts> found;
  const auto take = [&](const text_row& row) {
    auto& facts = found.emplace();
    facts.id = row.integer(0).value_or(0);
    facts.client = client;
    facts.recording = recording;
    facts.call = row.text(1);
    facts.department = row.text(2);
    const auto opened = [&](std::size_t column, const std::string& seal) {
      return opened_text(
        cipher, client, row.text(column), seal, "voicemail " + recording);
    };
    facts.from = opened(3, {});
    facts.duration = seconds{row.integer(4).value_or(0)};
    facts.at = time_from(row.integer(5).value_or(0));
    facts.status = status_in(row, 6);
    facts.transcript = transcript_status_in(row, 7);
    facts.text = opened(8, transcript_seal(recording));
    facts.type = row.text(9);
    facts.clinic_name = row.text(10);
    facts.time_zone = row.text(11);
    facts.wanted = wishes_in(row);
    facts.recipients = mail_addresses(row.text(18));
    facts.is_test = row.flag(19).value_or(false);
    facts.assigned_to = user_in(row, 20);
  };
  for_each_row(session, question(),
    {{"client", std::to_string(client.value)}, {"recording", recording}}, 21,
    take);
  return found;
}

} // namespace callengine::persistence
