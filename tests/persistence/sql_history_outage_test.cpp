#include "persistence/sql_history.hpp"
#include "tests/persistence/history_fixture.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace callengine::persistence::testing {

namespace {

using ::testing::ElementsAre;

class sql_history_outage_test : public history_test {
protected:
  /// Works on both kinds: the table is gone, then it is back.
  void take_table_away() {
    execute("ALTER TABLE call_routing_history RENAME TO away");
  }

  void bring_table_back() {
    execute("ALTER TABLE away RENAME TO call_routing_history");
  }

  bool failed_often(const sql_history& history, std::uint64_t times) {
    return eventually(
      [&] { return history.counters().failures >= times; }, 20s);
  }
};

CALLENGINE_ON_BOTH_DATABASES(sql_history_outage_test);

TEST_P(sql_history_outage_test, neither_loses_nor_doubles_nor_reorders) {
  sql_history history{url(), cipher};
  history.write(call_decided{clinic, "CA1", decision_row(1, "before")});
  ASSERT_TRUE(history.flush(10s));
  take_table_away();
  history.write(call_decided{clinic, "CA1", decision_row(2, "during")});
  EXPECT_TRUE(failed_often(history, 2));
  history.write(call_decided{clinic, "CA1", decision_row(3, "later")});
  EXPECT_FALSE(history.flush(1ms));
  bring_table_back();
  ASSERT_TRUE(history.flush(10s));
  EXPECT_THAT(column("SELECT detail FROM call_routing_history ORDER BY id"),
    ElementsAre("before", "during", "later"));
  EXPECT_EQ(history.counters().written, 3U);
  EXPECT_EQ(history.counters().dropped, 0U);
}

TEST_P(sql_history_outage_test, drops_the_newest_when_the_queue_is_full) {
  constexpr std::size_t capacity = 3;
  history_options small;
  small.queue.rows = capacity;
  sql_history history{url(), cipher, small};
  take_table_away();
  history.write(
    call_decided{clinic, "CA1", decision_row(1, "taken out of the queue")});
  ASSERT_TRUE(failed_often(history, 1));
  for (std::uint32_t number = 2; number < 7; ++number)
    history.write(call_decided{clinic, "CA1", decision_row(number, "next")});
  EXPECT_EQ(history.counters().dropped, 2U);
  EXPECT_EQ(history.counters().waiting, capacity + 1);
  bring_table_back();
  ASSERT_TRUE(history.flush(10s));
  EXPECT_THAT(column("SELECT step FROM call_routing_history ORDER BY step"),
    ElementsAre("1", "2", "3", "4"));
}

TEST_P(sql_history_outage_test, stops_in_time_and_counts_what_is_lost) {
  sql_history history{url(), cipher};
  take_table_away();
  history.write(call_decided{clinic, "CA1", decision_row(1, "lost")});
  ASSERT_TRUE(failed_often(history, 1));
  history.write(call_decided{clinic, "CA1", decision_row(2, "lost too")});
  const auto begin = std::chrono::steady_clock::now();
  history.stop(100ms);
  EXPECT_LT(std::chrono::steady_clock::now() - begin, 3s);
  history.write(call_decided{clinic, "CA1", decision_row(3, "told too late")});
  EXPECT_EQ(history.counters().dropped, 3U);
  EXPECT_EQ(history.counters().written, 0U);
}

TEST_P(sql_history_outage_test, writes_what_is_left_before_it_stops) {
  {
    sql_history history{url(), cipher};
    for (std::uint32_t number = 1; number <= 1000; ++number)
      history.write(call_decided{clinic, "CA1", decision_row(number, "row")});
  }
  EXPECT_EQ(count("call_routing_history"), "1000");
}

/// One row that the database will never take must not keep the others out.
TEST_P(sql_history_outage_test, gives_up_a_refused_row_only) {
  if (is_sqlite())
    execute("CREATE TRIGGER picky BEFORE INSERT ON call_routing_history"
            " WHEN NEW.detail = 'bad' BEGIN SELECT RAISE(ABORT, 'no'); END");
  else
    execute("ALTER TABLE call_routing_history"
            " ADD CHECK (detail <> 'bad')");
  sql_history history{url(), cipher};
  history.write(call_decided{clinic, "CA1", decision_row(1, "good")});
  history.write(call_decided{clinic, "CA1", decision_row(2, "bad")});
  history.write(call_decided{clinic, "CA1", decision_row(3, "good too")});
  ASSERT_TRUE(history.flush(10s));
  EXPECT_THAT(column("SELECT detail FROM call_routing_history ORDER BY step"),
    ElementsAre("good", "good too"));
  EXPECT_EQ(history.counters().refused, 1U);
  EXPECT_EQ(history.counters().written, 2U);
}

class written_server_test : public sql_history_outage_test {};

INSTANTIATE_TEST_SUITE_P(databases, written_server_test,
  ::testing::Values(database_kind::postgresql), kind_name);

TEST_P(written_server_test, goes_on_when_the_server_is_back) {
  sql_history history{url(), cipher};
  history.write(started_row("CA1"));
  ASSERT_TRUE(history.flush(10s));
  forget_session();
  postgres_server::instance().stop();
  history.write(started_row("CA2"));
  EXPECT_TRUE(failed_often(history, 2));
  history.write(started_row("CA3"));
  postgres_server::instance().start();
  ASSERT_TRUE(history.flush(10s));
  EXPECT_THAT(column("SELECT call_sid FROM calls ORDER BY call_sid"),
    ElementsAre("CA1", "CA2", "CA3"));
}

class locked_file_test : public sql_history_outage_test {};

INSTANTIATE_TEST_SUITE_P(databases, locked_file_test,
  ::testing::Values(database_kind::sqlite), kind_name);

TEST_P(locked_file_test, goes_on_when_another_program_let_go_of_the_file) {
  sql_history history{url(), cipher};
  execute("BEGIN IMMEDIATE");
  history.write(started_row("CA1"));
  EXPECT_TRUE(failed_often(history, 1));
  execute("COMMIT");
  ASSERT_TRUE(history.flush(10s));
  EXPECT_EQ(count("calls"), "1");
}

} // namespace

} // namespace callengine::persistence::testing
