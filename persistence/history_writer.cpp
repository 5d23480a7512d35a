#include "persistence/history_writer.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace callengine::persistence {

namespace {

using soci::use;

std::int64_t database_time(time_point at) {
  return at.time_since_epoch().count();
}

int database_flag(bool value) {
  return value ? 1 : 0;
}

/// A parameter that may be NULL. SOCI takes its indicator by reference to
/// non-const.
template <class Value>
struct nullable {
  Value value{};
  soci::indicator state = soci::i_null;

  nullable() = default;

  explicit nullable(Value known) : value{std::move(known)}, state{soci::i_ok} {}
};

nullable<std::string> text_or_null(std::string_view text) {
  return text.empty() ? nullable<std::string>{}
                      : nullable<std::string>{std::string{text}};
}

nullable<std::int64_t> user_or_null(const std::optional<user_id>& user) {
  return user ? nullable<std::int64_t>{user->value} : nullable<std::int64_t>{};
}

/// A caller's number as it is written.
struct sealed_number {
  nullable<std::string> text;
  nullable<std::string> hash;
};

sealed_number seal(
  const number_cipher& cipher, client_id client, const std::string& number) {
  if (number.empty())
    return {};
  return {nullable<std::string>{cipher.encrypt(client, number)},
    nullable<std::string>{cipher.hash(client, number)}};
}

} // namespace

history_writer::history_writer(
  soci::session& session, const number_cipher& cipher)
  : session_{session}, cipher_{cipher} {}

void history_writer::write(const history_row& row) {
  std::visit([this](const auto& known) { write_row(known); }, row);
}

void history_writer::write_row(const call_started& row) {
  auto from = seal(cipher_, row.client, row.from);
  const auto at = database_time(row.at);
  // A row that is there already is completed, never reopened.
  session_ << "INSERT INTO calls (call_sid, client_id, call_settings_id,"
              " from_number, from_number_hash, started_at)"
              " VALUES (:call, :client, :settings, :number, :hash, :at)"
              " ON CONFLICT (call_sid) DO UPDATE SET"
              " call_settings_id = coalesce(calls.call_settings_id,"
              "   excluded.call_settings_id),"
              " from_number = coalesce(calls.from_number,"
              "   excluded.from_number),"
              " from_number_hash = coalesce(calls.from_number_hash,"
              "   excluded.from_number_hash),"
              " started_at = CASE WHEN calls.started_at < excluded.started_at"
              "   THEN calls.started_at ELSE excluded.started_at END"
              " WHERE calls.client_id = excluded.client_id",
    use(row.call, "call"), use(row.client.value, "client"),
    use(row.settings.value, "settings"),
    use(from.text.value, from.text.state, "number"),
    use(from.hash.value, from.hash.state, "hash"), use(at, "at");
}

void history_writer::write_row(const call_ended& row) {
  const auto at = database_time(row.at);
  const std::string how{to_string(row.how)};
  auto department = text_or_null(row.department);
  auto user = user_or_null(row.user);
  session_ << "INSERT INTO calls (call_sid, client_id, started_at, ended_at,"
              " outcome, department, user_id)"
              " VALUES (:call, :client, :at, :at, :how, :department, :user)"
              " ON CONFLICT (call_sid) DO UPDATE SET"
              " ended_at = excluded.ended_at, outcome = excluded.outcome,"
              " department = excluded.department, user_id = excluded.user_id"
              " WHERE calls.client_id = excluded.client_id"
              " AND calls.ended_at IS NULL",
    use(row.call, "call"), use(row.client.value, "client"), use(at, "at"),
    use(how, "how"), use(department.value, department.state, "department"),
    use(user.value, user.state, "user");
  settle_outcome(row.client, row.call);
}

/// A caller who hung up after speaking has still left a message, whichever of
/// the two was told first.
void history_writer::settle_outcome(client_id client, const call_sid& call) {
  session_
    << "UPDATE calls SET outcome = 'voicemail'"
       " WHERE client_id = :client AND call_sid = :call"
       " AND outcome IN ('caller_hung_up', 'goodbye') AND EXISTS (SELECT 1"
       "   FROM voicemail_messages v WHERE v.client_id = calls.client_id"
       "   AND v.call_sid = calls.call_sid)",
    use(client.value, "client"), use(call, "call");
}

