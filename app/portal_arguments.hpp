#pragma once

#include "app/options.hpp"

#include <CLI/CLI.hpp>

/// The command line of what concerns the portal.
namespace callengine::app {

void add_portal_options(CLI::App& serve, serve_options& options);

/// Without the options of the database.
CLI::App* add_user(CLI::App& app, user_options& options);

CLI::App* add_token(CLI::App& app, token_options& options);

} // namespace callengine::app
