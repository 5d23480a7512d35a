#include "net/service_manager.hpp"
#include "tests/net/client.hpp"
#include "tests/support/temporary_folder.hpp"

#include <gtest/gtest.h>
#include <spdlog/spdlog.h>

#include <array>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

namespace callengine::net::testing {
namespace {

using namespace std::chrono_literals;

/// A descriptor, closed at the end.
class descriptor {
public:
  explicit descriptor(int fd = -1) : fd_{fd} {}

  ~descriptor() {
    reset();
  }

  descriptor(const descriptor&) = delete;
  descriptor& operator=(const descriptor&) = delete;

  void reset(int fd = -1) {
    if (fd_ >= 0)
      ::close(fd_);
    fd_ = fd;
  }

  int get() const {
    return fd_;
  }

private:
  int fd_;
};

/// In the service manager's place: it holds the socket, hears what the service
/// tells, starts it and kills it.
class service_manager_test : public ::testing::Test {
protected:
  service_manager_test() {
    spdlog::set_level(spdlog::level::off);
    listen();
    hear();
  }

  ~service_manager_test() override {
    if (pid_ > 0) {
      ::kill(pid_, SIGKILL);
      ::waitpid(pid_, nullptr, 0);
    }
  }

  /// Starts the service with this descriptor as its fourth.
  void start(int handed_over, int count = 1) {
    std::array<int, 2> pipe{};
    ASSERT_EQ(::pipe2(pipe.data(), O_CLOEXEC), 0);
    posix_spawn_file_actions_t actions{};
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, pipe[0], STDIN_FILENO);
    for (int each = 0; each < count; ++each)
      posix_spawn_file_actions_adddup2(&actions, handed_over, 3 + each);
    std::string shell = "/bin/sh";
    std::string option = "-c";
    std::string script = "exec env LISTEN_PID=$$ " CALLENGINE_ACTIVATED_SERVER;
    std::string fds = "LISTEN_FDS=" + std::to_string(count);
    std::string notify = "NOTIFY_SOCKET=" + notify_path();
    std::string path = "PATH=/usr/bin:/bin";
    std::array<char*, 4> command{
      shell.data(), option.data(), script.data(), nullptr};
    std::array<char*, 4> told{fds.data(), notify.data(), path.data(), nullptr};
    EXPECT_EQ(::posix_spawn(&pid_, shell.c_str(), &actions, nullptr,
                command.data(), told.data()),
      0);
    posix_spawn_file_actions_destroy(&actions);
    ::close(pipe[0]);
    input_.reset(pipe[1]);
  }

