#include "tests/support/redis_server.hpp"

#include "tests/support/postgres_server.hpp"

#include <arpa/inet.h>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <stdexcept>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace callengine::testing {

namespace {

using namespace std::chrono_literals;

/// A port that is free now. Another program may take it before Redis does:
/// `start` tries again with another one.
std::uint16_t free_port() {
  const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in at{};
  at.sin_family = AF_INET;
  at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof at;
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast)
  auto* address = reinterpret_cast<sockaddr*>(&at);
  const bool bound = ::bind(socket, address, size) == 0
    && ::getsockname(socket, address, &size) == 0;
  ::close(socket);
  if (!bound)
    throw std::runtime_error("no free port");
  return ntohs(at.sin_port);
}

} // namespace

redis_server::redis_server(std::vector<std::string> options, bool with_tcp)
  : options_{std::move(options)}, with_tcp_{with_tcp} {
  std::string pattern = "/tmp/callengine-redis-XXXXXX";
  if (::mkdtemp(pattern.data()) == nullptr)
    throw std::runtime_error("cannot make a temporary folder");
  folder_ = pattern;
  start();
}

redis_server::~redis_server() {
  kill();
  std::error_code ignored;
  std::filesystem::remove_all(folder_, ignored);
}

void redis_server::start() {
  for (int attempt = 0; attempt < 3; ++attempt) {
    spawn();
    const auto deadline = std::chrono::steady_clock::now() + 10s;
    while (std::chrono::steady_clock::now() < deadline) {
      if (answers())
        return;
      if (::waitpid(process_, nullptr, WNOHANG) == process_) {
        process_ = -1;
        port_ = 0;
        break;
      }
      std::this_thread::sleep_for(5ms);
    }
    kill();
  }
  throw std::runtime_error("redis-server does not start: "
    + run_command("cat " + (folder_ / "log").string()).output);
}

void redis_server::spawn() {
  if (with_tcp_ && port_ == 0)
    port_ = free_port();
  std::vector<std::string> words{"redis-server", "--port",
    std::to_string(port_), "--bind", "127.0.0.1", "--unixsocket", socket(),
    "--dir", folder_.string(), "--logfile", (folder_ / "log").string()};
  words.insert(words.end(), options_.begin(), options_.end());
  std::vector<char*> arguments;
  for (auto& word : words)
    arguments.push_back(word.data());
  arguments.push_back(nullptr);
  std::error_code ignored;
  std::filesystem::remove(socket(), ignored);
  const auto parent = ::getpid();
  process_ = ::fork();
  if (process_ < 0)
    throw std::runtime_error("cannot fork");
  if (process_ > 0)
    return;
  // Not to outlive a test program that is killed.
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (::getppid() == parent)
    ::execvp(arguments.front(), arguments.data());
  ::_exit(127);
}

bool redis_server::answers() const {
  // A server with a password answers too: that one is needed.
  const auto asked = run_command("redis-cli -s " + socket() + " ping");
  return asked.output.starts_with("PONG") || asked.output.starts_with("NOAUTH");
}

void redis_server::kill() {
  if (process_ < 0)
    return;
  ::kill(process_, SIGKILL);
  ::waitpid(process_, nullptr, 0);
  process_ = -1;
}

void redis_server::pause() {
  ::kill(process_, SIGSTOP);
}

void redis_server::resume() {
  ::kill(process_, SIGCONT);
}

std::string redis_server::cli(const std::string& arguments) const {
  auto done = run_command("redis-cli -s " + socket() + " " + arguments);
  while (done.output.ends_with('\n'))
    done.output.pop_back();
  if (done.status != 0)
    throw std::runtime_error("redis-cli " + arguments + ": " + done.output);
  return done.output;
}

std::string redis_server::socket() const {
  return folder_ / "redis.sock";
}

} // namespace callengine::testing
