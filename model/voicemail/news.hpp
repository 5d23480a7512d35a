#pragma once

#include "model/time.hpp"
#include "model/voicemail/voicemail.hpp"

#include <cstdint>
#include <string>

namespace callengine {

/// A message came, or is one step further: what the pages of those are told
/// who may hear it.
struct voicemail_news {
  std::int64_t id = 0;    ///< of the row
  std::string department; ///< empty: none
  std::string from;       ///< empty: withheld
  seconds duration{0};
  voicemail_status status = voicemail_status::stored;

  friend bool operator==(const voicemail_news&, const voicemail_news&)
    = default;
};

} // namespace callengine
