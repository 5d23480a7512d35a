#include "persistence/availability_reset.hpp"
#include "persistence/ended_calls.hpp"
#include "tests/persistence/history_fixture.hpp"
#include "tests/persistence/postgres_proxy.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <future>

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

/// What a start asks for, of a server that takes the question and never
/// answers.
class silent_server_test : public ended_calls_test {
protected:
  void SetUp() override {
    ended_calls_test::SetUp();
    const auto through = "postgresql:///" + value("SELECT current_database()")
      + "?host=" + proxy.folder() + "&user=postgres";
    proxied = *parse_database_url(through).value;
  }

  /// Asks on a thread of its own; lets it go in any case.
  template <class Ask>
  std::string error_within(std::chrono::seconds time, Ask ask) {
    auto asked = std::async(std::launch::async, ask);
    const bool in_time = asked.wait_for(time) == std::future_status::ready;
    proxy.freeze(false);
    EXPECT_TRUE(in_time) << "it waits for ever";
    return asked.get();
  }

  postgres_proxy proxy{postgres_server::instance().socket()};
  database_url proxied;
};

INSTANTIATE_TEST_SUITE_P(databases, silent_server_test,
  ::testing::Values(database_kind::postgresql), kind_name);

TEST_P(silent_server_test, the_ended_calls_are_not_waited_for_without_end) {
  proxy.freeze_at("ended_at");
  EXPECT_NE(
    error_within(12s, [&] { return read_ended_calls(proxied, at(0)).error; }),
    "");
}

TEST_P(silent_server_test, nor_is_the_reset_of_availability) {
  proxy.freeze_at("staff_call_availability");
  EXPECT_NE(
    error_within(12s, [&] { return reset_availability(proxied, at(0)); }), "");
}

} // namespace

} // namespace callengine::persistence::testing
