#include "persistence/sql_call_reports.hpp"
#include "tests/persistence/reports_fixture.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace callengine::persistence::testing {

namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

class sql_call_reports_test : public history_test {
protected:
  void SetUp() override {
    history_test::SetUp();
    sql_history history{url(), cipher};
    history.write(started_row());
    history.write(call_decided{clinic, "CA1", decision_row(1, "busy")});
    history.write(call_decided{clinic, "CA1", decision_row(2, "busy too")});
    history.write(
      call_decided{other_clinic, "CA1", decision_row(3, "not ours")});
    ASSERT_TRUE(history.flush(10s));
  }

  static call_question question_of(client_id client, const call_sid& call) {
    return {{{client, user_id{101}}, "staff", false}, call, false};
  }

  static call_reports::result ask(
    call_reports& reports, client_id client, const call_sid& call) {
    return ask_reports(reports, question_of(client, call));
  }

  const still_clock time;
};

CALLENGINE_ON_BOTH_DATABASES(sql_call_reports_test);

TEST_P(sql_call_reports_test, tells_a_call_that_goes_on) {
  session_pool pool{url()};
  sql_call_reports reports{pool, cipher, time};
  const auto found = ask(reports, clinic, "CA1");
  ASSERT_TRUE(found.report) << found.error;
  EXPECT_EQ(found.report->call, "CA1");
  EXPECT_EQ(found.report->client, clinic);
  EXPECT_EQ(found.report->started_at, at(0));
  EXPECT_FALSE(found.report->ended_at);
  EXPECT_FALSE(found.report->how);
  EXPECT_THAT(found.report->decisions,
    ElementsAre(decision_row(1, "busy"), decision_row(2, "busy too")));
}

TEST_P(sql_call_reports_test, tells_how_a_call_ended) {
  session_pool pool{url()};
  sql_call_reports reports{pool, cipher, time};
  ask(reports, clinic, "CA1");
  {
    sql_history history{url(), cipher};
    auto end = ended_row(outcome::person);
    end.user = user_id{101};
    history.write(end);
  }
  const auto found = ask(reports, clinic, "CA1");
  ASSERT_TRUE(found.report) << found.error;
  EXPECT_EQ(found.report->ended_at, at(9000));
  EXPECT_EQ(found.report->how, outcome::person);
  EXPECT_EQ(found.report->department, "billing");
  EXPECT_EQ(found.report->user, user_id{101});
}

TEST_P(sql_call_reports_test, tells_a_test_call_from_others) {
  session_pool pool{url()};
  sql_call_reports reports{pool, cipher, time};
  EXPECT_FALSE(ask(reports, clinic, "CA1").report->is_test);
  execute("UPDATE calls SET is_test = true WHERE call_sid = 'CA1'");
  EXPECT_TRUE(ask(reports, clinic, "CA1").report->is_test);
}

TEST_P(sql_call_reports_test, tells_nothing_of_another_clinics_call) {
  session_pool pool{url()};
  sql_call_reports reports{pool, cipher, time};
  for (const auto& found : {ask(reports, other_clinic, "CA1"),
         ask(reports, clinic, "CA2"), ask(reports, clinic, "' OR 1 = 1 --")}) {
    EXPECT_FALSE(found.report);
    EXPECT_EQ(found.error, "");
  }
}

TEST_P(sql_call_reports_test, leaves_out_a_decision_that_it_does_not_know) {
  execute("INSERT INTO call_routing_history (client_id, call_sid, step,"
          " decision, reason) VALUES (123, 'CA1', 3, 'teleported', 'why')");
  session_pool pool{url()};
  sql_call_reports reports{pool, cipher, time};
  EXPECT_EQ(ask(reports, clinic, "CA1").report->decisions.size(), 2U);
}

TEST_P(sql_call_reports_test, says_what_failed_and_recovers) {
  session_pool pool{url()};
  sql_call_reports reports{pool, cipher, time};
  execute("ALTER TABLE calls RENAME TO away");
  const auto failed = ask(reports, clinic, "CA1");
  EXPECT_FALSE(failed.report);
  EXPECT_THAT(failed.error, HasSubstr("calls"));
  execute("ALTER TABLE away RENAME TO calls");
  EXPECT_TRUE(eventually(
    [&] { return ask(reports, clinic, "CA1").report.has_value(); }, 5s));
}

TEST_P(sql_call_reports_test, answers_every_question_also_when_it_stops) {
  constexpr int questions = 50;
  std::atomic<int> answers = 0;
  session_pool pool{url()};
  sql_call_reports reports{pool, cipher, time};
  for (int question = 0; question < questions; ++question)
    reports.find(question_of(clinic, "CA1"), [&](auto) { ++answers; });
  pool.stop();
  EXPECT_EQ(answers, questions);
  EXPECT_THAT(ask(reports, clinic, "CA1").error, HasSubstr("stops"));
}

} // namespace

} // namespace callengine::persistence::testing
