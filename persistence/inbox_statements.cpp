#include "persistence/inbox_statements.hpp"

#include "persistence/database_change.hpp"
#include "persistence/database_values.hpp"
#include "persistence/sealed_text.hpp"
#include "persistence/voicemail_columns.hpp"

namespace callengine::persistence::inbox_statements {

namespace {

constexpr std::size_t columns = 21;

/// Where a message's call is marked so.
std::string of_call_that(const std::string& mark) {
  return "EXISTS (SELECT 1 FROM calls c WHERE c.client_id = m.client_id"
         " AND c.call_sid = m.call_sid AND c."
    + mark + ")";
}

/// Its caller may have been in danger.
const std::string of_urgent_call = of_call_that("urgent");

std::string as_flag(const std::string& condition) {
  return "CASE WHEN " + condition + " THEN 1 ELSE 0 END";
}

/// The messages that this person may see.
std::string visible_to(const portal_asker& who, parameters& values) {
  values.emplace_back("client", std::to_string(who.staff.client.value));
  std::string sql
    = "SELECT m.id, m.call_sid, m.recording_sid, m.department, m.from_number,"
      " m.created_at, m.duration_seconds, m.status, m.transcript_status,"
      " m.transcript, m.media_type, m.heard_by, m.heard_at, m.resolved_by,"
      " m.resolved_at, m.resolution_note, m.assigned_to, m.kept_at,"
      " m.client_id, "
    + as_flag(of_urgent_call) + ", " + as_flag(of_call_that("is_test"))
    + " FROM voicemail_messages m"
      " WHERE m.client_id = :client AND coalesce(m.status, 'new') <> 'removed'";
  if (who.hears_everything)
    return sql;
  values.emplace_back("user", std::to_string(who.staff.user.value));
  return sql
    + " AND (m.assigned_to = :user"
      " OR EXISTS (SELECT 1 FROM staff_call_routing r"
      "   WHERE r.client_id = m.client_id AND r.user_id = :user AND "
    + same_department("r.department", "m.department") + "))";
}

/// The media type tells people that there is something to be heard: only once
/// it is kept.
inbox_message message_in(const text_row& row, const number_cipher& cipher) {
  inbox_message message;
  const client_id client{row.integer(18).value_or(0)};
  message.id = row.integer(0).value_or(0);
  message.call = row.text(1);
  message.recording = row.text(2);
  message.department = row.text(3);
  const auto opened = [&](std::size_t column, const std::string& seal) {
    return opened_text(
      cipher, client, row.text(column), seal, "voicemail " + message.recording);
  };
  message.from = opened(4, {});
  message.at = time_from(row.integer(5).value_or(0));
  message.duration = seconds{row.integer(6).value_or(0)};
  message.status = status_in(row, 7);
  message.transcript = transcript_status_in(row, 8);
  message.text = opened(9, transcript_seal(message.recording));
  message.type = row.is_null(17) ? std::string{} : row.text(10);
  message.heard_by = user_in(row, 11);
  message.heard_at = time_in(row, 12);
  message.resolved_by = user_in(row, 13);
  message.resolved_at = time_in(row, 14);
  message.note = opened(15, note_seal(message.recording));
  message.assigned_to = user_in(row, 16);
  message.urgent = row.flag(19).value_or(false);
  message.is_test = row.flag(20).value_or(false);
  return message;
}

std::vector<inbox_message> messages_of(soci::session& session,
  const number_cipher& cipher, const std::string& sql,
  const parameters& values) {
  std::vector<inbox_message> messages;
  for_each_row(session, sql, values, columns,
    [&](const text_row& row) { messages.push_back(message_in(row, cipher)); });
  return messages;
}

changed_values key_of(const portal_asker& who, const inbox_message& message) {
  return {{"client", std::to_string(who.staff.client.value)},
    {"id", std::to_string(message.id)}};
}

const std::string this_message = " WHERE client_id = :client AND id = :id";

/// Who did something and when, or nobody.
void set_doer(soci::session& session, const portal_asker& who,
  const inbox_message& message, const std::string& by, const std::string& at,
  bool done, time_point now) {
  auto values = key_of(who, message);
  if (!done) {
    change_rows(session,
      "UPDATE voicemail_messages SET " + by + " = NULL, " + at + " = NULL"
        + this_message,
      values);
    return;
  }
  values.emplace_back("user", std::to_string(who.staff.user.value));
  values.emplace_back("now", time_text(now));
  change_rows(session,
    "UPDATE voicemail_messages SET " + by + " = :user, " + at + " = :now"
      + this_message + " AND " + at + " IS NULL",
    values);
}

} // namespace

std::vector<inbox_message> list(soci::session& session,
  const number_cipher& cipher, const portal_asker& who,
  const inbox_filter& which) {
  parameters values;
  auto sql = visible_to(who, values);
  if (which.department) {
    sql += " AND " + same_department("m.department", ":department");
    values.emplace_back("department", *which.department);
  }
  if (which.unheard)
    sql += " AND m.heard_at IS NULL";
  if (which.unresolved)
    sql += " AND m.resolved_at IS NULL";
  if (which.urgent)
    sql += " AND " + of_urgent_call;
  if (which.mine) {
    sql += " AND m.assigned_to = :me";
    values.emplace_back("me", std::to_string(who.staff.user.value));
  }
  if (which.before) {
    sql += " AND m.id < :before";
    values.emplace_back("before", std::to_string(*which.before));
  }
  return messages_of(session, cipher,
    sql + " ORDER BY m.id DESC LIMIT " + std::to_string(which.limit + 1),
    values);
}

std::optional<inbox_message> find(soci::session& session,
  const number_cipher& cipher, const portal_asker& who, std::int64_t id) {
  parameters values;
  const auto sql = visible_to(who, values) + " AND m.id = :id";
  values.emplace_back("id", std::to_string(id));
  auto found = messages_of(session, cipher, sql, values);
  return found.empty() ? std::nullopt : std::optional{std::move(found.front())};
}

bool has_user(soci::session& session, client_id client, user_id user) {
  bool found = false;
  for_each_row(session,
    "SELECT 1 WHERE EXISTS (SELECT 1 FROM users"
    "   WHERE client_id = :client AND id = :user)"
    " OR EXISTS (SELECT 1 FROM staff_call_routing"
    "   WHERE client_id = :client AND user_id = :user)",
    {{"client", std::to_string(client.value)},
      {"user", std::to_string(user.value)}},
    1, [&](const text_row&) { found = true; });
  return found;
}

void set_heard(soci::session& session, const portal_asker& who,
  const inbox_message& message, bool heard, time_point now) {
  set_doer(session, who, message, "heard_by", "heard_at", heard, now);
}

void set_resolved(soci::session& session, const portal_asker& who,
  const inbox_message& message, bool resolved, time_point now) {
  set_doer(session, who, message, "resolved_by", "resolved_at", resolved, now);
}

void set_note(soci::session& session, const number_cipher& cipher,
  const portal_asker& who, const inbox_message& message,
  const std::string& note) {
  auto values = key_of(who, message);
  values.emplace_back("note",
    note.empty() ? std::nullopt
                 : std::optional{cipher.encrypt(
                   who.staff.client, note, note_seal(message.recording))});
  change_rows(session,
    "UPDATE voicemail_messages SET resolution_note = :note" + this_message,
    values);
}

void set_assigned(soci::session& session, const portal_asker& who,
  const inbox_message& message, const std::optional<user_id>& user) {
  auto values = key_of(who, message);
  values.emplace_back("user", user_text(user));
  change_rows(session,
    "UPDATE voicemail_messages SET assigned_to = :user" + this_message, values);
}

} // namespace callengine::persistence::inbox_statements
