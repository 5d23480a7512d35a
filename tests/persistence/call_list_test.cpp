// Pages of the history: who sees what, and how it is found.
#include "persistence/call_list.hpp"
#include "tests/persistence/missed_calls_fixture.hpp"

#include <gmock/gmock.h>

namespace callengine::persistence::testing {

namespace {

using ::testing::AllOf;
using ::testing::Contains;
using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

const std::string other_caller = "+14155550199";

/// 101 is in billing, 102 in no department, 103 in both, 104 nowhere. Calls
/// begin a minute after each other, CA1 first.
class call_list_test : public missed_calls_fixture {
protected:
  void SetUp() override {
    missed_calls_fixture::SetUp();
    execute("INSERT INTO staff_call_routing (client_id, user_id, department)"
            " VALUES (123, 101, ' Billing'), (123, 102, NULL),"
            " (123, 103, 'billing'), (123, 103, ''), (124, 104, 'billing')");
    call({.call = "CA1", .ends = 60s});
    call({.call = "CA2",
      .how = outcome::person,
      .ends = 120s,
      .department = "nurses",
      .user = user_id{101}});
    call({.call = "CA3",
      .from = "",
      .how = outcome::voicemail,
      .ends = 180s,
      .department = ""});
    call({.call = "CA4",
      .from = other_caller,
      .ends = 240s,
      .department = "nurses"});
    call({.call = "CA5",
      .how = outcome::person,
      .ends = 300s,
      .user = user_id{101}});
    call({.call = "CA6", .ends = 300s, .client = other_clinic});
    reports = std::make_unique<sql_call_reports>(pool(), cipher, time);
  }

  call_reports::list_result list(
    const portal_asker& who, const call_filter& which = {}) {
    return wait_for<call_reports::list_result>(
      [&](auto done) { reports->list(who, which, done); });
  }

  std::vector<call_sid> calls(
    const portal_asker& who, const call_filter& which = {}) {
    const auto found = list(who, which);
    EXPECT_EQ(found.error, "");
    std::vector<call_sid> all;
    for (const auto& each : found.calls)
      all.push_back(each.call);
    return all;
  }

