#include "persistence/outbox_listing.hpp"

#include "persistence/database.hpp"
#include "persistence/database_change.hpp"
#include "persistence/database_values.hpp"

namespace callengine::persistence::outbox_listing {

namespace {

using outcome = outbox_admin::retry_outcome;

const std::string tried_again
  = "UPDATE outbox SET state = 'waiting', attempts = 0, due_at = :now,"
    " retried_at = :now, ended_at = NULL, owner = NULL"
    " WHERE state = 'failed'";

std::string of_clinic(std::optional<client_id> client) {
  return client ? " AND client_id = " + std::to_string(client->value)
                : std::string{};
}

std::optional<listed_item> item_in(const text_row& row) {
  const auto what = task_from(row.text(2));
  const auto state = item_state_from(row.text(4));
  if (!what || !state)
    return std::nullopt; // a later version's
  listed_item item;
  item.client = {row.integer(1).value_or(0)};
  auto& entry = item.entry;
  entry.id = row.integer(0).value_or(0);
  entry.what = *what;
  entry.subject = row.text(3);
  entry.state = *state;
  entry.attempts = static_cast<int>(row.integer(5).value_or(0));
  entry.created_at = time_from(row.integer(6).value_or(0));
  entry.due_at = time_from(row.integer(7).value_or(0));
  entry.ended_at = time_in(row, 8);
  entry.reason = row.text(9);
  return item;
}

} // namespace

std::vector<listed_item> list(soci::session& session,
  std::optional<client_id> client, std::optional<item_state> state,
  std::size_t limit) {
  std::string sql
    = "SELECT id, client_id, task, subject, state, attempts, created_at,"
      " due_at, ended_at, reason FROM outbox WHERE id > 0"
    + of_clinic(client);
  if (state)
    sql += " AND state = '" + std::string{to_string(*state)} + "'";
  std::vector<listed_item> items;
  for_each_row(session,
    sql + " ORDER BY id DESC LIMIT " + std::to_string(limit), {}, 10,
    [&](const text_row& row) {
      if (auto item = item_in(row))
        items.push_back(std::move(*item));
    });
  return items;
}

outcome retry(soci::session& session, std::optional<client_id> client,
  std::int64_t item, time_point now) {
  const auto this_item = " AND id = " + std::to_string(item);
  transaction changes{session, transaction::access::write};
  const auto changed = change_rows(session,
    tried_again + this_item + of_clinic(client), {{"now", time_text(now)}});
  bool is_there = false;
  for_each_row(session,
    "SELECT 1 FROM outbox WHERE id > 0" + this_item + of_clinic(client), {}, 1,
    [&](const text_row&) { is_there = true; });
  changes.commit();
  if (changed > 0)
    return outcome::waiting;
  return is_there ? outcome::not_failed : outcome::not_found;
}

std::int64_t retry_all(soci::session& session, time_point now) {
  return change_rows(session, tried_again, {{"now", time_text(now)}});
}

} // namespace callengine::persistence::outbox_listing
