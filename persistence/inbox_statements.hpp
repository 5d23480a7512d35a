#pragma once

#include "model/ports/voicemail_inbox.hpp"
#include "persistence/number_cipher.hpp"

#include <soci/soci.h>

#include <optional>
#include <vector>

/// What people see of messages. A staff member sees those of their departments,
/// and those without a department if they are in none themselves; nobody sees
/// another clinic's, or a tombstone. All throw soci::soci_error.
namespace callengine::persistence::inbox_statements {

/// One more than the limit if there are more; the newest first.
std::vector<inbox_message> list(soci::session& session,
  const number_cipher& cipher, const inbox_user& who,
  const inbox_filter& which);

std::optional<inbox_message> find(soci::session& session,
  const number_cipher& cipher, const inbox_user& who, std::int64_t id);

/// Whether the clinic has such a person.
bool has_user(soci::session& session, client_id client, user_id user);

// -- changes of a message that was found in the same transaction --------------

/// Whoever heard, or resolved, a message first stays the one who did.
void set_heard(soci::session& session, const inbox_user& who,
  const inbox_message& message, bool heard, time_point now);
void set_resolved(soci::session& session, const inbox_user& who,
  const inbox_message& message, bool resolved, time_point now);

void set_note(soci::session& session, const number_cipher& cipher,
  const inbox_user& who, const inbox_message& message, const std::string& note);
void set_assigned(soci::session& session, const inbox_user& who,
  const inbox_message& message, const std::optional<user_id>& user);

} // namespace callengine::persistence::inbox_statements
