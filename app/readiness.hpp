#pragma once

#include "net/server_options.hpp"

namespace callengine::persistence {
class configuration_watcher;
} // namespace callengine::persistence

namespace callengine::app {

class stores;

/// What `/readyz` tells of the stores. Any thread.
net::readiness readiness_of(
  stores& kept, const persistence::configuration_watcher& watcher);

} // namespace callengine::app
