#include "persistence/sql_history.hpp"
#include "tests/persistence/history_fixture.hpp"
#include "tests/persistence/postgres_proxy.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>

namespace callengine::persistence::testing {

namespace {

using ::testing::ElementsAre;

class sql_history_spool_test : public history_test {
protected:
  history_options spooling() const {
    return {.spool = folder() + "/spool/history"};
  }

  static history_row decided(std::uint32_t number) {
    return call_decided{clinic, "CA1", decision_row(number, "row")};
  }

  static bool is_safe(const sql_history& history, history_position row) {
    return eventually([&] { return history.safe() >= row; }, 20s);
  }

  void take_table_away() {
    execute("ALTER TABLE call_routing_history RENAME TO away");
  }

  void bring_table_back() {
    execute("ALTER TABLE away RENAME TO call_routing_history");
  }

  void lock_tables() {
    execute(is_sqlite()
        ? "BEGIN EXCLUSIVE"
        : "BEGIN; LOCK TABLE call_routing_history IN ACCESS EXCLUSIVE MODE");
  }

  std::vector<std::string> steps() {
    return column("SELECT step FROM call_routing_history ORDER BY id");
  }
};

CALLENGINE_ON_BOTH_DATABASES(sql_history_spool_test);

TEST_P(sql_history_spool_test, tells_rows_safe_and_writes_them_in_order_later) {
  sql_history history{url(), cipher, spooling()};
  history.write(decided(1));
  ASSERT_TRUE(history.flush(10s));
  take_table_away();
  ASSERT_TRUE(is_safe(history, history.write(decided(2))));
  ASSERT_TRUE(is_safe(history, history.write(decided(3))));
  EXPECT_TRUE(history.away());
  EXPECT_FALSE(history.unsafe());
  EXPECT_EQ(history.counters().spool_rows, 2U);
  EXPECT_GT(history.counters().spool_bytes, 0U);
  bring_table_back();
  ASSERT_TRUE(history.flush(10s));
  EXPECT_THAT(steps(), ElementsAre("1", "2", "3"));
  EXPECT_EQ(history.counters().spool_rows, 0U);
  EXPECT_EQ(history.counters().spooled, 2U);
  EXPECT_FALSE(history.away());
}

TEST_P(sql_history_spool_test, a_later_run_writes_what_an_earlier_one_left) {
  take_table_away();
  {
    sql_history history{url(), cipher, spooling()};
    history.write(decided(1));
    const auto second = history.write(decided(2));
    ASSERT_TRUE(is_safe(history, second));
    history.stop(0ms);
    EXPECT_EQ(history.counters().dropped, 0U);
  }
  bring_table_back();
  sql_history history{url(), cipher, spooling()};
  history.write(decided(2)); // told again, from a snapshot
  history.write(decided(3));
  ASSERT_TRUE(history.flush(10s));
  EXPECT_THAT(steps(), ElementsAre("1", "2", "3"));
}

TEST_P(sql_history_spool_test, runs_what_waits_for_a_row_once_it_is_safe) {
  sql_history history{url(), cipher, spooling()};
  std::atomic<int> told = 0;
  const auto row = history.write(decided(1));
  history.when_safe(row, [&] {
    EXPECT_GE(history.safe(), row);
    ++told;
  });
  EXPECT_TRUE(eventually([&] { return told == 1; }));
  history.when_safe(row, [&] { ++told; });
  EXPECT_EQ(told, 2);
}

TEST_P(sql_history_spool_test, does_not_bring_an_older_state_back) {
  take_table_away();
  sql_history history{url(), cipher, spooling()};
  history.write(decided(1)); // keeps the batch out of the database
  ASSERT_TRUE(is_safe(history, history.write(availability(101, true))));
  execute("INSERT INTO staff_call_availability (client_id, user_id, is_online,"
          " is_available, is_busy, updated_at)"
          " VALUES (123, 101, true, true, false, 1763800000006)");
  bring_table_back();
  ASSERT_TRUE(history.flush(10s));
  EXPECT_EQ(count("staff_call_availability WHERE NOT is_busy"), "1");
}

TEST_P(sql_history_spool_test, says_that_rows_are_not_safe_in_a_full_spool) {
  auto options = spooling();
  options.spool_bytes = 450; // one row
  sql_history history{url(), cipher, options};
  take_table_away();
  ASSERT_TRUE(is_safe(history, history.write(decided(1))));
  const auto second = history.write(decided(2));
  EXPECT_TRUE(eventually([&] { return history.unsafe(); }));
  EXPECT_LT(history.safe(), second);
  EXPECT_GT(history.counters().spool_failures, 0U);
  bring_table_back();
  ASSERT_TRUE(history.flush(10s));
  EXPECT_GE(history.safe(), second);
  EXPECT_FALSE(history.unsafe());
  EXPECT_THAT(steps(), ElementsAre("1", "2"));
}

TEST_P(sql_history_spool_test, works_without_a_spool_that_cannot_be_made) {
  sql_history history{url(), cipher, {.spool = "/dev/null/spool/history"}};
  history.write(decided(1));
  ASSERT_TRUE(history.flush(10s));
  take_table_away();
  const auto second = history.write(decided(2));
  EXPECT_TRUE(eventually([&] { return history.unsafe(); }));
  EXPECT_LT(history.safe(), second);
  bring_table_back();
  ASSERT_TRUE(history.flush(10s));
  EXPECT_THAT(steps(), ElementsAre("1", "2"));
}

/// A portal that locks the tables for longer than a statement waits.
TEST_P(sql_history_spool_test, does_not_wait_for_another_programs_lock) {
  sql_history history{url(), cipher, spooling()};
  lock_tables();
  ASSERT_TRUE(is_safe(history, history.write(decided(1))));
  EXPECT_EQ(history.counters().spooled, 1U);
  execute("COMMIT");
  ASSERT_TRUE(history.flush(20s));
  EXPECT_THAT(steps(), ElementsAre("1"));
}

/// Whoever waits for a row does not wait for the statement that hangs.
TEST_P(sql_history_spool_test, rows_are_safe_soon_while_a_statement_hangs) {
  sql_history history{url(), cipher, spooling()};
  history.write(decided(1));
  ASSERT_TRUE(history.flush(10s));
  lock_tables();
  const auto begin = std::chrono::steady_clock::now();
  ASSERT_TRUE(is_safe(history, history.write(decided(2))));
  ASSERT_TRUE(is_safe(history, history.write(decided(3))));
  EXPECT_LT(std::chrono::steady_clock::now() - begin, 2s);
  EXPECT_EQ(history.counters().failures, 0U) << "it hangs still";
  EXPECT_TRUE(history.away());
  execute("COMMIT");
  ASSERT_TRUE(history.flush(10s));
  EXPECT_THAT(steps(), ElementsAre("1", "2", "3"));
  EXPECT_EQ(history.counters().failures, 0U);
  EXPECT_EQ(history.counters().spooled, 2U);
  EXPECT_EQ(history.counters().written, 3U)
    << "what was committed after all is not written from the spool again";
  EXPECT_FALSE(history.away());
}

TEST_P(sql_history_spool_test, what_hung_and_then_failed_comes_from_the_spool) {
  sql_history history{url(), cipher, spooling()};
  lock_tables();
  ASSERT_TRUE(is_safe(history, history.write(decided(1))));
  EXPECT_EQ(history.counters().failures, 0U);
  ASSERT_TRUE(eventually([&] { return history.counters().failures > 0; }, 20s));
  ASSERT_TRUE(is_safe(history, history.write(decided(2))));
  execute("COMMIT");
  ASSERT_TRUE(history.flush(20s));
  EXPECT_THAT(steps(), ElementsAre("1", "2"));
  EXPECT_EQ(history.counters().spool_rows, 0U);
}

TEST_P(sql_history_spool_test, a_hang_with_a_full_spool_loses_no_row) {
  auto options = spooling();
  options.spool_bytes = 450; // one row
  sql_history history{url(), cipher, options};
  lock_tables();
  ASSERT_TRUE(is_safe(history, history.write(decided(1))));
  const auto second = history.write(decided(2));
  EXPECT_TRUE(eventually([&] { return history.unsafe(); }));
  EXPECT_LT(history.safe(), second);
  EXPECT_EQ(history.counters().failures, 0U);
  execute("COMMIT");
  ASSERT_TRUE(history.flush(20s));
  EXPECT_GE(history.safe(), second);
  EXPECT_FALSE(history.unsafe());
  EXPECT_THAT(steps(), ElementsAre("1", "2"));
}

class spooled_server_test : public sql_history_spool_test {
protected:
  void SetUp() override {
    sql_history_spool_test::SetUp();
    const auto through = std::string{"postgresql:///"}
      + value("SELECT current_database()") + "?host=" + proxy.folder()
      + "&user=postgres";
    proxied = *parse_database_url(through).value;
  }

