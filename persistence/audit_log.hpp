#pragma once

#include "model/ids.hpp"
#include "model/time.hpp"

#include <soci/soci.h>

#include <optional>
#include <string>

namespace callengine::persistence {

/// A row of `audit_log`: who did what. Nothing of a patient's is in it.
struct audit_row {
  client_id client;
  time_point at;
  std::optional<user_id> user; ///< empty: the engine itself, or not known
  std::string role;
  std::string action;  ///< "listed", "listened", "expired", "refused" …
  std::string subject; ///< the message's id, or the call's
  std::string detail;
};

/// The role of what the engine does by itself.
inline const std::string engine_role = "engine";

/// The action of whoever did not get what they asked for; `detail` says what,
/// and why not.
inline const std::string refused_action = "refused";

/// In the transaction of the change that it tells of; after what was only read,
/// so that reading a list never waits for a writer. Throws soci::soci_error.
void write_audit(soci::session& session, const audit_row& row);

} // namespace callengine::persistence
