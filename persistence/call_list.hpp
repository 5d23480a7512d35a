#pragma once

#include "model/ports/call_reports.hpp"
#include "persistence/number_cipher.hpp"
#include "persistence/text_row.hpp"

#include <soci/soci.h>

#include <optional>
#include <string>
#include <vector>

/// The calls that somebody may see. All throw soci::soci_error.
namespace callengine::persistence::call_list {

/// A SELECT and its parameters.
struct statement {
  std::string sql;
  parameters values;
};

/// When a call of this clinic began; empty: it has no such call.
std::optional<time_point> start_of(
  soci::session& session, client_id client, const call_sid& call);

/// One row more than the limit if there are more. Each part of it is found by
/// an index in the order in which it is shown, so that a page costs as much in
/// a clinic of many calls as in one of few. Empty: nothing is theirs. `before`
/// is when the call of that name began.
std::optional<statement> statement_for(soci::session& session,
  const number_cipher& cipher, const portal_asker& who,
  const call_filter& which, std::optional<time_point> before);

/// Runs it; numbers are decrypted.
std::vector<listed_call> run(soci::session& session,
  const number_cipher& cipher, client_id client, const statement& what);

} // namespace callengine::persistence::call_list
