#pragma once

#include "model/ids.hpp"
#include "model/time.hpp"
#include "model/voicemail/voicemail.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace callengine {

/// A message came, is one step further, or somebody changed it: what the pages
/// of those are told who may hear it.
struct voicemail_news {
  std::int64_t id = 0;    ///< of the row
  std::string department; ///< empty: none
  std::string from;       ///< empty: withheld
  seconds duration{0};
  voicemail_status status = voicemail_status::stored;
  std::optional<user_id> assigned_to{}; ///< they are told wherever they belong

  friend bool operator==(const voicemail_news&, const voicemail_news&)
    = default;
};

} // namespace callengine
