#pragma once

#include "model/ports/missed_calls.hpp"
#include "persistence/number_cipher.hpp"

#include <soci/soci.h>

#include <optional>
#include <vector>

/// What people see of missed calls, and change: staff those of their
/// departments, as with messages. All throw soci::soci_error.
namespace callengine::persistence::missed_call_statements {

/// One more than the limit if there are more; the newest first.
std::vector<missed_call> list(soci::session& session,
  const number_cipher& cipher, const portal_asker& who,
  const missed_call_filter& which);

std::optional<missed_call> find(soci::session& session,
  const number_cipher& cipher, const portal_asker& who, std::int64_t id);

// -- changes of an item that was found in the same transaction ----------------

/// False: it is closed already.
bool close(soci::session& session, const portal_asker& who, std::int64_t id,
  missed_result result, time_point now);

/// False: its caller has an open item.
bool reopen(soci::session& session, const portal_asker& who, std::int64_t id);

void set_note(soci::session& session, const number_cipher& cipher,
  const portal_asker& who, std::int64_t id, const std::string& note);
void set_assigned(soci::session& session, const portal_asker& who,
  std::int64_t id, const std::optional<user_id>& user);

// -- by the engine itself -----------------------------------------------------

/// An item that has just been open for as long as its clinic lets it be.
struct climbed_call {
  client_id client;
  missed_call item;
};

/// Marks and returns them; each once. Some at a time.
std::vector<climbed_call> climb(
  soci::session& session, const number_cipher& cipher, time_point now);

} // namespace callengine::persistence::missed_call_statements
