#include "persistence/missed_call_writer.hpp"

#include "model/phone_number.hpp"
#include "persistence/database_values.hpp"
#include "persistence/sealed_text.hpp"

#include <utility>

namespace callengine::persistence {

namespace {

/// What `note` reads, of a row that was changed.
const std::string told
  = " RETURNING id, state, calls, department, from_number, climbed_at,"
    " assigned_to";
constexpr std::size_t told_columns = 7;

std::string last_reason(const std::string& decision) {
  return "(SELECT h.reason FROM call_routing_history h"
         " WHERE h.client_id = c.client_id AND h.call_sid = c.call_sid"
         " AND h.decision = '"
    + decision + "' ORDER BY h.step DESC LIMIT 1)";
}

/// A call counts for the item's end that it stands at, whichever is told first.
std::string joined(const std::string& at, const std::string& call,
  const std::string& department, const std::string& why) {
  const auto newer = "CASE WHEN " + at + " >= missed_calls.last_at THEN ";
  const auto older = "CASE WHEN " + at + " < missed_calls.first_at THEN ";
  return " SET calls = missed_calls.calls + 1,"
         " first_call = "
    + older + call
    + " ELSE missed_calls.first_call END,"
      " first_at = "
    + older + at
    + " ELSE missed_calls.first_at END,"
      " department = "
    + newer + "coalesce(" + department
    + ", missed_calls.department)"
      " ELSE coalesce(missed_calls.department, "
    + department
    + ") END,"
      " reason = "
    + newer + why
    + " ELSE missed_calls.reason END,"
      " last_call = "
    + newer + call
    + " ELSE missed_calls.last_call END,"
      " last_at = "
    + newer + at + " ELSE missed_calls.last_at END";
}

const std::string open_of_caller
  = " WHERE client_id = :client AND from_number_hash = :hash"
    " AND state = 'open'";

} // namespace

/// What of a call's row an item is made of.
struct missed_call_writer::ended_row {
  std::string sealed_number; ///< empty: withheld
  std::string number;        ///< empty: withheld, or it can't be read
  std::string hash;          ///< as the row has it
  std::string at;            ///< the end
  std::string department;
  std::optional<user_id> user;
  outcome how = outcome::caller_hung_up;
  bool is_test = false;
  std::optional<reason> missed; ///< empty: it is not
};

missed_call_writer::missed_call_writer(
  soci::session& session, const number_cipher& cipher)
  : cipher_{cipher},
    read_{session,
      "SELECT c.from_number, c.from_number_hash, c.started_at, c.ended_at,"
      " c.outcome, c.department, c.user_id, c.ai_result, c.urgent, c.is_test, "
        + last_reason("goodbye_said") + ", " + last_reason("call_ended")
        + " FROM calls c WHERE c.client_id = :client AND c.call_sid = :call"
          " AND c.ended_at IS NOT NULL",
      {"client", "call"}, 12},
    later_talks_{session,
      "SELECT 1 WHERE EXISTS (SELECT 1 FROM calls"
      " WHERE client_id = :client AND from_number_hash = :hash"
      " AND outcome = 'person' AND ended_at > :at"
      " AND NOT coalesce(is_test, false))",
      {"client", "hash", "at"}, 1},
    join_{session,
      "UPDATE missed_calls"
        + joined("CAST(:at AS bigint)", "CAST(:call AS text)",
          "nullif(:department, '')", "CAST(:why AS text)")
        + open_of_caller + told,
      {"client", "hash", "call", "department", "at", "why"}, told_columns},
    open_{session,
      "INSERT INTO missed_calls (client_id, from_number, from_number_hash,"
      " department, calls, first_call, last_call, first_at, last_at, reason,"
      " state) VALUES (:client, nullif(:number, ''), nullif(:hash, ''),"
      " nullif(:department, ''), 1, :call, :call, :at, :at, :why, 'open')"
      " ON CONFLICT (client_id, from_number_hash) WHERE state = 'open'"
      " DO UPDATE"
        + joined("excluded.last_at", "excluded.last_call",
          "excluded.department", "excluded.reason")
        + told,
      {"client", "number", "hash", "department", "call", "at", "why"},
      told_columns},
    close_{session,
      "UPDATE missed_calls SET state = 'closed', closed_at = :at,"
      " closed_by = CAST(nullif(:user, '') AS bigint), result = 'reached'"
        + open_of_caller + " AND last_at <= :at" + told,
      {"client", "hash", "at", "user"}, told_columns},
    tell_reason_{session,
      "UPDATE missed_calls SET reason = :why WHERE client_id = :client"
      " AND last_call = :call AND state = 'open'"
        + told,
      {"client", "call", "why"}, told_columns} {}

std::optional<missed_call_writer::ended_row> missed_call_writer::read(
  client_id client, const call_sid& call) {
  std::optional<ended_row> found;
  const auto take = [&](const text_row& row) {
    auto& ended = found.emplace();
    ended.number = number_in(client, row.text(0));
    if (!is_withheld(ended.number)) {
      ended.sealed_number = row.text(0);
      ended.hash = row.text(1);
    }
    ended.at = row.text(3);
    ended.department = row.text(5);
    ended.user = user_in(row, 6);
    ended.how = outcome_from(row.text(4)).value_or(outcome::caller_hung_up);
    ended.is_test = row.flag(9).value_or(false);
    const finished_call known{ended.how, ai::result_from(row.text(7)),
      row.flag(8).value_or(false), ended.is_test,
      milliseconds{row.integer(3).value_or(0) - row.integer(2).value_or(0)}};
    if (is_missed(known))
      ended.missed = why_missed(
        ended.how, reason_from(row.text(10)), reason_from(row.text(11)));
  };
  read_.run({std::to_string(client.value), call}, take);
  return found;
}

/// A number that can't be read is in the log.
std::string missed_call_writer::number_in(
  client_id client, const std::string& sealed) const {
  return opened_text(cipher_, client, sealed, {}, "a call");
}

std::vector<std::string> missed_call_writer::hashes_of(
  client_id client, const ended_row& row) const {
  if (row.number.empty() || row.hash.empty())
    return {};
  auto hashes = cipher_.old_hashes(client, row.number);
  hashes.insert(hashes.begin(), cipher_.hash(client, row.number));
  return hashes;
}

void missed_call_writer::call_ended(client_id client, const call_sid& call) {
  const auto row = read(client, call);
  if (!row)
    return;
  if (row->missed)
    open(client, call, *row);
  else if (row->how == outcome::person && !row->is_test)
    close(client, *row);
}

bool missed_call_writer::reached_later(client_id client, const ended_row& row) {
  bool found = false;
  for (const auto& hash : hashes_of(client, row))
    later_talks_.run({std::to_string(client.value), hash, row.at},
      [&](const text_row&) { found = true; });
  return found;
}

void missed_call_writer::open(
  client_id client, const call_sid& call, const ended_row& row) {
  if (reached_later(client, row))
    return;
  const auto of = std::to_string(client.value);
  const std::string why{to_string(*row.missed)};
  const auto hashes = hashes_of(client, row);
  bool is_known = false;
  const auto take = [&](const text_row& changed) {
    is_known = true;
    note(client, changed);
  };
  for (std::size_t old = 1; old < hashes.size() && !is_known; ++old)
    join_.run({of, hashes[old], call, row.department, row.at, why}, take);
  if (!is_known)
    open_.run({of, row.sealed_number, hashes.empty() ? "" : hashes.front(),
                row.department, call, row.at, why},
      take);
}

void missed_call_writer::close(client_id client, const ended_row& row) {
  for (const auto& hash : hashes_of(client, row))
    close_.run({std::to_string(client.value), hash, row.at,
                 user_text(row.user).value_or("")},
      [&](const text_row& changed) { note(client, changed); });
}

std::optional<reason> missed_call_writer::missed_for(
  client_id client, const call_sid& call) {
  const auto row = read(client, call);
  return row ? row->missed : std::nullopt;
}

void missed_call_writer::message_left(
  client_id client, const call_sid& call, std::optional<reason> before) {
  const auto row = read(client, call);
  if (!row || !row->missed || row->missed == before)
    return;
  if (!before)
    return open(client, call, *row);
  tell_reason_.run(
    {std::to_string(client.value), call, std::string{to_string(*row->missed)}},
    [&](const text_row& changed) { note(client, changed); });
}

void missed_call_writer::note(client_id client, const text_row& row) {
  auto& news = news_.emplace_back(clinic_missed_call{client, {}}).news;
  news.id = row.integer(0).value_or(0);
  news.is_open = row.text(1) == "open";
  news.calls = row.integer(2).value_or(1);
  news.department = row.text(3);
  news.from = number_in(client, row.text(4));
  news.climbed = !row.is_null(5);
  news.assigned_to = user_in(row, 6);
}

std::vector<clinic_missed_call> missed_call_writer::take_news() {
  return std::exchange(news_, {});
}

} // namespace callengine::persistence
