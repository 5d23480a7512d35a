#include "tests/support/child_process.hpp"
#include "tests/support/temporary_folder.hpp"

#include <gtest/gtest.h>

#include <csignal>

namespace callengine::testing {
namespace {

using namespace std::chrono_literals;

class child_process_test : public ::testing::Test {
protected:
  std::vector<std::string> shell(const std::string& script) const {
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

} // namespace
} // namespace callengine::testing
