#pragma once

#include "tests/system/world.hpp"

#include <map>
#include <string>

namespace callengine::testing {

/// The engine's page of metrics.
std::string metrics_page(world& the);

/// Its figures by name and labels, as they are written.
std::map<std::string, double> figures_of(world& the);

} // namespace callengine::testing
