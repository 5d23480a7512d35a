#pragma once

#include <cstddef>

namespace callengine::app {

/// Lets this process open as many files as the system allows it, and tells how
/// many connections fit beside what else it opens. Once, at the start.
std::size_t allow_many_connections();

} // namespace callengine::app
