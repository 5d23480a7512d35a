#pragma once

#include "persistence/database_url.hpp"

#include <span>
#include <string_view>

namespace callengine::persistence {

/// The texts of persistence/migrations/<kind>/, embedded at build time, in the
/// order in which they are applied.
std::span<const std::string_view> migration_scripts(
  database_kind kind) noexcept;

} // namespace callengine::persistence
