#pragma once

#include <string>

namespace callengine::testing {

struct command_result {
  int status = 0;
  std::string output; ///< standard output and standard error
};

/// Runs it in a shell, to its end. Throws std::runtime_error without a shell.
command_result run_command(const std::string& command);

} // namespace callengine::testing
