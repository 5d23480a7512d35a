#pragma once

#include "app/metric_families.hpp"
#include "net/counters.hpp"

namespace callengine::app {

/// What pages asked for and what came of it.
void add_portal(families& to, const net::counters& edge);

} // namespace callengine::app
