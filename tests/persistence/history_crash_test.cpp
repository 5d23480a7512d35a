#include "tests/persistence/history_fixture.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <csignal>
#include <cstdio>
#include <sys/wait.h>
#include <unistd.h>

namespace callengine::persistence::testing {

namespace {

/// The program of history_child.cpp.
class writing_child {
public:
  explicit writing_child(std::vector<std::string> arguments) {
    std::array<int, 2> pipe{};
    if (::pipe(pipe.data()) != 0)
      throw std::runtime_error("no pipe");
    child_ = ::fork();
    if (child_ == 0) {
      ::dup2(pipe[1], STDOUT_FILENO);
      arguments.insert(arguments.begin(), CALLENGINE_HISTORY_CHILD);
      std::vector<char*> given;
      for (auto& argument : arguments)
        given.push_back(argument.data());
      given.push_back(nullptr);
      ::execv(given[0], given.data());
      ::_exit(127);
    }
    ::close(pipe[1]);
    output_ = ::fdopen(pipe[0], "r");
  }

  ~writing_child() {
    kill();
    std::fclose(output_);
  }

  writing_child(const writing_child&) = delete;
  writing_child& operator=(const writing_child&) = delete;

  void kill() {
    if (child_ > 0) {
      ::kill(child_, SIGKILL);
      ::waitpid(child_, nullptr, 0);
    }
    child_ = 0;
  }

  /// The next number that it told safe; 0: it says no more.
  int next() {
    int number = 0;
    return std::fscanf(output_, "%d", &number) == 1 ? number : 0;
  }

private:
  ::pid_t child_ = 0;
  FILE* output_ = nullptr;
};

class history_crash_test : public history_test {
protected:
  std::string spool() const {
    return folder() + "/spool/history";
  }

  /// Kills the child after so many safe rows; returns the last one.
  int safe_after_kill(const std::string& key, int rows) {
    writing_child child{{url_text(), key, spool()}};
    int last = 0;
    for (int count = 0; count < rows; ++count)
      last = child.next();
    child.kill();
    while (const int more = child.next())
      last = more;
    return last;
  }

  /// In the order of their ids: as they were decided, none missing, none twice.
  void expect_rows(int safe) {
    const auto steps
      = column("SELECT step FROM call_routing_history ORDER BY id");
    EXPECT_GE(steps.size(), static_cast<std::size_t>(safe));
    for (std::size_t place = 0; place < steps.size(); ++place)
      ASSERT_EQ(steps[place], std::to_string(place + 1));
  }

  void drain(const std::string& key) {
    auto opened = number_cipher::from_key(key);
    sql_history history{url(), *opened.value, {.spool = spool()}};
    history.write(started_row("CA-marker"));
    ASSERT_TRUE(history.flush(30s));
  }
};

CALLENGINE_ON_BOTH_DATABASES(history_crash_test);

TEST_P(history_crash_test, has_what_was_told_safe_while_the_database_works) {
  const auto key = number_cipher::generate_key();
  const int safe = safe_after_kill(key, 300);
  ASSERT_GE(safe, 300);
  drain(key);
  expect_rows(safe);
}

TEST_P(history_crash_test, has_what_was_told_safe_while_it_is_away) {
  const auto key = number_cipher::generate_key();
  execute("ALTER TABLE call_routing_history RENAME TO away");
  const int safe = safe_after_kill(key, 300);
  ASSERT_GE(safe, 300);
  execute("ALTER TABLE away RENAME TO call_routing_history");
  drain(key);
  expect_rows(safe);
}

} // namespace

} // namespace callengine::persistence::testing
