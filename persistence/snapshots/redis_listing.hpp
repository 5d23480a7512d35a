#pragma once

#include "persistence/snapshots/redis_connection.hpp"
#include "persistence/snapshots/redis_keys.hpp"

namespace callengine::persistence {

/// One value of a listing.
struct redis_entry {
  redis_keys::parsed_key key;
  std::uint64_t version = 0;
  std::string text;
};

/// A part of a listing.
struct redis_page {
  std::vector<redis_entry> values;
  std::string next; ///< Redis' cursor of the next part; "0": this was the last
  std::string error;
};

using redis_asker
  = std::function<void(const std::vector<redis_command>&, redis_answered)>;

/// What is kept under the keys of one kind, about `count` keys of the whole
/// store a part. What vanishes meanwhile is left out; what can't be read too,
/// and is logged. `ask` must live until `done` is called.
void list_keys(redis_asker ask, const std::string& kind,
  const std::string& cursor, std::size_t count,
  std::function<void(redis_page)> done);

} // namespace callengine::persistence
