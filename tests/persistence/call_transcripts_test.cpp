#include "tests/persistence/reports_fixture.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace callengine::persistence::testing {

namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

/// A call with a conversation that billing took, and people who want to read
/// it: 101 is billing's, 102 the nurses', 103 in no department, 104 in nothing.
class call_transcripts_test : public history_test {
protected:
  void SetUp() override {
    history_test::SetUp();
    execute("INSERT INTO staff_call_routing (client_id, user_id, department)"
            " VALUES (123, 101, ' Billing '), (123, 102, 'nurses'),"
            " (123, 103, NULL), (124, 201, 'billing')");
    tell({started_row(), turn_row(1), turn_row(2, "tomorrow"),
      conversation_row()});
  }

  void tell(std::initializer_list<history_row> rows) {
    sql_history history{url(), cipher};
    for (const auto& row : rows)
      history.write(row);
    ASSERT_TRUE(history.flush(20s));
  }

  void end_call_in(const std::string& department,
    std::optional<user_id> talked = std::nullopt) {
    auto end = ended_row(outcome::person);
    end.department = department;
    end.user = talked;
    tell({end});
  }

  static portal_asker staff(std::int64_t user, client_id client = clinic) {
    return {{client, user_id{user}}, "staff", false};
  }

  static portal_asker supervisor(client_id client = clinic) {
    return {{client, user_id{9}}, "supervisor", true};
  }

  call_reports::result ask(const portal_asker& who, bool is_live = false,
    const call_sid& call = "CA1") {
    session_pool pool{url()};
    sql_call_reports reports{pool, cipher, time};
    return ask_reports(reports, {who, call, is_live});
  }

  bool may_read(const portal_asker& who) {
    const auto found = ask(who);
    EXPECT_TRUE(found.report) << found.error;
    return found.report && found.report->ai;
  }

  /// "101 staff transcript_read CA1", in order.
  std::vector<std::string> log(client_id client = clinic) {
    return column("SELECT user_id || ' ' || role || ' ' || action || ' '"
                  " || subject || coalesce(' ' || detail, '') FROM audit_log"
                  " WHERE client_id = "
      + std::to_string(client.value) + " ORDER BY id");
  }

  const still_clock time;
};

CALLENGINE_ON_BOTH_DATABASES(call_transcripts_test);

TEST_P(call_transcripts_test, tells_a_conversation_turn_by_turn) {
  const auto found = ask(supervisor());
  ASSERT_TRUE(found.report) << found.error;
  ASSERT_TRUE(found.report->ai);
  EXPECT_EQ(found.report->ai->how, ai::result::routed);
  EXPECT_FALSE(found.report->ai->urgent);
  EXPECT_EQ(found.report->ai->summary, "The caller wants to pay a bill.");
  EXPECT_THAT(found.report->ai->turns,
    ElementsAre(
      reported_turn{at(100), {"I want to pay my bill", "One moment."}},
      reported_turn{at(200), {"tomorrow", "One moment."}}));
}

TEST_P(call_transcripts_test, tells_one_that_goes_on) {
  execute("DELETE FROM calls");
  tell({started_row()});
  const auto found = ask(supervisor(), true);
  ASSERT_TRUE(found.report && found.report->ai) << found.error;
  EXPECT_FALSE(found.report->ai->how);
  EXPECT_EQ(found.report->ai->summary, "");
  EXPECT_EQ(found.report->ai->turns.size(), 2U);
}

TEST_P(call_transcripts_test, tells_that_a_call_was_urgent) {
  auto end = conversation_row();
  end.urgent = true;
  tell({end});
  EXPECT_TRUE(ask(supervisor()).report->ai->urgent);
}

TEST_P(call_transcripts_test, the_departments_staff_may_read_it) {
  end_call_in("billing");
  EXPECT_TRUE(may_read(staff(101)));
  for (const std::int64_t user : {102, 103, 104, 201})
    EXPECT_FALSE(may_read(staff(user))) << user;
  EXPECT_TRUE(may_read(supervisor()));
}

