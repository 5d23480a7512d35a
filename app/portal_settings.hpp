#pragma once

#include "app/options.hpp"
#include "net/server_options.hpp"

#include <string>

namespace callengine::app {

/// What staff's pages are told, may do and are served. Returns what is wrong
/// with the settings, in a sentence that repeats no secret.
std::string add_portal_settings(
  const serve_options& options, net::server_options& to);

} // namespace callengine::app
