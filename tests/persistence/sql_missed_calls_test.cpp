#include "persistence/missed_call_climber.hpp"
#include "persistence/sql_missed_calls.hpp"
#include "tests/persistence/missed_calls_fixture.hpp"

#include <gmock/gmock.h>

namespace callengine::persistence::testing {

namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using outcome_of = missed_calls::outcome;

/// North Clinic: 101 is in billing, 102 in no department, 103 nowhere. Item 1
/// is of billing, 2 of nurses, 3 of no department, 4 of another clinic.
class sql_missed_calls_test : public missed_calls_fixture {
protected:
  void SetUp() override {
    missed_calls_fixture::SetUp();
    execute("INSERT INTO staff_call_routing (client_id, user_id, department)"
            " VALUES (123, 101, ' Billing'), (123, 102, NULL),"
            " (124, 101, 'nurses'), (124, 103, 'billing')");
    execute("INSERT INTO users (id, client_id, name) VALUES (900, 123, 'Boss'),"
            " (700, 124, 'Else')");
    call({.call = "CA1", .from = "+14155550101"});
    call({.call = "CA2", .from = "+14155550102", .department = "nurses"});
    call({.call = "CA3", .from = "+14155550103", .department = ""});
    call({.call = "CA4", .from = "+14155550104", .client = other_clinic});
    missed = std::make_unique<sql_missed_calls>(pool(), cipher, time);
  }

  missed_calls::list_result list(
    const portal_asker& who, const missed_call_filter& which = {}) {
    return wait_for<missed_calls::list_result>(
      [&](auto done) { missed->list(who, which, done); });
  }

  std::vector<std::string> calls_of(
    const portal_asker& who, const missed_call_filter& which = {}) {
    const auto found = list(who, which);
    EXPECT_EQ(found.error, "");
    std::vector<std::string> calls;
    for (const auto& item : found.found)
      calls.push_back(item.call);
    return calls;
  }

  missed_calls::change_result change(
    const portal_asker& who, std::int64_t id, const missed_call_change& what) {
    return wait_for<missed_calls::change_result>(
      [&](auto done) { missed->change(who, id, what, done); });
  }

  std::int64_t id_of(const call_sid& call) {
    return std::stoll(
      value("SELECT id FROM missed_calls WHERE last_call = '" + call + "'"));
  }

  static missed_call_change closing(missed_result result) {
    missed_call_change what;
    what.closed = true;
    what.result = result;
    return what;
  }

  static missed_call_change reopening() {
    missed_call_change what;
    what.closed = false;
    return what;
  }

