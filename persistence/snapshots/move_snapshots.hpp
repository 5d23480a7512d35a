#pragma once

#include "persistence/snapshots/group_commit.hpp"

#include <cstddef>
#include <functional>
#include <string>

namespace callengine::persistence {

struct moved_snapshots {
  std::size_t calls = 0;
  std::size_t ended = 0;
  std::size_t staff = 0;
  std::string error; ///< not empty: not all was copied; may be repeated
};

/// Copies live calls, leases and ended calls from one store to an empty one,
/// with their versions. No engine may use either meanwhile. Blocks; gives up
/// when a store does not answer for 10 s.
moved_snapshots move_snapshots(const group_commit::make_backend& source,
  const group_commit::make_backend& target);

} // namespace callengine::persistence
