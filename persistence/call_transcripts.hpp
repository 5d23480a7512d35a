#pragma once

#include "model/ports/call_reports.hpp"
#include "persistence/number_cipher.hpp"

#include <soci/soci.h>

#include <optional>

namespace callengine::persistence {

/// A call's conversation for somebody who may read it, and the row of
/// `audit_log` that says so; for anybody else a row that says the contrary.
/// Empty: they may not, or there is none (which is no row). Call it within a
/// transaction that writes. Throws soci::soci_error.
std::optional<conversation_report> read_transcript(soci::session& session,
  const number_cipher& cipher, const portal_asker& who, const call_sid& call,
  time_point now);

/// The row of whoever asked for a call that their clinic does not have.
void refuse_transcript(soci::session& session, const portal_asker& who,
  const call_sid& call, time_point now);

} // namespace callengine::persistence
