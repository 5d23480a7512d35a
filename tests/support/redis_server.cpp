#include "tests/support/redis_server.hpp"

#include "tests/support/eventually.hpp"
#include "tests/support/run_command.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>

#include <chrono>
#include <csignal>
#include <stdexcept>
#include <utility>

namespace callengine::testing {

namespace {

using namespace std::chrono_literals;

constexpr auto patience = 10s;

/// A port that is free now. Another program may take it before Redis does:
/// `start` tries again with another one.
std::uint16_t free_port() {
  using boost::asio::ip::tcp;
  boost::asio::io_context io;
  const tcp::endpoint any{boost::asio::ip::address_v4::loopback(), 0};
  return tcp::acceptor{io, any}.local_endpoint().port();
}

command_result run_client(
  const std::filesystem::path& socket, const std::string& command) {
  auto done = run_command(
    "timeout 5 redis-cli -s '" + socket.string() + "' " + command);
  while (done.output.ends_with('\n'))
    done.output.pop_back();
  return done;
}

} // namespace

redis_server::redis_server(redis_settings settings)
  : settings_{std::move(settings)} {
  if (settings_.folder.empty())
    folder_ = own_folder_.emplace().path();
  else
    folder_ = settings_.folder;
  std::filesystem::create_directories(folder_);
  socket_ = folder_ / "redis.sock";
  start();
}

redis_server::~redis_server() = default;

void redis_server::start() {
  if (process_)
    return;
  constexpr int tries = 3;
  for (int count = 0; count < tries; ++count) {
    spawn();
    if (comes_up())
      return;
    process_.reset();
    port_ = 0;
  }
  throw std::runtime_error{
    "redis-server does not start: " + read_file(folder_ / "redis.log")};
}

void redis_server::spawn() {
  if (settings_.with_tcp && port_ == 0)
    port_ = free_port();
  // A socket file of a server that was killed would be asked in vain.
  std::filesystem::remove(socket_);
  std::vector<std::string> command{"/usr/bin/redis-server", "--port",
    std::to_string(port_), "--bind", "127.0.0.1", "--unixsocket",
    socket_.string(), "--dir", folder_.string(), "--save", "", "--daemonize",
    "no"};
  command.insert(
    command.end(), settings_.options.begin(), settings_.options.end());
  process_ = std::make_unique<child_process>(
    command, environment{}, folder_ / "redis.log");
}

bool redis_server::comes_up() {
  const auto is_decided = [this] {
    return process_->status() || answers();
  };
  return eventually(is_decided, patience) && !process_->status();
}

bool redis_server::answers() const {
  // A server with a password answers too: that one is needed.
  const auto said = run_client(socket_, "PING").output;
  return said == "PONG" || said.starts_with("NOAUTH");
}

void redis_server::stop() {
  process_->signal(SIGTERM);
  if (!process_->wait(patience))
    throw std::runtime_error{"redis-server does not end"};
  process_.reset();
}

void redis_server::kill() {
  process_.reset();
}

void redis_server::pause() {
  process_->signal(SIGSTOP);
}

void redis_server::resume() {
  process_->signal(SIGCONT);
}

std::string redis_server::ask(const std::string& command) const {
  auto done = run_client(socket_, command);
  if (done.status != 0)
    throw std::runtime_error{"redis-cli " + command + ": " + done.output};
  return std::move(done.output);
}

std::string redis_server::url() const {
  return "redis+unix://" + socket_.string();
}

} // namespace callengine::testing