  postgres_proxy proxy{postgres_server::instance().socket()};
  database_url proxied;
};

INSTANTIATE_TEST_SUITE_P(databases, spooled_server_test,
  ::testing::Values(database_kind::postgresql), kind_name);

TEST_P(spooled_server_test, writes_once_what_was_committed_without_an_answer) {
  sql_history history{proxied, cipher, spooling()};
  history.write(started_row());
  ASSERT_TRUE(history.flush(10s));
  proxy.cut_the_next_commit();
  const auto last = history.write(decided(1));
  ASSERT_TRUE(is_safe(history, last));
  ASSERT_TRUE(history.flush(10s));
  EXPECT_EQ(proxy.cuts(), 1);
  EXPECT_EQ(history.counters().failures, 1U);
  EXPECT_THAT(steps(), ElementsAre("1"));
}

TEST_P(spooled_server_test, notices_a_server_that_never_answers) {
  sql_history history{proxied, cipher, spooling()};
  history.write(started_row());
  ASSERT_TRUE(history.flush(10s));
  proxy.freeze(true);
  const auto begin = std::chrono::steady_clock::now();
  ASSERT_TRUE(is_safe(history, history.write(decided(1))));
  EXPECT_LT(std::chrono::steady_clock::now() - begin, 11s);
  proxy.freeze(false);
  ASSERT_TRUE(history.flush(10s));
  EXPECT_THAT(steps(), ElementsAre("1"));
}

TEST_P(spooled_server_test, spools_while_the_server_is_stopped) {
  sql_history history{url(), cipher, spooling()};
  ASSERT_TRUE(is_safe(history, history.write(decided(1))));
  forget_session();
  postgres_server::instance().stop();
  const auto during = history.write(decided(2));
  const bool safe = is_safe(history, during);
  postgres_server::instance().start();
  EXPECT_TRUE(safe);
  ASSERT_TRUE(history.flush(10s));
  EXPECT_THAT(steps(), ElementsAre("1", "2"));
}

} // namespace

} // namespace callengine::persistence::testing
