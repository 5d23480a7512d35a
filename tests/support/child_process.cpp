#include "tests/support/child_process.hpp"

#include <csignal>
#include <fcntl.h>
#include <fstream>
#include <poll.h>
#include <sstream>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>

namespace callengine::testing {

namespace {

std::vector<char*> pointers(std::vector<std::string>& texts) {
  std::vector<char*> result;
  result.reserve(texts.size() + 1);
  for (auto& text : texts)
    result.push_back(text.data());
  result.push_back(nullptr);
  return result;
}

/// Only what is handed over goes along: a test's listening socket in a child's
/// hands would keep its port taken after the test has closed it.
void keep_others_back(std::optional<int> handed_over) {
  constexpr unsigned first = STDERR_FILENO + 1;
  ::close_range(first, ~0U, CLOSE_RANGE_CLOEXEC);
  if (handed_over)
    ::fcntl(*handed_over, F_SETFD, 0);
}

/// Not to outlive the test, also if that is killed before this line.
void die_with(pid_t parent) {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (::getppid() != parent)
    ::_exit(127);
}

/// glibc 2.36 declares its own one without extern "C".
int open_pidfd(pid_t process) {
  return static_cast<int>(::syscall(SYS_pidfd_open, process, 0));
}

[[noreturn]] void become(char* const* command, char* const* told, int output,
  std::optional<int> handed_over) {
  keep_others_back(handed_over);
  ::dup2(output, STDOUT_FILENO);
  ::dup2(output, STDERR_FILENO);
  ::execve(command[0], command, told);
  ::_exit(127);
}

} // namespace

child_process::child_process(const std::vector<std::string>& command,
  const environment& told, std::filesystem::path output,
  std::optional<int> handed_over)
  : output_(std::move(output)) {
  auto arguments = command;
  std::vector<std::string> variables{"PATH=/usr/local/bin:/usr/bin:/bin"};
  for (const auto& [name, value] : told)
    variables.push_back(name + '=' + value);
  const auto argument_list = pointers(arguments);
  const auto variable_list = pointers(variables);
  const int file = ::open(output_.c_str(),
    O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, S_IRUSR | S_IWUSR);
  if (file < 0)
    throw std::system_error{errno, std::generic_category(), output_.string()};
  const auto parent = ::getpid();
  pid_ = ::fork();
  if (pid_ == 0) {
    die_with(parent);
    become(argument_list.data(), variable_list.data(), file, handed_over);
  }
  const int error = errno;
  ::close(file);
  if (pid_ < 0)
    throw std::system_error{error, std::generic_category(), "fork"};
}

child_process::~child_process() {
  if (status())
    return;
  signal(SIGKILL);
  int ignored = 0;
  ::waitpid(pid_, &ignored, 0);
}

void child_process::signal(int number) const {
  if (!status_)
    ::kill(pid_, number);
}

std::optional<int> child_process::status() {
  int status = 0;
  if (!status_ && ::waitpid(pid_, &status, WNOHANG) == pid_)
    status_ = WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
  return status_;
}

std::optional<int> child_process::wait(std::chrono::milliseconds within) {
  if (status())
    return status_;
  const int watched = open_pidfd(pid_);
  if (watched < 0)
    throw std::system_error{errno, std::generic_category(), "pidfd_open"};
  pollfd ended{watched, POLLIN, 0};
  ::poll(&ended, 1, static_cast<int>(within.count()));
  ::close(watched);
  return status();
}

std::string child_process::output() const {
  return read_file(output_);
}

std::string read_file(const std::filesystem::path& path) {
  std::ifstream file{path, std::ios::binary};
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

} // namespace callengine::testing
