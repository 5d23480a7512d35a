#pragma once

#include "persistence/database_url.hpp"

#include <cstdint>
#include <functional>
#include <string>

namespace callengine::persistence {

/// A table that was copied.
struct moved_table {
  std::string name;
  std::uint64_t rows = 0;  ///< in the source
  std::uint64_t added = 0; ///< the others were in the target already
};

/// Copies every table of the engine from one database to another of any kind,
/// ids and encrypted values as they are: one transaction a table, after which
/// new ids go on behind the highest. The target is migrated first. What is
/// there already and equal stays, so that a move that failed can be repeated;
/// where the target has something else under the same key, or calls, history or
/// voicemail of its own, the move ends before that table is changed. No engine
/// may write to either meanwhile. `told` is called after each table. Returns
/// the error, a sentence; empty: done. Blocks.
std::string move_database(const database_url& source,
  const database_url& target,
  const std::function<void(const moved_table&)>& told);

} // namespace callengine::persistence