  std::unique_ptr<sql_missed_calls> missed;
};

CALLENGINE_ON_BOTH_DATABASES(sql_missed_calls_test);

TEST_P(sql_missed_calls_test, are_listed_for_those_whose_they_are) {
  EXPECT_THAT(calls_of(supervisor()), ElementsAre("CA3", "CA2", "CA1"));
  EXPECT_THAT(calls_of(staff(101)), ElementsAre("CA1"));
  EXPECT_THAT(calls_of(staff(102)), ElementsAre("CA3"));
  EXPECT_THAT(calls_of(staff(103)), IsEmpty());
  EXPECT_THAT(calls_of(supervisor(other_clinic)), ElementsAre("CA4"));
  const auto ids = std::to_string(id_of("CA3")) + " "
    + std::to_string(id_of("CA2")) + " " + std::to_string(id_of("CA1"));
  EXPECT_THAT(log(), Contains("900 missed_calls_listed - " + ids));
}

TEST_P(sql_missed_calls_test, are_filtered_and_paged) {
  change(supervisor(), id_of("CA2"), closing(missed_result::called_back));
  missed_call_filter which;
  which.is_open = true;
  EXPECT_THAT(calls_of(supervisor(), which), ElementsAre("CA3", "CA1"));
  which.is_open = false;
  EXPECT_THAT(calls_of(supervisor(), which), ElementsAre("CA2"));
  which = {};
  which.department = "BILLING ";
  EXPECT_THAT(calls_of(supervisor(), which), ElementsAre("CA1"));
  which = {};
  which.limit = 2;
  const auto page = list(supervisor(), which);
  ASSERT_EQ(page.found.size(), 2U);
  EXPECT_TRUE(page.more);
  which.before = page.found.back().id;
  EXPECT_THAT(calls_of(supervisor(), which), ElementsAre("CA1"));
  EXPECT_FALSE(list(supervisor(), which).more);
  execute("UPDATE missed_calls SET climbed_at = 1 WHERE last_call = 'CA2'");
  which = {};
  which.climbed = true;
  EXPECT_THAT(calls_of(supervisor(), which), ElementsAre("CA2"));
}

TEST_P(sql_missed_calls_test, are_told_whole) {
  tell_rows({voicemail_row("+14155550101")});
  const auto found = list(staff(101)).found;
  ASSERT_EQ(found.size(), 1U);
  const auto& item = found.front();
  EXPECT_EQ(item.from, "+14155550101");
  EXPECT_EQ(item.department, "billing");
  EXPECT_EQ(item.calls, 1);
  EXPECT_EQ(item.first_at, at(60'000));
  EXPECT_EQ(item.last_at, at(60'000));
  EXPECT_EQ(item.why, reason::message_recorded);
  EXPECT_TRUE(item.is_open);
  EXPECT_TRUE(item.voicemail);
  EXPECT_FALSE(item.is_test);
}

TEST_P(sql_missed_calls_test, are_closed_once_with_a_result) {
  const auto id = id_of("CA1");
  const auto closed
    = change(staff(101), id, closing(missed_result::called_back));
  ASSERT_EQ(closed.how, outcome_of::done) << closed.error;
  EXPECT_FALSE(closed.changed->is_open);
  EXPECT_EQ(closed.changed->result, missed_result::called_back);
  EXPECT_EQ(closed.changed->closed_by, user_id{101});
  EXPECT_EQ(closed.changed->closed_at, time.now());
  EXPECT_EQ(change(staff(101), id, closing(missed_result::called_back)).how,
    outcome_of::done)
    << "its answer was lost";
  EXPECT_EQ(change(supervisor(), id, closing(missed_result::no_answer)).how,
    outcome_of::closed_already);
  EXPECT_THAT(log(),
    ElementsAre("101 missed_call_closed missed_call " + std::to_string(id)
      + " called_back"));
}

TEST_P(sql_missed_calls_test, can_be_opened_again_unless_there_is_another) {
  const auto id = id_of("CA1");
  change(supervisor(), id, closing(missed_result::not_needed));
  const auto opened = change(supervisor(), id, reopening());
  ASSERT_EQ(opened.how, outcome_of::done) << opened.error;
  EXPECT_TRUE(opened.changed->is_open);
  EXPECT_EQ(opened.changed->result, std::nullopt);
  EXPECT_EQ(opened.changed->closed_by, std::nullopt);
  change(supervisor(), id, closing(missed_result::not_needed));
  call({.call = "CA9", .from = "+14155550101"});
  EXPECT_EQ(
    change(supervisor(), id, reopening()).how, outcome_of::open_already);
}

TEST_P(sql_missed_calls_test, are_given_to_people_of_the_clinic_only) {
  const auto id = id_of("CA1");
  missed_call_change what;
  what.assigned_to = user_id{900};
  what.note = "Call after six";
  const auto given = change(staff(101), id, what);
  ASSERT_EQ(given.how, outcome_of::done) << given.error;
  EXPECT_EQ(given.changed->assigned_to, user_id{900});
  EXPECT_EQ(given.changed->note, "Call after six");
  EXPECT_EQ(raw_contents().find("after six"), std::string::npos);
  what.assigned_to = user_id{700};
  what.note = "Something else";
  EXPECT_EQ(change(staff(101), id, what).how, outcome_of::no_such_user);
  EXPECT_EQ(list(staff(101)).found.front().note, "Call after six")
    << "all of it or nothing";
  what.assigned_to = std::optional<user_id>{};
  what.note = "";
  const auto taken = change(staff(101), id, what);
  EXPECT_EQ(taken.changed->assigned_to, std::nullopt);
  EXPECT_EQ(taken.changed->note, "");
}

TEST_P(sql_missed_calls_test, are_theirs_too_whom_they_were_given_to) {
  execute("INSERT INTO users (id, client_id, name) VALUES (101, 123, 'Ana')");
  const auto id = id_of("CA2");
  missed_call_change what;
  what.assigned_to = user_id{101};
  ASSERT_EQ(change(supervisor(), id, what).how, outcome_of::done);
  EXPECT_THAT(calls_of(staff(101)), ElementsAre("CA2", "CA1"));
  EXPECT_THAT(calls_of(staff(102)), ElementsAre("CA3"));
  EXPECT_THAT(calls_of(staff(101, other_clinic)), IsEmpty());
  call({.call = "CA9",
    .from = "+14155550102",
    .ends = 90s,
    .department = "nurses"});
  EXPECT_EQ(told.back().news.assigned_to, user_id{101});
  what.assigned_to = user_id{900};
  const auto given = change(staff(101), id, what);
  ASSERT_TRUE(given.changed) << "what was given away is shown once more";
  EXPECT_EQ(given.changed->assigned_to, user_id{900});
  EXPECT_THAT(calls_of(staff(101)), ElementsAre("CA1"));
  what.assigned_to = user_id{101};
  change(supervisor(), id, what);
  EXPECT_EQ(change(staff(101), id, closing(missed_result::called_back)).how,
    outcome_of::done);
}

TEST_P(sql_missed_calls_test, of_others_are_not_there_and_that_is_logged) {
  const auto what = closing(missed_result::not_needed);
  for (const auto& [who, call] :
    {std::pair{staff(101), "CA2"}, std::pair{staff(103), "CA1"},
      std::pair{supervisor(), "CA4"}, std::pair{staff(102), "CA1"}})
    EXPECT_EQ(change(who, id_of(call), what).how, outcome_of::not_found)
      << call;
  EXPECT_EQ(change(supervisor(), 4711, what).how, outcome_of::not_found);
  EXPECT_EQ(count("missed_calls WHERE state = 'open'"), "4");
  EXPECT_EQ(count("audit_log WHERE action = 'refused'"), "5");
  EXPECT_THAT(log(),
    Contains("900 refused missed_call 4711 missed_call_change: not_found"));
}

TEST_P(sql_missed_calls_test, a_database_that_is_away_is_an_error) {
  execute("DROP TABLE missed_calls");
  EXPECT_THAT(list(supervisor()).error, HasSubstr("missed calls can't be"));
  EXPECT_EQ(change(supervisor(), 1, reopening()).how, outcome_of::failed);
}

// -- what is open for too long ------------------------------------------------

TEST_P(sql_missed_calls_test, climb_once_after_the_clinics_minutes) {
  execute("INSERT INTO call_settings (id, client_id, missed_call_minutes)"
          " VALUES (1, 123, 30), (2, 123, 20), (3, 123, 0), (4, 124, NULL)");
  change(supervisor(), id_of("CA2"), closing(missed_result::reached));
  missed_call_climber climber{url(), cipher};
  const auto climb = [&](time_point now) {
    const auto found = climber.climb(now);
    EXPECT_TRUE(found) << found.error;
    return found ? *found.value : std::vector<clinic_missed_call>{};
  };
  EXPECT_THAT(climb(at(60'000) + 20min - 1ms), IsEmpty());
  const auto due = climb(at(60'000) + 20min);
  ASSERT_EQ(due.size(), 2U) << "the least of the clinic's numbers counts";
  EXPECT_EQ(due[0].client, clinic);
  EXPECT_EQ(due[0].news.from, "+14155550101");
  EXPECT_TRUE(due[0].news.climbed);
  EXPECT_THAT(climb(at(60'000) + 59min), IsEmpty()) << "each once";
  const auto others = climb(at(60'000) + 60min);
  ASSERT_EQ(others.size(), 1U);
  EXPECT_EQ(others[0].client, other_clinic);
  EXPECT_EQ(list(staff(101)).found.front().climbed_at, at(60'000) + 20min);
}

TEST_P(sql_missed_calls_test, a_clinic_without_settings_has_an_hour) {
  missed_call_climber climber{url(), cipher};
  EXPECT_THAT(*climber.climb(at(60'000) + 60min - 1ms).value, IsEmpty());
  EXPECT_EQ(climber.climb(at(60'000) + 60min).value->size(), 4U);
  execute("DROP TABLE missed_calls");
  EXPECT_FALSE(climber.climb(at(60'000) + 60min));
}

// -- what is kept too long ----------------------------------------------------

TEST_P(sql_missed_calls_test, lose_number_and_note_with_the_messages) {
  execute("INSERT INTO voicemail_settings (client_id, retention_days)"
          " VALUES (123, 30), (124, 0)");
  missed_call_change noted = closing(missed_result::called_back);
  noted.note = "Call after six";
  change(supervisor(), id_of("CA1"), noted);
  const auto over = at(60'000) + std::chrono::hours{24 * 30};
  EXPECT_EQ(*run->expire(over).value, 0U);
  EXPECT_EQ(*run->expire(over + 1ms).value, 3U);
  EXPECT_EQ(count("missed_calls WHERE client_id = 123 AND state = 'closed'"
                  " AND from_number IS NULL AND from_number_hash IS NULL"
                  " AND note IS NULL AND closed_at IS NOT NULL"),
    "3");
  EXPECT_EQ(count("missed_calls WHERE result = 'called_back' AND closed_at = "
              + std::to_string(time.now().time_since_epoch().count())),
    "1")
    << "how it was closed stays";
  EXPECT_EQ(count("missed_calls WHERE client_id = 124 AND state = 'open'"
                  " AND from_number IS NOT NULL"),
    "1");
  EXPECT_EQ(count("audit_log WHERE action = 'missed_call_expired'"
                  " AND role = 'engine' AND user_id IS NULL"),
    "3");
  EXPECT_EQ(*run->expire(over + 1h).value, 0U);
}

} // namespace

} // namespace callengine::persistence::testing