  int wait() {
    int status = 0;
    ::waitpid(std::exchange(pid_, 0), &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
  }

  void kill() {
    ::kill(pid_, SIGKILL);
    EXPECT_EQ(wait(), -SIGKILL);
  }

  /// The next thing that the service tells; empty: nothing in time.
  std::string heard() const {
    pollfd ready{notify_.get(), POLLIN, 0};
    if (::poll(&ready, 1, 10'000) != 1)
      return {};
    std::string text(256, '\0');
    const auto size = ::recv(notify_.get(), text.data(), text.size(), 0);
    text.resize(size > 0 ? static_cast<std::size_t>(size) : 0);
    return text;
  }

  std::string notify_path() const {
    return (folder_ / "notify").string();
  }

  descriptor listening_;
  std::uint16_t port_ = 0;

private:
  void listen() {
    listening_.reset(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    auto* where = reinterpret_cast<sockaddr*>(&address);
    socklen_t length = sizeof address;
    ASSERT_EQ(::bind(listening_.get(), where, length), 0);
    ASSERT_EQ(::listen(listening_.get(), 128), 0);
    ASSERT_EQ(::getsockname(listening_.get(), where, &length), 0);
    port_ = ntohs(address.sin_port);
  }

  void hear() {
    notify_.reset(::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0));
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    notify_path().copy(address.sun_path, sizeof address.sun_path - 1);
    ASSERT_EQ(::bind(notify_.get(), reinterpret_cast<sockaddr*>(&address),
                sizeof address),
      0);
  }

  const callengine::testing::temporary_folder folder_;
  descriptor notify_;
  descriptor input_; ///< of the service; its end ends the service
  pid_t pid_ = 0;

protected:
  void end_input() {
    input_.reset();
  }
};

TEST_F(service_manager_test, who_came_before_the_start_is_served) {
  client early{port_};
  ASSERT_TRUE(early.is_connected());
  ASSERT_TRUE(early.send(get("/healthz")));
  start(listening_.get());
  const auto got = early.receive();
  ASSERT_TRUE(got);
  EXPECT_EQ(got->status, 200);
  EXPECT_EQ(heard(), "READY=1");
  end_input();
  EXPECT_EQ(heard(), "STOPPING=1");
  EXPECT_EQ(wait(), 0);
}

TEST_F(service_manager_test, nobody_is_refused_while_it_starts_again) {
  start(listening_.get());
  ASSERT_EQ(client{port_}.ask(get("/healthz"))->status, 200);
  kill();
  client waiting{port_};
  ASSERT_TRUE(waiting.is_connected()) << "the socket outlives the service";
  ASSERT_TRUE(waiting.send(get("/healthz")));
  start(listening_.get());
  const auto got = waiting.receive();
  ASSERT_TRUE(got);
  EXPECT_EQ(got->status, 200);
}

TEST_F(service_manager_test, what_comes_after_an_orderly_stop_waits) {
  start(listening_.get());
  ASSERT_EQ(heard(), "READY=1");
  end_input();
  ASSERT_EQ(wait(), 0);
  client waiting{port_};
  ASSERT_TRUE(waiting.send(get("/healthz")));
  start(listening_.get());
  EXPECT_TRUE(waiting.receive());
}

TEST_F(service_manager_test, what_is_no_listening_socket_is_refused) {
  const descriptor other{::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)};
  start(other.get());
  EXPECT_EQ(wait(), 2);
  start(listening_.get(), 2);
  EXPECT_EQ(wait(), 2) << "one socket, not two";
}

/// Variables of the test's own process.
class variable {
public:
  variable(const char* name, const std::string& value) : name_{name} {
    ::setenv(name, value.c_str(), 1);
  }

  ~variable() {
    ::unsetenv(name_);
  }

  variable(const variable&) = delete;
  variable& operator=(const variable&) = delete;

private:
  const char* name_;
};

TEST_F(service_manager_test, the_watchdog_is_told_what_it_asks_for) {
  EXPECT_EQ(watchdog_interval(), std::nullopt);
  const variable socket{"NOTIFY_SOCKET", notify_path()};
  const variable interval{"WATCHDOG_USEC", "3000000"};
  const variable whom{"WATCHDOG_PID", std::to_string(::getpid())};
  EXPECT_EQ(watchdog_interval(), 3s);
  EXPECT_TRUE(notify_alive());
  EXPECT_EQ(heard(), "WATCHDOG=1");
  EXPECT_TRUE(notify_status("ready, 40 calls\nREADY=1"));
  EXPECT_EQ(heard(), "STATUS=ready, 40 calls READY=1");
}

TEST_F(service_manager_test, without_a_service_manager_nothing_is_told) {
  EXPECT_TRUE(notify_ready());
  EXPECT_TRUE(notify_stopping());
  const auto given = take_over_socket();
  EXPECT_EQ(given.fd, -1);
  EXPECT_EQ(given.error, "");
}

TEST_F(service_manager_test, a_service_manager_that_is_gone_is_no_crash) {
  const variable socket{"NOTIFY_SOCKET", notify_path() + "-gone"};
  EXPECT_FALSE(notify_ready());
}

} // namespace
} // namespace callengine::net::testing