TEST_P(call_transcripts_test, while_a_call_goes_on_its_decisions_tell_whose) {
  auto first = decision_row(1, "to the nurses");
  first.department = "nurses";
  auto second = decision_row(2, "to billing");
  second.department = "billing";
  auto third = decision_row(3, "of no department");
  third.department.clear();
  tell({call_decided{clinic, "CA1", first}, call_decided{clinic, "CA1", second},
    call_decided{clinic, "CA1", third}});
  EXPECT_TRUE(may_read(staff(101)));
  EXPECT_FALSE(may_read(staff(102)));
  EXPECT_FALSE(may_read(staff(103)));
}

TEST_P(call_transcripts_test, whoever_talked_with_the_caller_may_read_it) {
  auto connected = decision_row(1, "they talk");
  connected.kind = decision_kind::connected;
  connected.user = user_id{104};
  connected.department = "nurses";
  auto offered = decision_row(2, "passed over");
  offered.user = user_id{103};
  offered.department = "nurses";
  tell({call_decided{clinic, "CA1", connected},
    call_decided{clinic, "CA1", offered}});
  EXPECT_TRUE(may_read(staff(104)));
  EXPECT_FALSE(may_read(staff(103))) << "was only offered the call";
  end_call_in("nurses", user_id{103});
  EXPECT_TRUE(may_read(staff(103)));
}

TEST_P(call_transcripts_test, a_call_of_no_department_is_theirs_who_have_none) {
  end_call_in("");
  EXPECT_TRUE(may_read(staff(103)));
  EXPECT_FALSE(may_read(staff(101)));
  EXPECT_FALSE(may_read(staff(104))) << "is in no row at all";
}

TEST_P(call_transcripts_test, every_reading_and_refusal_is_logged) {
  end_call_in("billing");
  ask(staff(101));
  ask(staff(102));
  ask(supervisor());
  EXPECT_THAT(log(),
    ElementsAre("101 staff transcript_read CA1",
      "102 staff refused CA1 transcript_read: not_allowed",
      "9 supervisor transcript_read CA1"));
  EXPECT_EQ(count("audit_log WHERE at = 1763800020000"), "3");
}

TEST_P(call_transcripts_test, what_cant_be_logged_is_not_told) {
  execute("ALTER TABLE audit_log RENAME TO elsewhere");
  for (const auto& who : {supervisor(), staff(104), supervisor(other_clinic)}) {
    const auto found = ask(who);
    EXPECT_FALSE(found.report);
    EXPECT_THAT(found.error, HasSubstr("audit_log"));
  }
}

TEST_P(call_transcripts_test, another_clinics_call_is_not_there_and_logged) {
  const auto found = ask(supervisor(other_clinic));
  EXPECT_FALSE(found.report);
  EXPECT_EQ(found.error, "");
  EXPECT_THAT(log(other_clinic),
    ElementsAre("9 supervisor refused CA1 transcript_read: not_found"));
  EXPECT_THAT(log(), IsEmpty());
}

TEST_P(call_transcripts_test, a_live_call_without_a_row_is_no_refusal) {
  EXPECT_FALSE(ask(staff(101), true, "CA2").report);
  EXPECT_THAT(log(), IsEmpty());
}

TEST_P(call_transcripts_test, a_call_without_a_conversation_is_not_logged) {
  tell({started_row("CA2")});
  const auto found = ask(staff(101), false, "CA2");
  ASSERT_TRUE(found.report) << found.error;
  EXPECT_FALSE(found.report->ai);
  EXPECT_THAT(log(), IsEmpty());
}

TEST_P(call_transcripts_test, a_turn_that_was_moved_reads_as_empty) {
  execute("UPDATE call_turns SET caller = (SELECT t.caller FROM call_turns t"
          " WHERE t.number = 2) WHERE number = 1");
  const auto found = ask(supervisor());
  ASSERT_TRUE(found.report && found.report->ai) << found.error;
  EXPECT_THAT(found.report->ai->turns,
    ElementsAre(reported_turn{at(100), {"", "One moment."}},
      reported_turn{at(200), {"tomorrow", "One moment."}}));
}

} // namespace

} // namespace callengine::persistence::testing
