#include "tests/system/engine_process.hpp"

#include "tests/support/eventually.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>

#include <csignal>
#include <fstream>
#include <random>
#include <stdexcept>

namespace callengine::testing {

namespace {

using namespace std::chrono_literals;

constexpr auto start_max = 30s;
constexpr auto command_max = 30s;

const std::string program = CALLENGINE_PROGRAM;

} // namespace

engine_process::engine_process(environment told, std::filesystem::path log)
  : told_(std::move(told)), log_(std::move(log)) {}

void engine_process::start(std::uint16_t port) {
  const auto logged_before = log().size();
  start_in_vain("127.0.0.1:" + std::to_string(port));
  const auto is_decided = [&] {
    port_ = find_port(logged_before);
    return port_ != 0 || process_->status();
  };
  eventually(is_decided, start_max);
  if (port_ == 0)
    throw std::runtime_error{"the engine does not start: " + log()};
}

child_process& engine_process::start_in_vain(const std::string& listen) {
  const std::vector<std::string> command{program, "serve", "--listen", listen};
  process_ = std::make_unique<child_process>(command, told_, log_);
  return *process_;
}

std::uint16_t engine_process::find_port(std::size_t logged_before) {
  static const std::string before = "listening on port ";
  const auto text = log();
  const auto found = text.find(before, logged_before);
  if (found == std::string::npos || text.find('\n', found) == std::string::npos)
    return 0;
  return static_cast<std::uint16_t>(
    std::stoul(text.substr(found + before.size())));
}

void engine_process::terminate() const {
  process_->signal(SIGTERM);
}

void engine_process::kill() {
  process_.reset();
}

std::optional<int> engine_process::status() {
  return process_->status();
}

std::uint64_t engine_process::memory(const std::string& which) const {
  std::ifstream status{"/proc/" + std::to_string(process_->id()) + "/status"};
  for (std::string line; std::getline(status, line);)
    if (line.starts_with(which + ':'))
      return std::stoull(line.substr(which.size() + 1)) * 1024;
  throw std::runtime_error{"the kernel does not tell " + which};
}

bool engine_process::started() const noexcept {
  return process_ != nullptr;
}

std::uint16_t engine_process::port() const noexcept {
  return port_;
}

std::string engine_process::log() const {
  return read_file(log_);
}

std::string engine_process::run(const std::vector<std::string>& arguments,
  const environment& told, const std::filesystem::path& output) {
  std::vector<std::string> command{program};
  command.insert(command.end(), arguments.begin(), arguments.end());
  std::filesystem::remove(output);
  child_process process{command, told, output};
  if (process.wait(command_max) != 0)
    throw std::runtime_error{arguments.front() + ": " + process.output()};
  return process.output();
}

std::uint16_t port_beside_clients() {
  constexpr int tries = 100;
  std::random_device random;
  std::uniform_int_distribution<int> below_clients{10'000, 32'000};
  for (int count = 0; count < tries; ++count) {
    const auto port = static_cast<std::uint16_t>(below_clients(random));
    boost::asio::io_context io;
    boost::asio::ip::tcp::acceptor acceptor{io};
    boost::system::error_code failed;
    acceptor.open(boost::asio::ip::tcp::v4(), failed);
    acceptor.bind({boost::asio::ip::address_v4::loopback(), port}, failed);
    if (!failed)
      return port;
  }
  throw std::runtime_error{"there is no free port"};
}

} // namespace callengine::testing
