#include "tests/system/redis_server.hpp"

#include "tests/support/postgres_server.hpp"

#include <csignal>
#include <stdexcept>
#include <thread>

namespace callengine::testing {

namespace {

using namespace std::chrono_literals;

constexpr auto patience = 10s;

} // namespace

redis_server::redis_server(
  std::filesystem::path folder, std::vector<std::string> options)
  : folder_{std::move(folder)}, socket_{folder_ / "redis.sock"}, options_{
                                                                   std::move(
                                                                     options)} {
  std::filesystem::create_directories(folder_);
  start();
}

redis_server::~redis_server() {
  if (process_)
    kill(); // a paused one hears nothing else
}

std::string redis_server::url() const {
  return "redis+unix://" + socket_.string();
}

void redis_server::start() {
  if (process_)
    return;
  // A socket file of a server that was killed would be asked in vain.
  std::filesystem::remove(socket_);
  std::vector<std::string> command{"/usr/bin/redis-server", "--port", "0",
    "--unixsocket", socket_.string(), "--dir", folder_.string(), "--save", "",
    "--daemonize", "no"};
  command.insert(command.end(), options_.begin(), options_.end());
  process_ = std::make_unique<child_process>(
    command, environment{}, folder_ / "redis.log");
  const auto until = std::chrono::steady_clock::now() + patience;
  while (ask("PING") != "PONG") {
    if (process_->status() || std::chrono::steady_clock::now() > until)
      throw std::runtime_error{"redis-server: " + process_->output()};
    std::this_thread::sleep_for(5ms);
  }
}

void redis_server::stop() {
  process_->signal(SIGTERM);
  if (!process_->wait(patience))
    throw std::runtime_error{"redis-server does not end"};
  process_.reset();
}

void redis_server::kill() {
  process_->signal(SIGKILL);
  process_->wait(patience);
  process_.reset();
}

void redis_server::pause() {
  process_->signal(SIGSTOP);
}

void redis_server::resume() {
  process_->signal(SIGCONT);
}

std::string redis_server::ask(const std::string& command) const {
  auto answer = run_command(
    "timeout 5 redis-cli -s '" + socket_.string() + "' " + command)
                  .output;
  while (answer.ends_with('\n'))
    answer.pop_back();
  return answer;
}

} // namespace callengine::testing
