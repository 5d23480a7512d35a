#pragma once

#include "persistence/database_url.hpp"

#include <string>

namespace callengine::persistence {

/// Brings the database to the schema of this program: an empty one, an older
/// one, or a portal's own. Does nothing to one that has it. Returns an empty
/// text, or the error: the migration that failed has changed nothing, nor has
/// any behind it. Blocks.
std::string migrate(const database_url& url);

} // namespace callengine::persistence
