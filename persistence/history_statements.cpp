#include "persistence/history_statements.hpp"

namespace callengine::persistence::statements {

using soci::use;

insert_call::insert_call(soci::session& session)
  : statement_{// A row that is there already is completed, never reopened.
    (session.prepare
        << "INSERT INTO calls (call_sid, client_id, call_settings_id,"
           " from_number, from_number_hash, started_at, is_test)"
           " VALUES (:call, :client, :settings, :number, :hash, :at, :test)"
           " ON CONFLICT (call_sid) DO UPDATE SET"
           " call_settings_id = coalesce(calls.call_settings_id,"
           "   excluded.call_settings_id),"
           " from_number = coalesce(calls.from_number,"
           "   excluded.from_number),"
           " from_number_hash = coalesce(calls.from_number_hash,"
           "   excluded.from_number_hash),"
           " started_at = CASE WHEN calls.started_at < excluded.started_at"
           "   THEN calls.started_at ELSE excluded.started_at END,"
           " is_test = (coalesce(calls.is_test, false) OR excluded.is_test)"
           " WHERE calls.client_id = excluded.client_id",
      use(call, "call"), use(client, "client"), use(settings, "settings"),
      use(number.value, number.state, "number"),
      use(hash.value, hash.state, "hash"), use(at, "at"),
      use(is_test, "test"))} {}

void insert_call::run() {
  statement_.execute(true);
}

end_call::end_call(soci::session& session)
  : statement_{(session.prepare
      << "INSERT INTO calls (call_sid, client_id, started_at, ended_at,"
         " outcome, department, user_id)"
         " VALUES (:call, :client, :at, :at, :how, :department, :user)"
         " ON CONFLICT (call_sid) DO UPDATE SET"
         " ended_at = excluded.ended_at, outcome = excluded.outcome,"
         " department = excluded.department, user_id = excluded.user_id"
         " WHERE calls.client_id = excluded.client_id"
         " AND calls.ended_at IS NULL",
    use(call, "call"), use(client, "client"), use(at, "at"), use(how, "how"),
    use(department.value, department.state, "department"),
    use(user.value, user.state, "user"))} {}

bool end_call::run() {
  statement_.execute(true);
  return statement_.get_affected_rows() > 0;
}

settle_outcome::settle_outcome(soci::session& session)
  : statement_{(session.prepare
      << "UPDATE calls SET outcome = 'voicemail'"
         " WHERE client_id = :client AND call_sid = :call"
         " AND outcome IN ('caller_hung_up', 'goodbye') AND EXISTS (SELECT 1"
         "   FROM voicemail_messages v WHERE v.client_id = calls.client_id"
         "   AND v.call_sid = calls.call_sid)",
    use(client, "client"), use(call, "call"))} {}

void settle_outcome::run() {
  statement_.execute(true);
}

insert_decision::insert_decision(soci::session& session)
  : statement_{(session.prepare
      << "INSERT INTO call_routing_history (client_id, call_sid, step,"
         " decided_at, decision, user_id, department, reason, detail)"
         " VALUES (:client, :call, :step, :at, :kind, :user, :department,"
         " :why, :detail)"
         " ON CONFLICT (client_id, call_sid, step) DO NOTHING",
    use(client, "client"), use(call, "call"), use(step, "step"), use(at, "at"),
    use(kind, "kind"), use(user.value, user.state, "user"),
    use(department.value, department.state, "department"), use(why, "why"),
    use(detail, "detail"))},
    behind_{(session.prepare
        << "INSERT INTO call_routing_history (client_id, call_sid, step,"
           " decided_at, decision, user_id, department, reason, detail)"
           " SELECT :client, :call, (SELECT max(h.step) + 1"
           "   FROM call_routing_history h"
           "   WHERE h.client_id = :client AND h.call_sid = :call),"
           " :at, :kind, :user, :department, :why, :detail"
           " WHERE NOT EXISTS (SELECT 1 FROM call_routing_history h"
           "   WHERE h.client_id = :client AND h.call_sid = :call"
           "   AND h.step >= :step AND h.decided_at = :at"
           "   AND h.decision = :kind AND h.reason = :why"
           "   AND h.detail = :detail)"
           " ON CONFLICT (client_id, call_sid, step) DO NOTHING",
      use(client, "client"), use(call, "call"), use(step, "step"),
      use(at, "at"), use(kind, "kind"), use(user.value, user.state, "user"),
      use(department.value, department.state, "department"), use(why, "why"),
      use(detail, "detail"))} {}

void insert_decision::run() {
  statement_.execute(true);
  if (statement_.get_affected_rows() == 0)
    behind_.execute(true);
}

insert_voicemail::insert_voicemail(soci::session& session)
  : statement_{(session.prepare
      << "INSERT INTO voicemail_messages (client_id, call_sid,"
         " recording_sid, department, from_number, from_number_hash,"
         " recording_url, duration_seconds, status, created_at)"
         " VALUES (:client, :call, :recording, :department,"
         " coalesce(:number, (SELECT c.from_number FROM calls c"
         "   WHERE c.client_id = :client AND c.call_sid = :call)),"
         " coalesce(:hash, (SELECT c.from_number_hash FROM calls c"
         "   WHERE c.client_id = :client AND c.call_sid = :call)),"
         " :url, :length, 'new', :at)"
         " ON CONFLICT (recording_sid) DO NOTHING",
    use(client, "client"), use(call, "call"), use(recording, "recording"),
    use(department.value, department.state, "department"),
    use(number.value, number.state, "number"),
    use(hash.value, hash.state, "hash"), use(url, "url"), use(length, "length"),
    use(at, "at"))} {}

bool insert_voicemail::run() {
  statement_.execute(true);
  return statement_.get_affected_rows() > 0;
}

insert_turn::insert_turn(soci::session& session)
  : statement_{(session.prepare
      << "INSERT INTO call_turns (client_id, call_sid, number, at, caller,"
         " engine) VALUES (:client, :call, :number, :at, :caller, :engine)"
         " ON CONFLICT (client_id, call_sid, number) DO NOTHING",
    use(client, "client"), use(call, "call"), use(number, "number"),
    use(at, "at"), use(caller, "caller"), use(engine, "engine"))},
    // Sealed words never look alike: a turn is told again if its time is.
    behind_{(session.prepare
        << "INSERT INTO call_turns (client_id, call_sid, number, at, caller,"
           " engine) SELECT :client, :call, (SELECT max(t.number) + 1"
           "   FROM call_turns t"
           "   WHERE t.client_id = :client AND t.call_sid = :call),"
           " :at, :caller, :engine"
           " WHERE NOT EXISTS (SELECT 1 FROM call_turns t"
           "   WHERE t.client_id = :client AND t.call_sid = :call"
           "   AND t.number >= :number AND t.at = :at)"
           " ON CONFLICT (client_id, call_sid, number) DO NOTHING",
      use(client, "client"), use(call, "call"), use(number, "number"),
      use(at, "at"), use(caller, "caller"), use(engine, "engine"))} {}

void insert_turn::run() {
  statement_.execute(true);
  if (statement_.get_affected_rows() == 0)
    behind_.execute(true);
}

end_conversation::end_conversation(soci::session& session)
  : statement_{(session.prepare
      << "INSERT INTO calls (call_sid, client_id, started_at, ai_result,"
         " urgent, summary)"
         " VALUES (:call, :client, :at, :how, :urgent, :summary)"
         " ON CONFLICT (call_sid) DO UPDATE SET"
         " ai_result = coalesce(calls.ai_result, excluded.ai_result),"
         " urgent = (coalesce(calls.urgent, false) OR excluded.urgent),"
         // One that was removed since does not come back.
         " summary = CASE WHEN calls.ai_result IS NULL"
         "   THEN excluded.summary ELSE calls.summary END"
         " WHERE calls.client_id = excluded.client_id",
    use(call, "call"), use(client, "client"), use(at, "at"), use(how, "how"),
    use(urgent, "urgent"), use(summary.value, summary.state, "summary"))} {}

void end_conversation::run() {
  statement_.execute(true);
}

upsert_availability::upsert_availability(soci::session& on)
  : statement_{
    (on.prepare << "INSERT INTO staff_call_availability (client_id, user_id,"
                   " is_online, is_available, is_busy, portal_session_id,"
                   " updated_at)"
                   " VALUES (:client, :user, :online, :available, :busy,"
                   " :session, :at)"
                   " ON CONFLICT (client_id, user_id) DO UPDATE SET"
                   " is_online = excluded.is_online,"
                   " is_available = excluded.is_available,"
                   " is_busy = excluded.is_busy,"
                   " portal_session_id = excluded.portal_session_id,"
                   " updated_at = excluded.updated_at"
                   // A row that waited in a spool may be older.
                   " WHERE staff_call_availability.updated_at IS NULL"
                   " OR staff_call_availability.updated_at"
                   "   <= excluded.updated_at",
      use(client, "client"), use(user, "user"), use(online, "online"),
      use(available, "available"), use(busy, "busy"),
      use(session.value, session.state, "session"), use(at, "at"))} {}

void upsert_availability::run() {
  statement_.execute(true);
}

} // namespace callengine::persistence::statements
