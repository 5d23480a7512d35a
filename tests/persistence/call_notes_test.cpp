// What is told of a call, and noted after the talk.
#include "tests/persistence/missed_calls_fixture.hpp"

#include <gmock/gmock.h>

namespace callengine::persistence::testing {

namespace {

using ::testing::Contains;
using ::testing::ElementsAre;

/// CA1 is of billing: 101 talked, 102 belongs to it, 103 to nothing.
class call_notes_test : public missed_calls_fixture {
protected:
  void SetUp() override {
    missed_calls_fixture::SetUp();
    execute("INSERT INTO staff_call_routing (client_id, user_id, department)"
            " VALUES (123, 102, 'billing')");
    call({.how = outcome::person, .user = user_id{101}});
    reports = std::make_unique<sql_call_reports>(pool(), cipher, time);
  }

  static call_question about(
    const portal_asker& who, const call_sid& call = "CA1") {
    return {who, call, false};
  }

  std::optional<call_report> find(const portal_asker& who) {
    return ask_reports(*reports, about(who)).report;
  }

  std::optional<call_report> note(const portal_asker& who,
    const std::string& text, std::optional<call_result> result = {},
    const call_sid& call = "CA1") {
    call_change what;
    what.note = text;
    what.result = result;
    const auto found = wait_for<call_reports::result>(
      [&](auto done) { reports->change(about(who, call), what, done); });
    EXPECT_EQ(found.error, "");
    return found.report;
  }

  std::unique_ptr<sql_call_reports> reports;
};

CALLENGINE_ON_BOTH_DATABASES(call_notes_test);

TEST_P(call_notes_test, who_talked_notes_what_came_of_it) {
  const auto noted = note(staff(101), "Sent the bill", call_result::helped);
  ASSERT_TRUE(noted);
  ASSERT_TRUE(noted->details);
  const call_details wanted{
    caller, std::nullopt, "Sent the bill", call_result::helped, user_id{101}};
  EXPECT_EQ(*noted->details, wanted);
  EXPECT_THAT(log(),
    ElementsAre("101 call_noted CA1 -", "101 call_result_set CA1 helped",
      "101 call_note_read CA1 -"));
  EXPECT_EQ(raw_contents().find("Sent the bill"), std::string::npos);
}

TEST_P(call_notes_test, a_supervisor_may_and_is_named) {
  note(staff(101), "Sent the bill", call_result::helped);
  const auto noted = note(supervisor(), "");
  ASSERT_TRUE(noted);
  EXPECT_EQ(noted->details->note, "");
  EXPECT_EQ(noted->details->result, std::nullopt);
  EXPECT_EQ(noted->details->noted_by, user_id{900});
}

TEST_P(call_notes_test, others_may_not_and_that_is_logged) {
  EXPECT_FALSE(note(staff(102), "Mine"));
  EXPECT_FALSE(note(supervisor(other_clinic), "Mine"));
  EXPECT_FALSE(note(supervisor(), "Mine", {}, "CA404"));
  EXPECT_EQ(count("calls WHERE note IS NOT NULL"), "0");
  EXPECT_THAT(log(),
    ElementsAre("102 refused CA1 call_note: not_found",
      "900 refused CA1 call_note: not_found",
      "900 refused CA404 call_note: not_found"));
}

TEST_P(call_notes_test, who_talks_may_before_the_call_has_ended) {
  auto connected = decision_row(1, "connected");
  connected.kind = decision_kind::connected;
  connected.user = user_id{103};
  tell_rows({started_row("CA2"), call_decided{clinic, "CA2", connected}});
  EXPECT_TRUE(note(staff(103), "Wants a bill", {}, "CA2"));
  EXPECT_FALSE(note(staff(101), "Wants a bill", {}, "CA2"));
}

TEST_P(call_notes_test, details_are_for_the_department_and_who_talked) {
  note(staff(101), "Sent the bill");
  EXPECT_EQ(find(staff(101))->details->note, "Sent the bill");
  EXPECT_EQ(find(staff(102))->details->from, caller);
  EXPECT_TRUE(find(supervisor())->details);
  const auto stranger = find(staff(103));
  ASSERT_TRUE(stranger) << "its decisions are the clinic's";
  EXPECT_FALSE(stranger->details);
  EXPECT_THAT(log(), Contains("102 call_note_read CA1 -"));
  EXPECT_EQ(count("audit_log WHERE user_id = 103"), "0");
}

TEST_P(call_notes_test, a_note_that_was_moved_to_another_call_is_not_shown) {
  call({.call = "CA2",
    .how = outcome::person,
    .ends = 120s,
    .user = user_id{101}});
  note(staff(101), "Sent the bill");
  execute("UPDATE calls SET note = (SELECT note FROM calls c"
          " WHERE c.call_sid = 'CA1') WHERE call_sid = 'CA2'");
  const auto found = ask_reports(*reports, about(staff(101), "CA2")).report;
  ASSERT_TRUE(found && found->details);
  EXPECT_EQ(found->details->note, "");
}

TEST_P(call_notes_test, go_with_the_transcripts_and_the_result_stays) {
  note(staff(101), "Sent the bill", call_result::helped);
  execute("INSERT INTO ai_settings (client_id, transcript_retention_days)"
          " VALUES (123, 30)");
  const auto over = at(30'000) + std::chrono::hours{24 * 30};
  EXPECT_EQ(*run->expire(over).value, 0U);
  EXPECT_EQ(*run->expire(over + 1ms).value, 1U);
  EXPECT_EQ(count("calls WHERE note IS NULL AND result = 'helped'"
                  " AND noted_by = 101"),
    "1");
  EXPECT_THAT(log(),
    Contains("- transcript_expired CA1 older than the clinic"
             " keeps transcripts"));
}

} // namespace

} // namespace callengine::persistence::testing
