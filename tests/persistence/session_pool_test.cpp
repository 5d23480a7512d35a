#include "persistence/session_pool.hpp"
#include "tests/persistence/database_fixture.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <barrier>
#include <future>

namespace callengine::persistence::testing {

namespace {

using ::testing::HasSubstr;

class session_pool_test : public database_test {
protected:
  void SetUp() override {
    database_test::SetUp();
    make_tables();
  }

  static void nobody(const std::string& why) {
    ADD_FAILURE() << why;
  }

  /// The answer, or why there is none.
  static std::string ask(session_pool& pool, const std::string& client) {
    std::promise<std::string> told;
    auto answer = told.get_future();
    pool.run(
      [&](pooled_session& session) {
        std::string name = "nobody";
        session.select("SELECT name FROM clients WHERE id = :id", {"id"}, 1)
          .run({client}, [&](const text_row& row) { name = row.text(0); });
        told.set_value(name);
      },
      [&](const std::string& why) { told.set_value("failed: " + why); });
    return answer.get();
  }
};

CALLENGINE_ON_BOTH_DATABASES(session_pool_test);

TEST_P(session_pool_test, runs_a_prepared_statement_again_with_other_values) {
  execute("INSERT INTO clients (id, name) VALUES (1, 'North'), (2, 'South')");
  session_pool pool{url(), {.sessions = 1}};
  EXPECT_EQ(ask(pool, "1"), "North");
  EXPECT_EQ(ask(pool, "2"), "South");
  EXPECT_EQ(ask(pool, "3"), "nobody");
  execute("UPDATE clients SET name = 'East' WHERE id = 1");
  EXPECT_EQ(ask(pool, "1"), "East");
}

/// Each question waits for the others: one after the other they never end.
TEST_P(session_pool_test, answers_several_questions_at_a_time) {
  session_pool pool{url()};
  std::barrier together{4};
  std::atomic<int> answers = 0;
  for (int question = 0; question < 4; ++question)
    pool.run(
      [&](pooled_session& session) {
        session.session();
        together.arrive_and_wait();
        ++answers;
      },
      nobody);
  EXPECT_TRUE(eventually([&] { return answers == 4; }));
}

TEST_P(session_pool_test, refuses_what_is_too_much) {
  std::promise<void> busy;
  std::promise<void> go_on;
  auto released = go_on.get_future();
  std::atomic<bool> answered = false;
  session_pool pool{url(), {.sessions = 1, .waiting = 1}};
  pool.run(
    [&](pooled_session&) {
      busy.set_value();
      released.wait();
    },
    nobody);
  busy.get_future().wait();
  pool.run([&](pooled_session&) { answered = true; }, nobody);
  std::string why;
  pool.run([](pooled_session&) { ADD_FAILURE(); },
    [&](const std::string& told) { why = told; });
  EXPECT_THAT(why, HasSubstr("busy"));
  EXPECT_EQ(pool.busy(), 1U);
  go_on.set_value();
  EXPECT_TRUE(eventually([&] { return answered.load(); }));
}

TEST_P(session_pool_test, tells_a_failure_and_works_again_after_it) {
  execute("INSERT INTO clients (id, name) VALUES (1, 'North')");
  session_pool pool{url(), {.sessions = 1}};
  EXPECT_EQ(ask(pool, "1"), "North");
  execute("ALTER TABLE clients RENAME TO away");
  EXPECT_THAT(ask(pool, "1"), HasSubstr("failed: "));
  execute("ALTER TABLE away RENAME TO clients");
  EXPECT_TRUE(eventually([&] { return ask(pool, "1") == "North"; }));
  pool.stop();
  EXPECT_THAT(ask(pool, "1"), HasSubstr("stops"));
}

} // namespace

} // namespace callengine::persistence::testing