  std::unique_ptr<sql_call_reports> reports;
};

CALLENGINE_ON_BOTH_DATABASES(call_list_test);

TEST_P(call_list_test, has_the_newest_first_for_those_who_may_see_them) {
  EXPECT_THAT(
    calls(supervisor()), ElementsAre("CA5", "CA4", "CA3", "CA2", "CA1"));
  EXPECT_THAT(calls(staff(101)), ElementsAre("CA5", "CA2", "CA1"))
    << "their department's, and what they took";
  EXPECT_THAT(calls(staff(102)), ElementsAre("CA3"));
  EXPECT_THAT(calls(staff(103)), ElementsAre("CA5", "CA3", "CA1"));
  EXPECT_THAT(calls(staff(104)), IsEmpty());
  EXPECT_THAT(calls(supervisor(other_clinic)), ElementsAre("CA6"));
}

TEST_P(
  call_list_test, a_call_that_goes_on_is_not_theirs_who_have_no_department) {
  tell_rows(
    {call_started{clinic, "CA7", settings_id{1}, other_caller, at(400'000)}});
  EXPECT_THAT(calls(supervisor()), Contains("CA7"));
  EXPECT_THAT(calls(staff(102)), ElementsAre("CA3"));
  EXPECT_THAT(calls(staff(103)), ElementsAre("CA5", "CA3", "CA1"));
  call_filter which;
  which.number = other_caller;
  EXPECT_THAT(calls(supervisor(), which), ElementsAre("CA7", "CA4"));
  EXPECT_THAT(calls(staff(102), which), IsEmpty());
  EXPECT_THAT(calls(staff(103), which), IsEmpty());
  which = {};
  which.department = "";
  EXPECT_THAT(calls(staff(103), which), ElementsAre("CA3"));
  EXPECT_THAT(calls(supervisor(), which), ElementsAre("CA3"));
}

TEST_P(call_list_test, tells_a_call_whole) {
  auto talk = conversation_row();
  talk.call = "CA3";
  talk.urgent = true;
  auto message = voicemail_row("");
  message.call = "CA3";
  tell_rows({talk, message});
  const auto found = list(staff(102)).calls;
  ASSERT_EQ(found.size(), 1U);
  const auto& row = found.front();
  EXPECT_EQ(row.from, "");
  EXPECT_EQ(row.started_at, at(150'000));
  EXPECT_EQ(row.ended_at, at(180'000));
  EXPECT_EQ(row.how, outcome::voicemail);
  EXPECT_EQ(row.conversation, ai::result::routed);
  EXPECT_TRUE(row.urgent);
  EXPECT_TRUE(row.voicemail);
  EXPECT_EQ(row.user, std::nullopt);
  EXPECT_EQ(list(staff(101)).calls.front().from, caller);
  EXPECT_EQ(list(staff(101)).calls.front().user, user_id{101});
}

TEST_P(call_list_test, is_filtered_by_time_result_and_department) {
  call_filter which;
  which.from = at(90'000);
  which.to = at(210'000);
  EXPECT_THAT(calls(supervisor(), which), ElementsAre("CA3", "CA2"));
  EXPECT_THAT(calls(staff(101), which), ElementsAre("CA2"));
  which = {};
  which.how = outcome::person;
  EXPECT_THAT(calls(supervisor(), which), ElementsAre("CA5", "CA2"));
  which.department = "NURSES ";
  EXPECT_THAT(calls(supervisor(), which), ElementsAre("CA2"));
  EXPECT_THAT(calls(staff(101), which), ElementsAre("CA2"));
  EXPECT_THAT(calls(staff(103), which), IsEmpty());
  which.how = {};
  which.department = "billing";
  EXPECT_THAT(calls(supervisor(), which), ElementsAre("CA5", "CA1"));
  EXPECT_THAT(calls(staff(103), which), ElementsAre("CA5", "CA1"));
}

TEST_P(call_list_test, finds_the_calls_of_a_number) {
  call_filter which;
  which.number = caller;
  EXPECT_THAT(calls(supervisor(), which), ElementsAre("CA5", "CA2", "CA1"));
  EXPECT_THAT(calls(staff(101), which), ElementsAre("CA5", "CA2", "CA1"));
  EXPECT_THAT(calls(staff(103), which), ElementsAre("CA5", "CA1"));
  EXPECT_THAT(calls(staff(104), which), IsEmpty());
  which.department = "nurses";
  EXPECT_THAT(calls(supervisor(), which), ElementsAre("CA2"));
  which.number = "+14155550000";
  EXPECT_THAT(calls(supervisor(), which), IsEmpty());
}

TEST_P(call_list_test, goes_on_behind_the_last_call_of_a_page) {
  execute("UPDATE calls SET started_at = (SELECT started_at FROM calls c"
          " WHERE c.call_sid = 'CA4') WHERE call_sid = 'CA5'");
  for (const auto& who : {supervisor(), staff(101)}) {
    call_filter which;
    which.limit = 1;
    std::vector<call_sid> seen;
    for (bool more = true; more;) {
      const auto page = list(who, which);
      ASSERT_EQ(page.calls.size(), 1U);
      seen.push_back(page.calls.front().call);
      which.before = page.calls.front().call;
      more = page.more;
    }
    EXPECT_EQ(seen, calls(who)) << "none twice and none left out";
  }
  call_filter foreign;
  foreign.before = "CA6";
  EXPECT_TRUE(list(supervisor(), foreign).has_no_such_call);
}

TEST_P(call_list_test, logs_who_saw_how_many_of_when_and_no_number) {
  call_filter which;
  which.number = caller;
  list(staff(101), which);
  which = {};
  which.is_export = true;
  which.limit = 50'000;
  list(supervisor(), which);
  const auto rows = log();
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_THAT(rows[0],
    AllOf(HasSubstr("101 calls_listed - 3 calls, begun from"),
      HasSubstr("of one number"), Not(HasSubstr(caller))));
  EXPECT_THAT(rows[1], HasSubstr("900 calls_exported - 5 calls"));
}

TEST_P(call_list_test, a_database_that_is_away_is_an_error) {
  execute("DROP TABLE calls");
  EXPECT_THAT(list(supervisor()).error, HasSubstr("can't be read"));
}

// -- how it is found ----------------------------------------------------------

/// A clinic of 200 000 calls, and a small one beside it.
class large_call_list_test : public call_list_test {
protected:
  void SetUp() override {
    call_list_test::SetUp();
    constexpr int part = 20'000; // a statement has its time
    for (int first = 1; first < 220'000; first += part)
      add_calls(std::to_string(first), std::to_string(first + part - 1));
    execute("ANALYZE");
  }

  void add_calls(const std::string& first, const std::string& last) {
    const auto rows = is_sqlite() ? "WITH RECURSIVE n(i) AS (SELECT " + first
        + " UNION ALL SELECT i + 1 FROM n WHERE i < " + last + ") "
                                  : "";
    const auto from = is_sqlite()
      ? " FROM n"
      : " FROM generate_series(" + first + ", " + last + ") AS n(i)";
    execute(rows
      + "INSERT INTO calls (call_sid, client_id, from_number_hash, started_at,"
        " ended_at, outcome, department, user_id)"
        " SELECT 'CX' || i, CASE i % 11 WHEN 0 THEN 124 ELSE 123 END, 'h' || "
        "(i % 50000),"
        " 1700000000000 + i * 1000, 1700000000000 + i * 1000 + 500,"
        " CASE i % 5 WHEN 0 THEN 'voicemail' WHEN 1 THEN 'goodbye'"
        "   ELSE 'person' END,"
        " CASE WHEN i % 100 < 2 THEN 'Billing' ELSE 'dept' || (i % 7) END,"
        " CASE WHEN i % 3 = 0 THEN 200 + i % 40 END"
      + from);
  }

  /// How the database would find the page, in words.
  std::vector<std::string> plan(
    const portal_asker& who, const call_filter& which) {
    const auto before = which.before
      ? call_list::start_of(other(), who.staff.client, *which.before)
      : std::nullopt;
    const auto what
      = call_list::statement_for(other(), cipher, who, which, before);
    EXPECT_TRUE(what);
    std::vector<std::string> lines;
    const std::string explain
      = is_sqlite() ? "EXPLAIN QUERY PLAN " : "EXPLAIN ";
    const std::size_t columns = is_sqlite() ? 4 : 1;
    for_each_row(other(), explain + what->sql, what->values, columns,
      [&](const text_row& row) { lines.push_back(row.text(columns - 1)); });
    EXPECT_THAT(lines, Not(IsEmpty()));
    return lines;
  }

  /// A step that looks at all calls.
  static auto reads_all_calls() {
    return ::testing::AnyOf(HasSubstr("Seq Scan on calls"),
      HasSubstr("SCAN calls"), ::testing::MatchesRegex("SCAN k.*"),
      ::testing::MatchesRegex("SCAN c( .*)?"));
  }

  static std::string text_of(const std::vector<std::string>& lines) {
    std::string all;
    for (const auto& line : lines)
      all += line + "\n";
    return all;
  }
};

CALLENGINE_ON_BOTH_DATABASES(large_call_list_test);

TEST_P(large_call_list_test, each_page_is_found_by_an_index) {
  call_filter plain;
  call_filter by_number;
  by_number.number = caller;
  call_filter by_department;
  by_department.department = "billing";
  call_filter by_result;
  by_result.how = outcome::voicemail;
  call_filter of_a_day;
  of_a_day.from = time_point{milliseconds{1'700'100'000'000}};
  of_a_day.to = time_point{milliseconds{1'700'186'400'000}};
  call_filter second_page = by_department;
  second_page.before = "CX100002";
  for (const auto& who : {supervisor(), staff(101), staff(103)})
    for (const auto& which :
      {plain, by_number, by_department, by_result, of_a_day, second_page}) {
      const auto lines = plan(who, which);
      EXPECT_THAT(lines, Each(Not(reads_all_calls()))) << text_of(lines);
    }
  EXPECT_THAT(plan(supervisor(), by_department),
    Contains(HasSubstr("calls_client_department")))
    << "a rare department, in its order";
  by_department.limit = 200;
  EXPECT_EQ(calls(supervisor(), by_department).size(), 200U);
  EXPECT_EQ(calls(staff(101), by_department).size(), 200U);
}

} // namespace

} // namespace callengine::persistence::testing
