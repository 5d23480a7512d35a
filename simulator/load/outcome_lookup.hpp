#pragma once

#include "simulator/load/http_client.hpp"
#include "simulator/load/io_loop.hpp"
#include "simulator/load/load_options.hpp"

#include <string>
#include <vector>

namespace callengine::simulator::load {

/// Asks the portal how these ended calls ended; gives those of which it does
/// not know within a few seconds.
std::vector<std::string> calls_without_outcome(io_loop& loop,
  http_client& client, const load_options& options,
  const std::vector<std::string>& calls);

} // namespace callengine::simulator::load
