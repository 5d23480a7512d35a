#pragma once

#include "model/ids.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace callengine {

/// A missed call came, or something became of it: what the pages of those are
/// told who may see it.
struct missed_call_news {
  std::int64_t id = 0; ///< of the row
  bool is_open = true;
  std::int64_t calls = 1;               ///< how often they called
  std::string department;               ///< empty: none
  std::string from;                     ///< empty: withheld
  bool climbed = false;                 ///< it has been open for too long
  std::optional<user_id> assigned_to{}; ///< they are told wherever they belong

  friend bool operator==(const missed_call_news&, const missed_call_news&)
    = default;
};

} // namespace callengine
