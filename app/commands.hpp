#pragma once

#include "app/options.hpp"

namespace callengine::app {

/// Each runs one subcommand and returns the exit status.
int serve(const serve_options& options);
int migrate(const migrate_options& options);
int move(const move_options& options);
int outbox(const outbox_options& options);
int user(const user_options& options);
int print_token(const token_options& options);

} // namespace callengine::app
