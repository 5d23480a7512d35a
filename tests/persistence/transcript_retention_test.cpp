#include "tests/persistence/outbox_fixture.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace callengine::persistence::testing {

namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

constexpr auto thirty_days = std::chrono::hours{24 * 30};

class transcript_retention_test : public outbox_test {
protected:
  void SetUp() override {
    outbox_test::SetUp();
    tell({started_row(), turn_row(1), turn_row(2), conversation_row()});
  }

  void keep_for(const std::string& days) {
    execute("INSERT INTO ai_settings (client_id, transcript_retention_days)"
            " VALUES (123, "
      + days + ")");
  }

  std::size_t expire(time_point now) {
    const auto found = run->expire(now);
    EXPECT_TRUE(found) << found.error;
    return found ? *found.value : 0;
  }

  std::vector<std::string> log() {
    return column("SELECT role || ' ' || action || ' ' || subject"
                  " FROM audit_log WHERE client_id = 123 ORDER BY id");
  }
};

CALLENGINE_ON_BOTH_DATABASES(transcript_retention_test);

TEST_P(transcript_retention_test, words_are_removed_after_the_clinics_days) {
  keep_for("30");
  EXPECT_EQ(expire(at(0) + thirty_days), 0U);
  EXPECT_EQ(count("call_turns"), "2");
  const auto expiry = at(0) + thirty_days + 1ms;
  EXPECT_EQ(expire(expiry), 1U);
  EXPECT_EQ(count("call_turns"), "0");
  EXPECT_EQ(count("calls WHERE summary IS NULL AND ai_result = 'routed'"), "1")
    << "how it ended stays";
  EXPECT_THAT(log(), ElementsAre("engine transcript_expired CA1"));
  EXPECT_EQ(count("audit_log WHERE user_id IS NULL AND at = "
              + std::to_string(expiry.time_since_epoch().count())),
    "1");
  EXPECT_EQ(expire(expiry), 0U);
}

TEST_P(transcript_retention_test, so_are_turns_without_a_summary) {
  execute("UPDATE calls SET summary = NULL");
  keep_for("30");
  EXPECT_EQ(expire(at(100) + thirty_days), 0U);
  EXPECT_EQ(expire(at(100) + thirty_days + 1ms), 1U) << "the whole call's";
  EXPECT_EQ(count("call_turns"), "0");
}

TEST_P(transcript_retention_test, without_a_number_of_days_nothing_is_removed) {
  const auto much_later = at(0) + std::chrono::years{50};
  EXPECT_EQ(expire(much_later), 0U);
  keep_for("NULL");
  EXPECT_EQ(expire(much_later), 0U);
  execute("UPDATE ai_settings SET transcript_retention_days = 0");
  EXPECT_EQ(expire(much_later), 0U);
  EXPECT_EQ(count("call_turns"), "2");
  EXPECT_THAT(log(), IsEmpty());
}

TEST_P(transcript_retention_test, each_clinic_has_its_own_days) {
  auto foreign_turn = turn_row(1);
  foreign_turn.client = other_clinic;
  foreign_turn.call = "CA2";
  auto foreign_end = conversation_row();
  foreign_end.client = other_clinic;
  foreign_end.call = "CA2";
  tell({started_row("CA2", other_clinic), foreign_turn, foreign_end});
  keep_for("30");
  execute("INSERT INTO ai_settings (client_id, transcript_retention_days)"
          " VALUES (124, 31)");
  EXPECT_EQ(expire(at(0) + thirty_days + 1h), 1U);
  EXPECT_EQ(count("call_turns WHERE client_id = 124"), "1");
  EXPECT_EQ(count("calls WHERE client_id = 124 AND summary IS NOT NULL"), "1");
}

TEST_P(transcript_retention_test, a_call_of_which_one_turn_is_old_is_old) {
  execute("UPDATE calls SET summary = NULL");
  auto newer = turn_row(1);
  newer.call = "CA2";
  newer.at = at(150);
  tell({started_row("CA2"), newer});
  keep_for("30");
  EXPECT_EQ(expire(at(120) + thirty_days), 1U);
  EXPECT_THAT(column("SELECT call_sid FROM call_turns"), ElementsAre("CA2"));
  EXPECT_THAT(log(), ElementsAre("engine transcript_expired CA1"));
}

TEST_P(transcript_retention_test, a_turn_that_comes_late_goes_next_time) {
  keep_for("30");
  const auto expiry = at(0) + thirty_days + 1h;
  ASSERT_EQ(expire(expiry), 1U);
  // As out of a spool that the database was away for; the end is told again.
  tell({turn_row(3), conversation_row()});
  EXPECT_EQ(count("call_turns"), "1");
  EXPECT_EQ(count("calls WHERE summary IS NOT NULL"), "0");
  EXPECT_EQ(expire(expiry), 1U);
  EXPECT_EQ(count("call_turns"), "0");
  EXPECT_THAT(log(),
    ElementsAre(
      "engine transcript_expired CA1", "engine transcript_expired CA1"));
}

TEST_P(transcript_retention_test, many_are_removed_in_several_goes) {
  execute("WITH RECURSIVE n(i) AS"
          " (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < 501)"
          " INSERT INTO call_turns (client_id, call_sid, number, at)"
          " SELECT 123, 'CA' || i, 1, "
    + std::to_string(at(0).time_since_epoch().count()) + " FROM n");
  keep_for("30");
  const auto expiry = at(0) + thirty_days + 1h;
  EXPECT_EQ(expire(expiry), 500U);
  EXPECT_EQ(expire(expiry), 1U);
  EXPECT_EQ(expire(expiry), 0U);
  EXPECT_EQ(count("call_turns"), "0");
  EXPECT_EQ(count("audit_log"), "501") << "each call once";
}

TEST_P(transcript_retention_test, the_strictest_of_two_rows_holds) {
  // Another program's table, which has no key.
  execute("DROP TABLE ai_settings");
  execute("CREATE TABLE ai_settings"
          " (client_id bigint, transcript_retention_days integer)");
  for (const auto* days : {"NULL", "60", "30"})
    keep_for(days);
  EXPECT_EQ(expire(at(0) + thirty_days + 1h), 1U);
  EXPECT_EQ(count("audit_log"), "1");
}

TEST_P(transcript_retention_test, goes_on_where_messages_cant_be_looked_for) {
  keep_for("30");
  execute("ALTER TABLE voicemail_settings RENAME TO elsewhere");
  const auto found = run->expire(at(0) + thirty_days + 1h);
  EXPECT_FALSE(found);
  EXPECT_THAT(
    found.error, AllOf(HasSubstr("messages"), HasSubstr("voicemail_settings")));
  EXPECT_EQ(count("call_turns"), "0");
  execute("ALTER TABLE call_turns RENAME TO turns_elsewhere");
  EXPECT_THAT(run->expire(at(0) + thirty_days + 1h).error,
    AllOf(HasSubstr("voicemail_settings"), HasSubstr("call_turns")));
}

} // namespace

} // namespace callengine::persistence::testing
