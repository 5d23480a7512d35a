#include "persistence/missed_call_statements.hpp"

#include "persistence/database.hpp"
#include "persistence/database_change.hpp"
#include "persistence/database_values.hpp"
#include "persistence/sealed_text.hpp"
#include "persistence/voicemail_columns.hpp"

namespace callengine::persistence::missed_call_statements {

namespace {

constexpr std::size_t columns = 18;
constexpr int most_at_a_time = 500;

const std::string selected
  = "SELECT m.id, m.from_number, m.department, m.calls, m.first_at, m.last_at,"
    " m.reason, m.last_call, m.state, m.assigned_to, m.climbed_at,"
    " m.closed_at, m.closed_by, m.result, m.note,"
    " (SELECT max(v.id) FROM voicemail_messages v"
    "   WHERE v.client_id = m.client_id AND v.call_sid = m.last_call"
    "   AND coalesce(v.status, 'new') <> 'removed'),"
    " (SELECT c.is_test FROM calls c WHERE c.client_id = m.client_id"
    "   AND c.call_sid = m.last_call),"
    " m.client_id FROM missed_calls m";

std::string note_seal_of(std::int64_t id) {
  return "note on missed call " + std::to_string(id);
}

/// The items that this person may see.
std::string visible_to(const portal_asker& who, parameters& values) {
  values.emplace_back("client", std::to_string(who.staff.client.value));
  auto sql = selected + " WHERE m.client_id = :client";
  if (who.hears_everything)
    return sql;
  values.emplace_back("user", std::to_string(who.staff.user.value));
  return sql
    + " AND (m.assigned_to = :user"
      " OR EXISTS (SELECT 1 FROM staff_call_routing r"
      "   WHERE r.client_id = m.client_id AND r.user_id = :user AND "
    + same_department("r.department", "m.department") + "))";
}

client_id client_in(const text_row& row) {
  return {row.integer(17).value_or(0)};
}

missed_call item_in(const text_row& row, const number_cipher& cipher) {
  missed_call item;
  item.id = row.integer(0).value_or(0);
  const auto opened = [&](std::size_t column, const std::string& seal) {
    return opened_text(cipher, client_in(row), row.text(column), seal,
      "missed call " + std::to_string(item.id));
  };
  item.from = opened(1, {});
  item.department = row.text(2);
  item.calls = row.integer(3).value_or(1);
  item.first_at = time_from(row.integer(4).value_or(0));
  item.last_at = time_from(row.integer(5).value_or(0));
  item.why = reason_from(row.text(6)).value_or(reason::nobody_left);
  item.call = row.text(7);
  item.is_open = row.text(8) == "open";
  item.assigned_to = user_in(row, 9);
  item.climbed_at = time_in(row, 10);
  item.closed_at = time_in(row, 11);
  item.closed_by = user_in(row, 12);
  item.result = missed_result_from(row.text(13));
  item.note = opened(14, note_seal_of(item.id));
  item.voicemail = row.integer(15);
  item.is_test = row.flag(16).value_or(false);
  return item;
}

std::vector<missed_call> items_of(soci::session& session,
  const number_cipher& cipher, const std::string& sql,
  const parameters& values) {
  std::vector<missed_call> items;
  for_each_row(session, sql, values, columns,
    [&](const text_row& row) { items.push_back(item_in(row, cipher)); });
  return items;
}

changed_values key_of(const portal_asker& who, std::int64_t id) {
  return {{"client", std::to_string(who.staff.client.value)},
    {"id", std::to_string(id)}};
}

const std::string this_item = " WHERE client_id = :client AND id = :id";

/// The least of a clinic's numbers counts; what is not set, or no time at all,
/// is an hour.
const std::string patience
  = "(SELECT coalesce(min(CASE WHEN s.missed_call_minutes > 0"
    "   THEN s.missed_call_minutes ELSE 60 END), 60)"
    " FROM call_settings s WHERE s.client_id = m.client_id)";

} // namespace

std::vector<missed_call> list(soci::session& session,
  const number_cipher& cipher, const portal_asker& who,
  const missed_call_filter& which) {
  parameters values;
  auto sql = visible_to(who, values);
  if (which.is_open)
    sql += *which.is_open ? " AND m.state = 'open'" : " AND m.state = 'closed'";
  if (which.climbed)
    sql += " AND m.climbed_at IS NOT NULL";
  if (which.department) {
    sql += " AND " + same_department("m.department", ":department");
    values.emplace_back("department", *which.department);
  }
  if (which.before) {
    sql += " AND m.id < :before";
    values.emplace_back("before", std::to_string(*which.before));
  }
  return items_of(session, cipher,
    sql + " ORDER BY m.id DESC LIMIT " + std::to_string(which.limit + 1),
    values);
}

std::optional<missed_call> find(soci::session& session,
  const number_cipher& cipher, const portal_asker& who, std::int64_t id) {
  parameters values;
  const auto sql = visible_to(who, values) + " AND m.id = :id";
  values.emplace_back("id", std::to_string(id));
  auto found = items_of(session, cipher, sql, values);
  return found.empty() ? std::nullopt : std::optional{std::move(found.front())};
}

bool close(soci::session& session, const portal_asker& who, std::int64_t id,
  missed_result result, time_point now) {
  auto values = key_of(who, id);
  values.emplace_back("now", time_text(now));
  values.emplace_back("user", std::to_string(who.staff.user.value));
  values.emplace_back("result", std::string{to_string(result)});
  return change_rows(session,
           "UPDATE missed_calls SET state = 'closed', closed_at = :now,"
           " closed_by = :user, result = :result"
             + this_item + " AND state = 'open'",
           values)
    > 0;
}

bool reopen(soci::session& session, const portal_asker& who, std::int64_t id) {
  return change_rows(session,
           "UPDATE missed_calls SET state = 'open', closed_at = NULL,"
           " closed_by = NULL, result = NULL"
             + this_item
             + " AND NOT EXISTS (SELECT 1 FROM missed_calls o"
               "   WHERE o.client_id = missed_calls.client_id"
               "   AND o.from_number_hash = missed_calls.from_number_hash"
               "   AND o.state = 'open' AND o.id <> missed_calls.id)",
           key_of(who, id))
    > 0;
}

void set_note(soci::session& session, const number_cipher& cipher,
  const portal_asker& who, std::int64_t id, const std::string& note) {
  auto values = key_of(who, id);
  values.emplace_back("note",
    note.empty() ? std::nullopt
                 : std::optional{
                   cipher.encrypt(who.staff.client, note, note_seal_of(id))});
  change_rows(
    session, "UPDATE missed_calls SET note = :note" + this_item, values);
}

void set_assigned(soci::session& session, const portal_asker& who,
  std::int64_t id, const std::optional<user_id>& user) {
  auto values = key_of(who, id);
  values.emplace_back("user", user_text(user));
  change_rows(
    session, "UPDATE missed_calls SET assigned_to = :user" + this_item, values);
}

std::vector<climbed_call> climb(
  soci::session& session, const number_cipher& cipher, time_point now) {
  std::vector<climbed_call> due;
  for_each_row(session,
    selected
      + " WHERE m.state = 'open' AND m.climbed_at IS NULL"
        " AND m.first_at <= CAST(:now AS bigint) - 60000 * CAST("
      + patience + " AS bigint) ORDER BY m.id LIMIT "
      + std::to_string(most_at_a_time),
    {{"now", time_text(now)}}, columns, [&](const text_row& row) {
      due.push_back({client_in(row), item_in(row, cipher)});
    });
  if (due.empty())
    return due; // without taking SQLite's lock
  transaction changes{session, transaction::access::write};
  std::erase_if(due, [&](climbed_call& each) {
    each.item.climbed_at = now;
    return change_rows(session,
             "UPDATE missed_calls SET climbed_at = :now" + this_item
               + " AND state = 'open' AND climbed_at IS NULL",
             {{"client", std::to_string(each.client.value)},
               {"id", std::to_string(each.item.id)}, {"now", time_text(now)}})
      == 0;
  });
  changes.commit();
  return due;
}

} // namespace callengine::persistence::missed_call_statements
