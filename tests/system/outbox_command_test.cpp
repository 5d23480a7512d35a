// `callengine outbox`: what an operator sees of slow work, and retries.
#include "tests/system/database.hpp"
#include "tests/system/engine_process.hpp"
#include "tests/system/world.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <stdexcept>

namespace callengine::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

class outbox_command_test : public ::testing::TestWithParam<database_kind> {
protected:
  void SetUp() override {
    run({"migrate"});
    sql.run("INSERT INTO outbox (id, client_id, task, subject, item_key, state,"
            " attempts, due_at, created_at, ended_at, reason) VALUES"
            " (7, 123, 'keep', 'RE7', 'k7', 'failed', 9, 1763800000000,"
            "  1763800000000, 5, 'Twilio said 404'),"
            " (8, 124, 'transcribe', 'RE8', 'k8', 'failed', 3, 1, 1, 5, 'no'),"
            " (9, 123, 'announce', 'RE9', 'k9', 'waiting', 0, 1, 1, NULL, "
            "NULL);");
  }

  std::string run(const std::vector<std::string>& arguments) {
    return engine_process::run(
      arguments, {{"DATABASE_URL", sql.url()}}, folder.path() / "printed.txt");
  }

  std::vector<std::string> states() {
    return sql.rows(
      "SELECT id || ' ' || state || ' ' || attempts FROM outbox ORDER BY id");
  }

  temporary_folder folder;
  operator_shell sql{GetParam(), folder.path()};
};

INSTANTIATE_TEST_SUITE_P(databases, outbox_command_test,
  ::testing::Values(database_kind::sqlite, database_kind::postgresql),
  [](const auto& kind) { return name_of(kind.param); });

TEST_P(outbox_command_test, lists_items_with_their_reasons) {
  const auto failed = run({"outbox", "--state", "failed"});
  EXPECT_THAT(failed,
    HasSubstr("7\t123\tkeep\tRE7\tfailed\t9\t2025-11-22T08:26:40Z\t"
              "2025-11-22T08:26:40Z\tTwilio said 404\n"));
  EXPECT_THAT(failed, Not(HasSubstr("RE9")));
  EXPECT_THAT(run({"outbox"}), HasSubstr("9\t123\tannounce\tRE9\twaiting"));
  EXPECT_THAT(run({"outbox", "--limit", "1"}), Not(HasSubstr("RE8")));
}

TEST_P(outbox_command_test, retries_an_item_that_failed) {
  EXPECT_THAT(
    run({"outbox", "retry", "7"}), HasSubstr("item 7 is tried again"));
  EXPECT_THAT(
    states(), ElementsAre("7 waiting 0", "8 failed 3", "9 waiting 0"));
  EXPECT_THROW(run({"outbox", "retry", "9"}), std::runtime_error);
  EXPECT_THROW(run({"outbox", "retry", "99"}), std::runtime_error);
  EXPECT_THROW(run({"outbox", "retry"}), std::runtime_error);
}

TEST_P(outbox_command_test, retries_all_that_failed) {
  EXPECT_THAT(run({"outbox", "retry", "--all-failed"}),
    HasSubstr("2 items are tried again"));
  EXPECT_THAT(
    states(), ElementsAre("7 waiting 0", "8 waiting 0", "9 waiting 0"));
}

} // namespace
} // namespace callengine::testing
