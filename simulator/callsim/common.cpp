#include "simulator/callsim/common.hpp"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <sstream>
#include <unistd.h>

namespace callengine::simulator {

std::string default_engine_url() {
  const auto* listen = std::getenv("CALLENGINE_LISTEN");
  std::string address = listen && *listen ? listen : "127.0.0.1:8080";
  const auto colon = address.rfind(':');
  const auto host = address.substr(0, colon);
  // An engine that listens everywhere is reached here.
  if (colon != std::string::npos
    && (host.empty() || host == "0.0.0.0" || host == "[::]"))
    address = "127.0.0.1" + address.substr(colon);
  return "http://" + address;
}

std::string default_network_folder() {
  const auto* given = std::getenv("TMPDIR");
  const std::string base = given && *given ? given : "/tmp";
  return base + "/callsim-" + std::to_string(getuid());
}

std::string read_file(const std::string& path) {
  std::ifstream in{path};
  std::ostringstream text;
  text << in.rdbuf();
  if (!in)
    throw CLI::ValidationError{"--script", "cannot read " + path};
  return text.str();
}

int report(const std::string& script, bool json,
  const std::optional<script_problem>& problem) {
  if (json) {
    nlohmann::json result{{"event", "result"}, {"ok", !problem}};
    if (problem) {
      result["line"] = problem->line;
      result["message"] = problem->message;
    }
    std::cout << result.dump() << std::endl;
  } else if (problem) {
    std::cout << "FAILED " << script << ':' << problem->line << ": "
              << problem->message << std::endl;
  } else {
    std::cout << "OK " << script << std::endl;
  }
  return problem ? 1 : 0;
}

} // namespace callengine::simulator
