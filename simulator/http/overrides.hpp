#pragma once

#include "simulator/http/message.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace callengine::simulator {

/// Twilio's connection overrides (contract 1.3).
struct connection_overrides {
  attempt_limits limits; ///< `total` covers the retries too
  int retries = 1;
  bool retry_4xx = false;
  bool retry_5xx = false;
  bool retry_connect = true;
  bool retry_read = false;

  /// True if this outcome is a failure that may be tried again.
  bool retries_after(const http_outcome& outcome) const noexcept;
};

/// Reads the fragment of a URL. What is out of range or unknown is named in
/// `problems` and left at its default.
connection_overrides parse_overrides(
  std::string_view fragment, std::vector<std::string>& problems);

} // namespace callengine::simulator
