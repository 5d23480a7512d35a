#pragma once

#include "model/ports/call_reports.hpp"
#include "persistence/number_cipher.hpp"

#include <soci/soci.h>

#include <optional>

/// What is told of a call beside its decisions, and what was noted about it.
/// All throw soci::soci_error.
namespace callengine::persistence::call_notes {

/// Empty: the asker may not see them. The note is decrypted.
std::optional<call_details> read(soci::session& session,
  const number_cipher& cipher, const portal_asker& who, const call_sid& call);

/// The row of whoever read the note.
void log_reading(soci::session& session, const portal_asker& who,
  const call_sid& call, time_point now);

/// With its rows of `audit_log`, also for what is refused. False: there is no
/// such call, or it is not theirs to note. Call it within a transaction that
/// writes.
bool change(soci::session& session, const number_cipher& cipher,
  const portal_asker& who, const call_sid& call, const call_change& what,
  time_point now);

} // namespace callengine::persistence::call_notes
