#include "app/typed_password.hpp"

#include <iostream>
#include <termios.h>
#include <unistd.h>

namespace callengine::app {

namespace {

/// Those who guess have all the time, once they have the table.
constexpr std::size_t shortest = 12;

/// What a sign-in takes.
constexpr std::size_t longest = 1024;

/// What is typed is not shown while it lives.
class silence {
public:
  silence() {
    if (::tcgetattr(STDIN_FILENO, &before_) != 0)
      return;
    auto quiet = before_;
    quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    is_quiet_ = ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet) == 0;
  }

  ~silence() {
    if (is_quiet_)
      ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_);
  }

  silence(const silence&) = delete;
  silence& operator=(const silence&) = delete;

private:
  termios before_{};
  bool is_quiet_ = false;
};

std::string read_line() {
  std::string line;
  std::getline(std::cin, line);
  if (line.ends_with('\r'))
    line.pop_back();
  return line;
}

std::string ask(const char* prompt) {
  const silence quiet;
  std::cerr << prompt << std::flush;
  auto line = read_line();
  std::cerr << '\n';
  return line;
}

} // namespace

std::string password_fault(const std::string& password) {
  if (password.size() < shortest)
    return "the password must have at least " + std::to_string(shortest)
      + " characters";
  if (password.size() > longest)
    return "the password is too long";
  return {};
}

result<std::string> read_new_password() {
  using read = result<std::string>;
  const bool is_terminal = ::isatty(STDIN_FILENO) == 1;
  auto password = is_terminal ? ask("Password: ") : read_line();
  if (auto fault = password_fault(password); !fault.empty())
    return read::failed(std::move(fault));
  if (is_terminal && ask("Once more: ") != password)
    return read::failed("the two are not the same");
  return read::of(std::move(password));
}

} // namespace callengine::app
