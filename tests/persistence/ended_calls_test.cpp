#include "persistence/ended_calls.hpp"
#include "tests/persistence/history_fixture.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace callengine::persistence::testing {

namespace {

using ::testing::HasSubstr;
using ::testing::SizeIs;

class ended_calls_test : public history_test {};

CALLENGINE_ON_BOTH_DATABASES(ended_calls_test);

TEST_P(ended_calls_test, lists_the_calls_of_all_clinics_that_ended_since) {
  {
    sql_history history{url(), cipher};
    history.write(started_row("CA-live"));
    history.write(
      call_ended{clinic, "CA-old", at(999), outcome::person, "", {}});
    history.write(
      call_ended{clinic, "CA-b", at(2000), outcome::person, "", {}});
    history.write(
      call_ended{other_clinic, "CA-a", at(1000), outcome::goodbye, "", {}});
  }
  const auto ended = read_ended_calls(url(), at(1000));
  ASSERT_TRUE(ended) << ended.error;
  ASSERT_THAT(*ended.value, SizeIs(2));
  EXPECT_EQ(ended.value->at(0).call, "CA-a");
  EXPECT_EQ(ended.value->at(0).client, other_clinic);
  EXPECT_EQ(ended.value->at(0).ended_at, at(1000));
  EXPECT_EQ(ended.value->at(1).call, "CA-b");
}

TEST_P(ended_calls_test, says_what_failed) {
  execute("DROP TABLE calls");
  EXPECT_THAT(read_ended_calls(url(), at(0)).error, HasSubstr("calls"));
}

} // namespace

} // namespace callengine::persistence::testing
