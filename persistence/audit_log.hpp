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
  std::string subject; ///< the message's id
  std::string detail;
};

/// The role of what the engine does by itself.
inline const std::string engine_role = "engine";

/// In the transaction of what it tells of. Throws soci::soci_error.
void write_audit(soci::session& session, const audit_row& row);

} // namespace callengine::persistence
