#pragma once

#include "app/metric_families.hpp"

namespace callengine::net::outgoing {
struct chat_meters;
} // namespace callengine::net::outgoing

namespace callengine::app {

/// What the model was asked, and what came of it.
void add_answerer(families& to, const net::outgoing::chat_meters& meters);

} // namespace callengine::app
