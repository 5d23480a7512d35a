#pragma once

#include <string>

namespace callengine::app {

/// Logs JSON lines to standard error from now on: time, level, text.
void start_logging(const std::string& level);

} // namespace callengine::app
