#include "persistence/database_values.hpp"
#include "persistence/sql_board_reports.hpp"
#include "tests/persistence/reports_fixture.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace callengine::persistence::testing {

namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

/// The day begins with `at(0)`: before the clock's 20 s.
day_bounds a_day(time_point, const std::string&) {
  return {at(0), at(86'400'000)};
}

class sql_board_reports_test : public history_test {
protected:
  board_reports::result ask(
    client_id client = clinic, time_point until = at(20'000)) {
    session_pool pool{url()};
    sql_board_reports reports{pool, time, a_day};
    return ask(reports, client, until);
  }

  static board_reports::result ask(
    board_reports& reports, client_id client, time_point until) {
    std::promise<board_reports::result> told;
    auto answer = told.get_future();
    reports.find(client, until,
      [&](board_reports::result found) { told.set_value(std::move(found)); });
    if (answer.wait_for(20s) != std::future_status::ready)
      throw std::runtime_error("no answer");
    return answer.get();
  }

  static decision decided(
    std::uint32_t number, std::int64_t after, decision_kind kind, reason why) {
    decision row;
    row.number = number;
    row.at = at(after);
    row.kind = kind;
    row.why = why;
    row.user = user_id{101};
    return row;
  }

  void tell(sql_history& history, const call_sid& call, std::int64_t begun,
    std::vector<decision> decisions, std::optional<outcome> how = {},
    std::int64_t ended = 0, client_id client = clinic) {
    history.write(
      call_started{client, call, settings_id{1}, caller, at(begun)});
    for (auto& each : decisions)
      history.write(call_decided{client, call, std::move(each)});
    if (how)
      history.write(
        call_ended{client, call, at(ended), *how, "billing", std::nullopt});
  }

  /// One of each kind: talked, rung in vain and left a message, gave up, talks,
  /// talked outside; and what must not count.
  void tell_a_day() {
    using kind = decision_kind;
    sql_history history{url(), cipher};
    tell(history, "CA1", 1000,
      {decided(1, 1100, kind::offered, reason::by_priority),
        decided(2, 1200, kind::rung, reason::acknowledged),
        decided(3, 5000, kind::connected, reason::person_answered)},
      outcome::person, 9000);
    tell(history, "CA2", 2000,
      {decided(1, 2100, kind::offered, reason::by_priority),
        decided(2, 4100, kind::offer_ended, reason::not_acknowledged),
        decided(3, 4200, kind::offered, reason::portal_did_not_take_it),
        decided(4, 4300, kind::rung, reason::portal_did_not_take_it)},
      outcome::voicemail, 9500);
    tell(history, "CA3", 3000,
      {decided(1, 3100, kind::offered, reason::by_priority),
        decided(2, 3200, kind::offer_ended, reason::declined)},
      outcome::caller_hung_up, 4000);
    tell(history, "CA4", 4000,
      {decided(1, 10'000, kind::connected, reason::accepted)});
    tell(history, "CA5", 5000, {}, outcome::person, 8000);
    tell(history, "CA6", -1000,
      {decided(1, 100, kind::connected, reason::accepted)}, outcome::person,
      7000);
    tell(history, "CA7", 1500, {}, outcome::voicemail, 7000, other_clinic);
    ASSERT_TRUE(history.flush(10s));
  }

  const still_clock time;
};

CALLENGINE_ON_BOTH_DATABASES(sql_board_reports_test);

TEST_P(sql_board_reports_test, tells_the_figures_of_the_clinics_own_day) {
  tell_a_day();
  const auto found = ask();
  ASSERT_EQ(found.error, "");
  EXPECT_EQ(found.day.bounds, a_day(at(0), {}));
  const auto& facts = found.day.facts;
  EXPECT_EQ(facts.calls, 5);
  EXPECT_EQ(facts.answered, 3);
  EXPECT_EQ(facts.voicemail, 1);
  EXPECT_EQ(facts.gave_up, 1);
  EXPECT_THAT(facts.to_person, UnorderedElementsAre(4000ms, 6000ms));
  const auto figures = figures_of(facts);
  EXPECT_EQ(figures.offers, 3) << "one was to a phone";
  EXPECT_EQ(figures.offers_reached, 2) << "who declines is there";
  EXPECT_EQ(ask(other_clinic).day.facts.calls, 1);
  EXPECT_EQ(ask(client_id{999}).day.facts, day_facts{});
}

TEST_P(sql_board_reports_test, tells_what_had_happened_by_a_moment) {
  tell_a_day();
  const auto facts = ask(clinic, at(4000)).day.facts;
  EXPECT_EQ(facts.calls, 3) << "one began at that moment";
  EXPECT_EQ(facts.answered, 0);
  EXPECT_EQ(facts.voicemail, 0);
  EXPECT_EQ(facts.gave_up, 0) << "at that moment";
  EXPECT_EQ(facts.offers, 3);
  EXPECT_EQ(facts.reached, 2);
  EXPECT_EQ(ask(clinic, at(0)).day.facts, day_facts{});
}

TEST_P(sql_board_reports_test, a_connection_without_a_talk_is_no_answer) {
  {
    sql_history history{url(), cipher};
    tell(history, "CA8", 6000,
      {decided(1, 6500, decision_kind::connected, reason::accepted)},
      outcome::voicemail, 9900);
    ASSERT_TRUE(history.flush(10s));
  }
  const auto before = ask(clinic, at(9000)).day.facts;
  EXPECT_EQ(before.answered, 1) << "they are connected";
  const auto facts = ask(clinic, at(10'000)).day.facts;
  EXPECT_EQ(facts.answered, 0);
  EXPECT_EQ(facts.voicemail, 1);
  EXPECT_THAT(facts.to_person, IsEmpty());
}

TEST_P(sql_board_reports_test, a_test_counts_for_nothing) {
  tell_a_day();
  execute("UPDATE calls SET is_test = true WHERE call_sid IN ('CA1', 'CA3')");
  execute("UPDATE calls SET is_test = NULL WHERE call_sid = 'CA4'");
  const auto facts = ask().day.facts;
  EXPECT_EQ(facts.calls, 3);
  EXPECT_EQ(facts.gave_up, 0);
  EXPECT_EQ(facts.offers, 2);
  EXPECT_THAT(facts.to_person, ElementsAre(6000ms));
}

TEST_P(sql_board_reports_test, tells_how_long_missed_calls_were_open) {
  const auto add
    = [this](client_id client, std::int64_t first, const std::string& closed,
        const std::string& state, const std::string& result) {
        execute("INSERT INTO missed_calls (client_id, first_call, last_call,"
                " first_at, last_at, state, closed_at, result) VALUES ("
          + std::to_string(client.value) + ", 'CA1', 'CA1', "
          + time_text(at(first)) + ", " + time_text(at(first)) + ", '" + state
          + "', " + closed + ", " + result + ")");
      };
  const std::string called = "'called_back'";
  add(clinic, 1000, time_text(at(5000)), "closed", "'reached'");
  add(clinic, -90'000'000, time_text(at(10'000)), "closed", called);
  add(clinic, -90'000'000, time_text(at(-10'000)), "closed", called);
  add(clinic, -95'000'000, time_text(at(9000)), "closed", "NULL"); // expired
  add(clinic, 1000, "NULL", "open", "NULL");
  add(other_clinic, 1000, time_text(at(2000)), "closed", called);
  EXPECT_THAT(ask().day.facts.to_close,
    UnorderedElementsAre(milliseconds{4000}, milliseconds{90'010'000}));
}

TEST_P(sql_board_reports_test, the_day_is_that_of_the_clinics_time_zone) {
  execute("INSERT INTO clients (id, name, time_zone)"
          " VALUES (123, 'Hillside', 'America/New_York')");
  std::string zone = "not asked";
  time_point moment;
  session_pool pool{url()};
  const auto around = [&](time_point now, const std::string& name) {
    zone = name;
    moment = now;
    return a_day(now, name);
  };
  sql_board_reports reports{pool, time, around};
  ask(reports, clinic, at(0));
  EXPECT_EQ(zone, "America/New_York");
  EXPECT_EQ(moment, time.now());
  ask(reports, client_id{999}, at(0));
  EXPECT_EQ(zone, "");
}

TEST_P(sql_board_reports_test, tells_who_there_is_and_who_takes_calls) {
  execute("INSERT INTO users (id, client_id, name, is_active) VALUES"
          " (101, 123, 'Ana Ruiz', true), (102, 123, 'Ben Okafor', false),"
          " (201, 123, 'Eve Stone', NULL), (301, 124, 'Zoe Lind', true)");
  execute("INSERT INTO staff_call_routing (client_id, user_id, department)"
          " VALUES (123, 101, 'billing'), (123, 101, NULL), (124, 201, NULL)");
  const clinic_person ana{user_id{101}, "Ana Ruiz", true};
  const clinic_person eve{user_id{201}, "Eve Stone", false};
  EXPECT_THAT(ask().people, UnorderedElementsAre(ana, eve));
}

TEST_P(sql_board_reports_test, says_what_failed) {
  execute("ALTER TABLE missed_calls RENAME TO away");
  EXPECT_THAT(ask().error, HasSubstr("missed_calls"));
}

TEST_P(sql_board_reports_test, a_days_calls_are_found_by_indexes) {
  const std::string calls
    = "SELECT started_at FROM calls c WHERE c.client_id = 123"
      " AND c.started_at >= 1 AND c.started_at < 2"
      " AND NOT coalesce(c.is_test, false)";
  const std::string closings
    = "SELECT first_at FROM missed_calls WHERE client_id = 123"
      " AND closed_at >= 1 AND closed_at < 2";
  if (is_sqlite()) {
    const auto plan_of = [this](const std::string& sql) {
      std::string plan;
      for_each_row(other(), "EXPLAIN QUERY PLAN " + sql, {}, 4,
        [&](const text_row& row) { plan += row.text(3) + "\n"; });
      return plan;
    };
    EXPECT_THAT(plan_of(calls), HasSubstr("calls_client_started"));
    EXPECT_THAT(plan_of(closings), HasSubstr("missed_calls_closed"));
    return;
  }
  // Enough of them that it matters.
  execute("INSERT INTO calls (call_sid, client_id, started_at)"
          " SELECT 'CA' || i, 123, i FROM generate_series(1, 5000) i");
  execute("INSERT INTO missed_calls (client_id, first_call, last_call,"
          " first_at, last_at, state, closed_at) SELECT 123, 'CA', 'CA', i, i,"
          " 'closed', i FROM generate_series(1, 5000) i");
  execute("ANALYZE calls");
  execute("ANALYZE missed_calls");
  const auto plan_of = [this](const std::string& sql) {
    std::string plan;
    for (const auto& line : column("EXPLAIN " + sql))
      plan += line + "\n";
    return plan;
  };
  EXPECT_THAT(plan_of(calls), HasSubstr("calls_client_started"));
  EXPECT_THAT(plan_of(closings), HasSubstr("missed_calls_closed"));
}

} // namespace

} // namespace callengine::persistence::testing
