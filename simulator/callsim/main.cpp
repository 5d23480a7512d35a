#include "simulator/callsim/common.hpp"

#include <CLI/CLI.hpp>

#include <exception>
#include <iostream>

int main(int argc, char** argv) {
  CLI::App app{"A phone network to try the call engine with: it plays Twilio, "
               "callers and staff.",
    "callsim"};
  app.require_subcommand(1);
  int status = 0;
  callengine::simulator::add_call_command(app, status);
  callengine::simulator::add_staff_command(app, status);
  callengine::simulator::add_explore_command(app, status);
  callengine::simulator::add_load_command(app, status);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error);
  } catch (const std::exception& error) {
    std::cerr << "callsim: " << error.what() << '\n';
    return 1;
  }
  return status;
}