/// A call that was taken up again after a crash counts its decisions from 1
/// once more: where another decision has the number already, the row goes
/// behind the last one, so that history stays complete and in order.
void history_writer::write_row(const call_decided& decided) {
  const auto& row = decided.row;
  const auto step = static_cast<std::int64_t>(row.number);
  const auto at = database_time(row.at);
  const std::string kind{to_string(row.kind)};
  const std::string why{to_string(row.why)};
  auto user = user_or_null(row.user);
  auto department = text_or_null(row.department);
  session_
    << "INSERT INTO call_routing_history (client_id, call_sid, step,"
       " decided_at, decision, user_id, department, reason, detail)"
       " SELECT :client, :call,"
       " CASE WHEN EXISTS (SELECT 1 FROM call_routing_history h"
       "   WHERE h.client_id = :client AND h.call_sid = :call"
       "   AND h.step = :step)"
       " THEN (SELECT max(h.step) + 1 FROM call_routing_history h"
       "   WHERE h.client_id = :client AND h.call_sid = :call)"
       " ELSE :step END,"
       " :at, :kind, :user, :department, :why, :detail"
       " WHERE NOT EXISTS (SELECT 1 FROM call_routing_history h"
       "   WHERE h.client_id = :client AND h.call_sid = :call"
       "   AND h.step >= :step AND h.decided_at = :at AND h.decision = :kind"
       "   AND h.reason = :why AND h.detail = :detail)"
       " ON CONFLICT (client_id, call_sid, step) DO NOTHING",
    use(decided.client.value, "client"), use(decided.call, "call"),
    use(step, "step"), use(at, "at"), use(kind, "kind"),
    use(user.value, user.state, "user"),
    use(department.value, department.state, "department"), use(why, "why"),
    use(row.text, "detail");
}

void history_writer::write_row(const voicemail_message& row) {
  auto from = seal(cipher_, row.client, row.from);
  auto department = text_or_null(row.department);
  const auto length = static_cast<std::int64_t>(row.duration.count());
  const auto at = database_time(row.at);
  session_
    << "INSERT INTO voicemail_messages (client_id, call_sid, recording_sid,"
       " department, from_number, from_number_hash, recording_url,"
       " duration_seconds, status, created_at)"
       " VALUES (:client, :call, :recording, :department,"
       " coalesce(:number, (SELECT c.from_number FROM calls c"
       "   WHERE c.client_id = :client AND c.call_sid = :call)),"
       " coalesce(:hash, (SELECT c.from_number_hash FROM calls c"
       "   WHERE c.client_id = :client AND c.call_sid = :call)),"
       " :url, :length, 'new', :at)"
       " ON CONFLICT (recording_sid) DO NOTHING",
    use(row.client.value, "client"), use(row.call, "call"),
    use(row.recording, "recording"),
    use(department.value, department.state, "department"),
    use(from.text.value, from.text.state, "number"),
    use(from.hash.value, from.hash.state, "hash"), use(row.url, "url"),
    use(length, "length"), use(at, "at");
  settle_outcome(row.client, row.call);
}

void history_writer::write_row(const availability_row& row) {
  const int online = database_flag(row.is_online);
  const int available = database_flag(row.is_available);
  const int busy = database_flag(row.is_busy);
  auto session = text_or_null(row.session);
  const auto at = database_time(row.at);
  session_
    << "INSERT INTO staff_call_availability (client_id, user_id, is_online,"
       " is_available, is_busy, portal_session_id, updated_at)"
       " VALUES (:client, :user, :online, :available, :busy, :session, :at)"
       " ON CONFLICT (client_id, user_id) DO UPDATE SET"
       " is_online = excluded.is_online,"
       " is_available = excluded.is_available, is_busy = excluded.is_busy,"
       " portal_session_id = excluded.portal_session_id,"
       " updated_at = excluded.updated_at",
    use(row.staff.client.value, "client"), use(row.staff.user.value, "user"),
    use(online, "online"), use(available, "available"), use(busy, "busy"),
    use(session.value, session.state, "session"), use(at, "at");
}

} // namespace callengine::persistence
