#include "persistence/outbox_claims.hpp"

#include "persistence/database_change.hpp"
#include "persistence/database_values.hpp"
#include "persistence/text_row.hpp"

namespace callengine::persistence::outbox_claims {

namespace {

/// The sound of a message is put and removed by one item at a time.
const std::string not_held_up
  = " AND NOT (task IN ('keep', 'remove_media') AND EXISTS"
    " (SELECT 1 FROM outbox r WHERE r.client_id = outbox.client_id"
    "   AND r.subject = outbox.subject AND r.id <> outbox.id"
    "   AND r.task IN ('keep', 'remove_media') AND r.state = 'running'))";

due_item item_in(const text_row& row, task what) {
  due_item due;
  due.item.id = row.integer(0).value_or(0);
  due.item.client = {row.integer(1).value_or(0)};
  due.item.what = what;
  due.item.subject = row.text(2);
  due.sealed_recipient = row.text(3);
  due.item.attempts = static_cast<int>(row.integer(4).value_or(0)) + 1;
  due.item.created_at = time_from(row.integer(5).value_or(0));
  due.item.tried_since = time_in(row, 6).value_or(due.item.created_at);
  due.item.handed_over = !row.is_null(7);
  return due;
}

} // namespace

std::vector<due_item> find_due(
  soci::session& session, task what, time_point now, std::size_t most) {
  std::vector<due_item> due;
  for_each_row(session,
    "SELECT id, client_id, subject, recipient, attempts, created_at,"
    " retried_at, handed_over_at FROM outbox"
    " WHERE state = 'waiting' AND task = :task AND due_at <= :now"
      + not_held_up + " ORDER BY due_at, id LIMIT " + std::to_string(most),
    {{"task", std::string{to_string(what)}}, {"now", time_text(now)}}, 8,
    [&](const text_row& row) { due.push_back(item_in(row, what)); });
  return due;
}

bool take(soci::session& session, std::int64_t item, const std::string& owner) {
  return change_rows(session,
           "UPDATE outbox SET state = 'running', attempts = attempts + 1,"
           " owner = :owner WHERE id = :id AND state = 'waiting'"
             + not_held_up,
           {{"owner", owner}, {"id", std::to_string(item)}})
    > 0;
}

void fail(soci::session& session, std::int64_t item, const std::string& reason,
  time_point now) {
  change_rows(session,
    "UPDATE outbox SET state = 'failed', reason = :reason, ended_at = :now"
    " WHERE id = :id AND state = 'waiting'",
    {{"reason", reason}, {"now", time_text(now)},
      {"id", std::to_string(item)}});
}

void take_back(soci::session& session, const std::string& owner,
  const std::set<std::int64_t>& except) {
  std::vector<std::int64_t> lost;
  for_each_row(session,
    "SELECT id FROM outbox WHERE state = 'running' AND owner = :owner",
    {{"owner", owner}}, 1, [&](const text_row& row) {
      const auto item = row.integer(0).value_or(0);
      if (!except.contains(item))
        lost.push_back(item);
    });
  for (const auto item : lost)
    change_rows(session,
      "UPDATE outbox SET state = 'waiting', owner = NULL"
      " WHERE id = :id AND state = 'running' AND owner = :owner",
      {{"id", std::to_string(item)}, {"owner", owner}});
}

void take_back_all(soci::session& session) {
  change_rows(session,
    "UPDATE outbox SET state = 'waiting', owner = NULL"
    " WHERE state = 'running'",
    {});
}

} // namespace callengine::persistence::outbox_claims
