#include "tests/support/script_server.hpp"

#include "tests/support/child_process.hpp"
#include "tests/support/eventually.hpp"

#include <algorithm>
#include <fstream>
#include <stdexcept>

namespace callengine::testing {

using namespace std::chrono_literals;

script_server::script_server(
  const std::string& script, const std::vector<std::string>& options) {
  misbehave("ok");
  std::vector<std::string> command{"/usr/bin/env",
    script.ends_with(".js") ? "node" : "python3", script,
    "--folder=" + folder_.path().string()};
  command.insert(command.end(), options.begin(), options.end());
  process_
    = std::make_unique<child_process>(command, environment{}, folder_ / "log");
  port_ = wait_until_it_listens();
}

script_server::~script_server() = default;

std::uint16_t script_server::wait_until_it_listens() {
  std::string port;
  const auto told = [&] {
    port = read_file(folder_ / "port");
    return !port.empty() || process_->status();
  };
  if (!eventually(told, 30s) || port.empty())
    throw std::runtime_error(
      "a server of the tests does not start: " + process_->output());
  return static_cast<std::uint16_t>(std::stoi(port));
}

bool script_server::is_reached() const {
  return std::filesystem::exists(folder_ / "reached");
}

void script_server::wait_until_reached() const {
  if (!eventually([this] { return is_reached(); }, 60s))
    throw std::runtime_error("no connection has met the fault");
}

void script_server::misbehave(const std::string& mode) {
  std::filesystem::remove(folder_ / "reached");
  const auto next = folder_ / "mode.new";
  std::ofstream{next} << mode;
  std::filesystem::rename(next, folder_ / "mode");
}

std::vector<nlohmann::json> script_server::deeds() const {
  std::vector<std::filesystem::path> files;
  for (const auto& each : std::filesystem::directory_iterator{folder_.path()}) {
    if (each.path().extension() == ".json")
      files.push_back(each.path());
  }
  std::sort(files.begin(), files.end());
  std::vector<nlohmann::json> result;
  for (const auto& each : files)
    result.push_back(nlohmann::json::parse(read_file(each)));
  return result;
}

} // namespace callengine::testing
