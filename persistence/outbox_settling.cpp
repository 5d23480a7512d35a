#include "persistence/outbox_settling.hpp"

#include "persistence/database.hpp"
#include "persistence/database_change.hpp"
#include "persistence/database_values.hpp"
#include "persistence/message_changes.hpp"
#include "persistence/outbox_statements.hpp"

#include <utility>

namespace callengine::persistence::outbox_settling {

namespace {

/// What of an item its settlement needs.
struct settled_item {
  client_id client;
  std::string task;
  std::string subject;
  std::string owner;
  std::string state;
};

settled_item read_item(soci::session& session, std::int64_t item) {
  settled_item found;
  for_each_row(session,
    "SELECT client_id, task, subject, owner, state FROM outbox"
    " WHERE id = :id",
    {{"id", std::to_string(item)}}, 5, [&](const text_row& row) {
      found = {{row.integer(0).value_or(0)}, row.text(1), row.text(2),
        row.text(3), row.text(4)};
    });
  return found;
}

/// Two mails of one message may be settled at once: the second must see what
/// the first one wrote, to tell that it was the last.
void lock_message(soci::session& session, const settled_item& item) {
  change_rows(session,
    "UPDATE voicemail_messages SET status = status"
    " WHERE client_id = :client AND recording_sid = :recording",
    {{"client", std::to_string(item.client.value)},
      {"recording", item.subject}});
}

/// A mail that was handed over and then not accepted is to be sent again: the
/// mark stays only where the mail went.
bool write_state(soci::session& session, const std::string& owner,
  const settlement& what, time_point now) {
  const bool waits = what.state == item_state::waiting;
  const std::string mark
    = what.state == item_state::done ? "handed_over_at" : "NULL";
  return change_rows(session,
           "UPDATE outbox SET state = :state, reason = :reason,"
           " due_at = coalesce(CAST(:due AS bigint), due_at),"
           " ended_at = :ended, handed_over_at = "
             + mark
             + " WHERE id = :id AND state = 'running' AND owner = :owner",
           {{"state", std::string{to_string(what.state)}},
             {"reason", text_or_null(what.reason)},
             {"due", waits ? std::optional{time_text(what.due)} : std::nullopt},
             {"ended", waits ? std::nullopt : std::optional{time_text(now)}},
             {"id", std::to_string(what.item)}, {"owner", owner}})
    > 0;
}

std::vector<clinic_missed_call> write_consequences(soci::session& session,
  const number_cipher& cipher, const settled_item& item, const settlement& what,
  time_point now) {
  message_changes messages{session, cipher, item.client, now};
  for (const auto& change : what.changes)
    messages.write(change);
  item_writer items{session, cipher};
  for (const auto& next : what.next) {
    items.add(next, now);
    if (next.what == task::transcribe)
      messages.await_transcript(next.subject);
  }
  if (item.task == to_string(task::announce))
    messages.note_mail_settled(item.subject);
  return messages.take_news();
}

} // namespace

std::string not_ours(std::int64_t item) {
  return "Item " + std::to_string(item)
    + " of the outbox is not carried out by this run";
}

bool hand_over(soci::session& session, std::int64_t item,
  const std::string& owner, time_point now) {
  return change_rows(session,
           "UPDATE outbox SET handed_over_at = :now"
           " WHERE id = :id AND state = 'running' AND owner = :owner",
           {{"now", time_text(now)}, {"id", std::to_string(item)},
             {"owner", owner}})
    > 0;
}

std::string settle(soci::session& session, const number_cipher& cipher,
  const std::string& owner, const settlement& what, time_point now,
  std::vector<clinic_missed_call>& news) {
  if (what.state == item_state::running)
    return "An item can't be settled as running";
  transaction changes{session, transaction::access::write};
  auto item = read_item(session, what.item);
  if (item.task == to_string(task::announce))
    lock_message(session, item);
  if (!write_state(session, owner, what, now)) {
    item = read_item(session, what.item);
    return item.owner == owner && item.state != to_string(item_state::running)
      ? std::string{} // the answer to an earlier telling was lost
      : not_ours(what.item);
  }
  auto written = write_consequences(session, cipher, item, what, now);
  changes.commit();
  news = std::move(written);
  return {};
}

} // namespace callengine::persistence::outbox_settling
