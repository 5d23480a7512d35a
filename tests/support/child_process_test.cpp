#include "tests/support/child_process.hpp"
#include "tests/support/temporary_folder.hpp"

#include <gtest/gtest.h>

#include <array>
#include <csignal>
#include <unistd.h>

namespace callengine::testing {
namespace {

using namespace std::chrono_literals;

class child_process_test : public ::testing::Test {
protected:
  static std::vector<std::string> shell(const std::string& script) {
    return {"/bin/sh", "-c", script};
  }

  temporary_folder folder;
};

TEST_F(child_process_test, tells_its_status_and_its_output) {
  child_process child{shell("echo done; exit 3"), {}, folder / "log"};
  EXPECT_EQ(child.wait(20s), 3);
  EXPECT_EQ(child.output(), "done\n");
  EXPECT_EQ(child.wait(20s), 3) << "asked again";
}

TEST_F(child_process_test, a_wait_for_what_runs_on_ends_in_time) {
  child_process child{shell("exec sleep 60"), {}, folder / "log"};
  EXPECT_EQ(child.wait(50ms), std::nullopt);
  child.signal(SIGTERM);
  EXPECT_EQ(child.wait(20s), -SIGTERM);
}

TEST_F(child_process_test, has_of_the_open_files_what_is_handed_over) {
  std::array<int, 2> pipe{};
  ASSERT_EQ(::pipe(pipe.data()), 0); // both would be inherited
  const auto script = "for each in " + std::to_string(pipe[0]) + " "
    + std::to_string(pipe[1])
    + "; do [ -e /proc/self/fd/$each ] && echo open || echo closed; done";
  child_process child{shell(script), {}, folder / "log", pipe[1]};
  EXPECT_EQ(child.wait(20s), 0);
  EXPECT_EQ(child.output(), "closed\nopen\n");
  ::close(pipe[0]);
  ::close(pipe[1]);
}

} // namespace
} // namespace callengine::testing
