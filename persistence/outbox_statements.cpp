#include "persistence/outbox_statements.hpp"

#include "model/voicemail/mail_addresses.hpp"
#include "persistence/database_change.hpp"
#include "persistence/database_values.hpp"
#include "persistence/text_row.hpp"

namespace callengine::persistence {

using soci::use;

namespace {

/// What must be done once only. Of a recipient it tells a keyed hash.
std::string item_key(const new_item& item, const std::string& hash) {
  auto key = std::to_string(item.client.value) + "/"
    + std::string{to_string(item.what)} + "/" + item.subject;
  if (!hash.empty())
    key += "/" + hash;
  return key;
}

std::string recipient_hash(const new_item& item, const number_cipher& cipher) {
  return item.recipient.empty()
    ? std::string{}
    : cipher.hash(item.client, mailbox_key(item.recipient));
}

/// The mail was asked for under a key that has been replaced since.
bool is_there_under_old_key(
  soci::session& session, const new_item& item, const number_cipher& cipher) {
  bool found = false;
  for (const auto& hash :
    cipher.old_hashes(item.client, mailbox_key(item.recipient)))
    for_each_row(session, "SELECT 1 FROM outbox WHERE item_key = :key",
      {{"key", item_key(item, hash)}}, 1,
      [&](const text_row&) { found = true; });
  return found;
}

} // namespace

std::string recipient_seal(const std::string& subject) {
  return "recipient for " + subject;
}

item_writer::item_writer(soci::session& session, const number_cipher& cipher)
  : session_{session}, cipher_{cipher},
    statement_{(session.prepare
        << "INSERT INTO outbox (client_id, task, subject, recipient, item_key,"
           " state, attempts, due_at, created_at)"
           " VALUES (:client, :task, :subject, :recipient, :key, 'waiting', 0,"
           " :due, :now) ON CONFLICT (item_key) DO NOTHING",
      use(client_, "client"), use(task_, "task"), use(subject_, "subject"),
      use(recipient_.value, recipient_.state, "recipient"), use(key_, "key"),
      use(due_, "due"), use(now_, "now"))} {}

bool item_writer::add(const new_item& item, time_point now) {
  client_ = item.client.value;
  task_ = to_string(item.what);
  subject_ = item.subject;
  recipient_ = {};
  if (!item.recipient.empty()) {
    if (is_there_under_old_key(session_, item, cipher_))
      return false;
    recipient_ = statements::nullable<std::string>{cipher_.encrypt(
      item.client, item.recipient, recipient_seal(item.subject))};
  }
  key_ = item_key(item, recipient_hash(item, cipher_));
  due_ = database_time(item.due);
  now_ = database_time(now);
  statement_.execute(true);
  return statement_.get_affected_rows() > 0;
}

void take_back(
  soci::session& session, const number_cipher& cipher, const new_item& item) {
  change_rows(session,
    "DELETE FROM outbox WHERE item_key = :key AND state = 'waiting'",
    {{"key", item_key(item, recipient_hash(item, cipher))}});
}

} // namespace callengine::persistence
