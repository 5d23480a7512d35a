#include "tests/media/s3_server.hpp"

#include <array>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <stdexcept>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace callengine::testing {

namespace {

constexpr int patience_ms = 30'000;

/// The server's first line; empty if it ends before.
std::string read_line(int descriptor) {
  std::string line;
  char letter = 0;
  pollfd readable{descriptor, POLLIN, 0};
  while (::poll(&readable, 1, patience_ms) == 1
    && ::read(descriptor, &letter, 1) == 1) {
    if (letter == '\n')
      return line;
    line += letter;
  }
  return {};
}

} // namespace

s3_server::s3_server() {
  std::array<int, 2> in{};
  std::array<int, 2> out{};
  if (::pipe2(in.data(), O_CLOEXEC) != 0 || ::pipe2(out.data(), O_CLOEXEC) != 0)
    throw std::runtime_error("no pipe");
  const auto parent = ::getpid();
  process_ = ::fork();
  if (process_ == 0) {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    ::dup2(in[0], STDIN_FILENO);
    ::dup2(out[1], STDOUT_FILENO);
    if (::getppid() == parent)
      ::execlp(
        "node", "node", CALLENGINE_S3_SERVER, folder_.path().c_str(), nullptr);
    ::_exit(127);
  }
  ::close(in[0]);
  ::close(out[1]);
  input_ = in[1];
  port_ = read_line(out[0]);
  ::close(out[0]);
  if (port_.empty())
    throw std::runtime_error(
      "the S3 server does not start: 'npm ci' in tests/s3 installs it");
}

s3_server::~s3_server() {
  kill();
  ::close(input_);
}

void s3_server::kill() {
  if (process_ < 0)
    return;
  ::kill(process_, SIGKILL);
  ::waitpid(process_, nullptr, 0);
  process_ = -1;
}

void s3_server::pause() {
  ::kill(process_, SIGSTOP);
}

std::string s3_server::endpoint() const {
  return "http://127.0.0.1:" + port_;
}

} // namespace callengine::testing
