#include "persistence/sql_known_callers.hpp"

#include "persistence/audit_log.hpp"
#include "persistence/text_row.hpp"
#include "persistence/voicemail_columns.hpp"

namespace callengine::persistence {

namespace {

const std::string trouble = "Callers can't be looked for: ";

/// The numbers under every key that hashed them so far, as a list.
std::string hashes_of(const number_cipher& cipher, client_id client,
  const std::string& number, parameters& values) {
  auto hashes = cipher.old_hashes(client, number);
  hashes.push_back(cipher.hash(client, number));
  std::string list;
  for (auto& each : hashes) {
    const auto name = "hash" + std::to_string(values.size());
    list += (list.empty() ? ":" : ", :") + name;
    values.emplace_back(name, std::move(each));
  }
  return list;
}

/// The row is of a department of theirs.
std::string is_theirs(const std::string& alias) {
  return "EXISTS (SELECT 1 FROM staff_call_routing r"
         " WHERE r.client_id = :client AND r.user_id = :user AND "
    + same_department("r.department", alias + ".department") + ")";
}

/// The rows of a table of this alias `t`, joined with their calls `c`.
std::string found_in(
  const std::string& table, const std::string& call, const std::string& at) {
  return "SELECT c.call_settings_id AS called, t." + at + " AS happened FROM "
    + table
    + " t LEFT JOIN calls c ON c.client_id = t.client_id AND c.call_sid = t."
    + call
    + " WHERE t.client_id = :client AND NOT coalesce(c.is_test, false)"
      " AND t.from_number_hash IN (";
}

std::string statement_for(const portal_asker& who, const std::string& hashes) {
  const auto theirs = [&](const std::string& condition) {
    return hashes + ")"
      + (who.hears_everything ? std::string{} : " AND " + condition);
  };
  return "SELECT called FROM (" + found_in("calls", "call_sid", "started_at")
    + theirs("(t.user_id = :user OR " + is_theirs("t") + ")") + " UNION ALL "
    + found_in("missed_calls", "last_call", "last_at") + theirs(is_theirs("t"))
    + " UNION ALL " + found_in("voicemail_messages", "call_sid", "created_at")
    + theirs(is_theirs("t")) + " AND coalesce(t.status, 'new') <> 'removed'"
    + ") f ORDER BY happened DESC LIMIT 1";
}

} // namespace

known_callers::result sql_known_callers::read(soci::session& session,
  const portal_asker& who, const std::string& number) const {
  parameters values{{"client", std::to_string(who.staff.client.value)}};
  if (!who.hears_everything)
    values.emplace_back("user", std::to_string(who.staff.user.value));
  const auto hashes = hashes_of(cipher_, who.staff.client, number, values);
  result found;
  for_each_row(
    session, statement_for(who, hashes), values, 1, [&](const text_row& row) {
      found.is_known = true;
      found.called = settings_id{row.integer(0).value_or(0)};
    });
  return found;
}

void sql_known_callers::log(
  soci::session& session, const portal_asker& who, bool is_known) const {
  write_audit(session,
    {.client = who.staff.client,
      .at = clock_.now(),
      .user = who.staff.user,
      .role = who.role,
      .action = is_known ? "call_back" : refused_action,
      .subject = {},
      .detail = is_known ? "" : "call_back: unknown_number"});
}

void sql_known_callers::find(const portal_asker& who, const std::string& number,
  std::function<void(result)> done) {
  const auto failed = [done](const std::string& why) {
    done({false, {}, trouble + why});
  };
  const auto ask = [this, who, number, done](pooled_session& pooled) {
    auto& session = pooled.session();
    const auto found = read(session, who, number);
    log(session, who, found.is_known);
    done(found);
  };
  pool_.run(ask, failed);
}

} // namespace callengine::persistence
