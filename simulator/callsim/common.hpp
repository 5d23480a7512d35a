#pragma once

#include "simulator/script/script_lines.hpp"

#include <CLI/App.hpp>

#include <optional>
#include <string>

/// What callsim's subcommands share.
namespace callengine::simulator {

/// Where the engine is: `--url`, else what CALLENGINE_LISTEN says, else
/// http://127.0.0.1:8080.
std::string default_engine_url();

/// The folder through which callsim processes reach each other's phones.
std::string default_network_folder();

/// Reads a whole file. Throws CLI::ValidationError if that fails.
std::string read_file(const std::string& path);

/// Tells how a script ended, and gives the exit status: 0 if all held.
int report(const std::string& script, bool json,
  const std::optional<script_problem>& problem);

// One for each subcommand. The exit status of the one that was called goes to
// `status`.
void add_call_command(CLI::App& app, int& status);
void add_staff_command(CLI::App& app, int& status);
void add_explore_command(CLI::App& app, int& status);
void add_load_command(CLI::App& app, int& status);

} // namespace callengine::simulator
