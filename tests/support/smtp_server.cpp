#include "tests/support/smtp_server.hpp"

#include "tests/system/child_process.hpp"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <stdexcept>
#include <thread>

namespace callengine::testing {

using namespace std::chrono_literals;

smtp_server::smtp_server(std::vector<std::string> options) {
  std::string pattern = "/tmp/callengine-smtp-XXXXXX";
  if (::mkdtemp(pattern.data()) == nullptr)
    throw std::runtime_error("cannot make a temporary folder");
  folder_ = pattern;
  misbehave("ok");
  std::vector<std::string> command{
    "/usr/bin/python3", CALLENGINE_SMTP_SERVER, "--folder=" + folder_.string()};
  command.insert(command.end(), options.begin(), options.end());
  process_
    = std::make_unique<child_process>(command, environment{}, folder_ / "log");
  port_ = wait_until_it_listens();
}

smtp_server::~smtp_server() {
  process_.reset();
  std::error_code ignored;
  std::filesystem::remove_all(folder_, ignored);
}

std::uint16_t smtp_server::wait_until_it_listens() {
  const auto deadline = std::chrono::steady_clock::now() + 30s;
  while (std::chrono::steady_clock::now() < deadline && !process_->status()) {
    const auto port = read_file(folder_ / "port");
    if (!port.empty())
      return static_cast<std::uint16_t>(std::stoi(port));
    std::this_thread::sleep_for(5ms);
  }
  throw std::runtime_error(
    "the SMTP server does not start: " + process_->output());
}

void smtp_server::wait_until_reached() const {
  const auto deadline = std::chrono::steady_clock::now() + 10s;
  while (!std::filesystem::exists(folder_ / "reached")) {
    if (std::chrono::steady_clock::now() > deadline)
      throw std::runtime_error("no connection has met the fault");
    std::this_thread::sleep_for(1ms);
  }
}

void smtp_server::misbehave(const std::string& mode) {
  std::filesystem::remove(folder_ / "reached");
  const auto next = folder_ / "mode.new";
  std::ofstream{next} << mode;
  std::filesystem::rename(next, folder_ / "mode");
}

std::vector<nlohmann::json> smtp_server::mails() const {
  std::vector<std::filesystem::path> files;
  for (const auto& each : std::filesystem::directory_iterator{folder_}) {
    if (each.path().extension() == ".json")
      files.push_back(each.path());
  }
  std::sort(files.begin(), files.end());
  std::vector<nlohmann::json> result;
  for (const auto& each : files)
    result.push_back(nlohmann::json::parse(read_file(each)));
  return result;
}

std::string smtp_server::certificate() const {
  return folder_ / "certificate.pem";
}

} // namespace callengine::testing
