#pragma once

#include "persistence/database_url.hpp"

#include <string_view>

namespace callengine::persistence {

/// The text of persistence/migrations/<kind>/add_call_routing_ivr.sql, embedded
/// at build time.
std::string_view migration_script(database_kind kind) noexcept;

} // namespace callengine::persistence
