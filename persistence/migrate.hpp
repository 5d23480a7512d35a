#pragma once

#include "persistence/database_url.hpp"

#include <string>

namespace callengine::persistence {

/// Brings the database to the schema of this program: an empty one, an older
/// one, or a portal's own. Does nothing to one that has it. Returns an empty
/// text, or the error, after which the database is as it was. Blocks.
std::string migrate(const database_url& url);

} // namespace callengine::persistence
