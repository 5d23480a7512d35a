#include "persistence/sql_history.hpp"
#include "tests/persistence/history_fixture.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace callengine::persistence::testing {

namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

class sql_history_test : public history_test {
protected:
  void write(const std::function<void(sql_history&)>& tell) {
    sql_history history{url(), cipher};
    tell(history);
    ASSERT_TRUE(history.flush(10s));
  }
};

CALLENGINE_ON_BOTH_DATABASES(sql_history_test);

TEST_P(sql_history_test, shows_rows_within_a_second_without_being_asked) {
  sql_history history{url(), cipher};
  history.write(started_row());
  EXPECT_TRUE(eventually([&] { return count("calls") == "1"; }, 1s));
}

TEST_P(sql_history_test, writes_a_calls_beginning_and_end) {
  write([](auto& history) {
    history.write(started_row());
    auto end = ended_row(outcome::person);
    end.user = user_id{101};
    history.write(end);
  });
  EXPECT_EQ(count("calls WHERE call_sid = 'CA1' AND client_id = 123"
                  " AND call_settings_id = 1 AND outcome = 'person'"
                  " AND department = 'billing' AND user_id = 101"
                  " AND started_at = 1763800000000"
                  " AND ended_at = 1763800009000"),
    "1");
}

TEST_P(sql_history_test, marks_a_test_call_whichever_of_its_rows_comes_first) {
  write([](auto& history) {
    auto test = started_row("CA1");
    test.is_test = true;
    history.write(test);
    history.write(ended_row(outcome::person, "CA1"));
    history.write(ended_row(outcome::person, "CA2"));
    test.call = "CA2";
    history.write(test);
    history.write(started_row("CA3"));
  });
  EXPECT_EQ(count("calls WHERE is_test"), "2");
  EXPECT_EQ(count("calls WHERE call_sid = 'CA3' AND NOT is_test"), "1");
}

TEST_P(sql_history_test, never_reopens_an_ended_call) {
  write([](auto& history) {
    history.write(started_row());
    history.write(ended_row(outcome::person));
    auto again = started_row();
    again.at = at(20'000);
    history.write(again);
    auto late = ended_row(outcome::goodbye);
    late.at = at(30'000);
    history.write(late);
  });
  EXPECT_EQ(count("calls WHERE outcome = 'person'"
                  " AND started_at = 1763800000000"
                  " AND ended_at = 1763800009000"),
    "1");
}

TEST_P(sql_history_test, writes_the_end_of_a_call_whose_beginning_is_missing) {
  write([](auto& history) {
    history.write(ended_row(outcome::goodbye));
    history.write(started_row());
  });
  EXPECT_EQ(count("calls WHERE outcome = 'goodbye' AND call_settings_id = 1"
                  " AND started_at = 1763800000000 AND ended_at IS NOT NULL"
                  " AND from_number IS NOT NULL"),
    "1");
}

TEST_P(sql_history_test, never_touches_a_call_of_another_clinic) {
  write([](auto& history) {
    history.write(started_row("CA1", other_clinic));
    history.write(started_row("CA1", clinic));
    history.write(ended_row(outcome::goodbye));
    history.write(voicemail_row(""));
  });
  EXPECT_EQ(count("calls WHERE client_id = 124 AND outcome IS NULL"), "1");
  EXPECT_EQ(count("calls"), "1");
  EXPECT_EQ(count("voicemail_messages WHERE from_number IS NULL"), "1");
}

TEST_P(sql_history_test, writes_decisions_in_order) {
  write([](auto& history) {
    history.write(call_decided{clinic, "CA1", decision_row(1, "first")});
    history.write(call_decided{clinic, "CA1", decision_row(2, "second")});
    history.write(call_decided{clinic, "CA2", decision_row(1, "other")});
    auto bare = decision_row(3, "third");
    bare.user.reset();
    bare.department.clear();
    history.write(call_decided{clinic, "CA1", bare});
  });
  EXPECT_THAT(column("SELECT detail FROM call_routing_history"
                     " WHERE call_sid = 'CA1' ORDER BY id"),
    ElementsAre("first", "second", "third"));
  EXPECT_EQ(count("call_routing_history WHERE step = 2 AND client_id = 123"
                  " AND decided_at = 1763800000020 AND user_id = 101"
                  " AND decision = 'passed_over' AND department = 'billing'"
                  " AND reason = 'on_another_call'"),
    "1");
  EXPECT_EQ(count("call_routing_history WHERE step = 3 AND user_id IS NULL"
                  " AND department IS NULL"),
    "1");
}

TEST_P(sql_history_test, writes_nothing_twice) {
  const auto tell = [](auto& history) {
    history.write(started_row());
    history.write(call_decided{clinic, "CA1", decision_row(1, "first")});
    history.write(call_decided{clinic, "CA1", decision_row(2, "second")});
    history.write(voicemail_row(""));
    history.write(ended_row(outcome::voicemail));
  };
  write(tell);
  write(tell);
  EXPECT_EQ(count("calls"), "1");
  EXPECT_EQ(count("call_routing_history"), "2");
  EXPECT_EQ(count("voicemail_messages"), "1");
}

/// After a crash a call is taken up with its decisions counted from 1 again.
TEST_P(sql_history_test, goes_on_behind_the_decisions_before_a_crash) {
  write([](auto& history) {
    history.write(call_decided{clinic, "CA1", decision_row(1, "first")});
    history.write(call_decided{clinic, "CA1", decision_row(2, "second")});
  });
  const auto after_crash = [](auto& history) {
    history.write(call_decided{clinic, "CA1", decision_row(1, "taken up")});
    history.write(call_decided{clinic, "CA1", decision_row(2, "rung")});
    history.write(call_decided{clinic, "CA1", decision_row(3, "connected")});
  };
  write(after_crash);
  write(after_crash);
  EXPECT_THAT(column("SELECT detail FROM call_routing_history ORDER BY step"),
    ElementsAre("first", "second", "taken up", "rung", "connected"));
}

TEST_P(sql_history_test, keeps_a_voicemail_once_with_the_callers_number) {
  write([](auto& history) {
    history.write(started_row());
    history.write(voicemail_row(""));
    auto again = voicemail_row(caller);
    again.duration = seconds{99};
    history.write(again);
  });
  EXPECT_EQ(count("voicemail_messages WHERE recording_sid = 'RE1'"
                  " AND client_id = 123 AND call_sid = 'CA1'"
                  " AND department = 'billing' AND duration_seconds = 12"
                  " AND recording_url = 'https://x/RE1' AND status = 'new'"
                  " AND created_at = 1763800008000"),
    "1");
  const auto opened = cipher.decrypt(
    clinic, value("SELECT from_number FROM voicemail_messages"));
  ASSERT_TRUE(opened) << opened.error;
  EXPECT_EQ(*opened.value, caller);
  EXPECT_EQ(value("SELECT from_number_hash FROM voicemail_messages"),
    cipher.hash(clinic, caller));
}

TEST_P(sql_history_test, a_message_makes_a_hang_up_a_voicemail) {
  write([](auto& history) {
    history.write(started_row());
    history.write(ended_row(outcome::caller_hung_up));
    history.write(voicemail_row(caller));
  });
  EXPECT_EQ(value("SELECT outcome FROM calls"), "voicemail");
}

TEST_P(sql_history_test, a_message_told_first_makes_it_one_too) {
  write([](auto& history) {
    history.write(started_row());
    history.write(voicemail_row(caller));
    history.write(ended_row(outcome::caller_hung_up));
  });
  EXPECT_EQ(value("SELECT outcome FROM calls"), "voicemail");
}

TEST_P(sql_history_test, a_message_does_not_undo_a_talk) {
  write([](auto& history) {
    history.write(started_row());
    history.write(ended_row(outcome::person));
    history.write(voicemail_row(caller));
  });
  EXPECT_EQ(value("SELECT outcome FROM calls"), "person");
}

TEST_P(sql_history_test, mirrors_the_newest_availability) {
  sql_history history{url(), cipher};
  for (int change = 0; change < 100; ++change)
    history.write(availability(101, change % 2 == 0));
  history.write(availability(102, true));
  ASSERT_TRUE(history.flush(10s));
  EXPECT_EQ(count("staff_call_availability WHERE client_id = 123"
                  " AND user_id = 101 AND is_online AND is_available"
                  " AND NOT is_busy AND portal_session_id = 'session-1'"
                  " AND updated_at = 1763800000005"),
    "1");
  EXPECT_EQ(count("staff_call_availability WHERE is_busy"), "1");
  EXPECT_LT(history.counters().written, 101U);
}

TEST_P(sql_history_test, never_writes_a_callers_number_in_the_clear) {
  write([](auto& history) {
    history.write(started_row());
    history.write(voicemail_row(caller));
  });
  const auto dump = raw_contents();
  EXPECT_THAT(dump, HasSubstr("https://x/RE1"));
  EXPECT_THAT(dump, Not(HasSubstr("4155550123")));
  EXPECT_EQ(count("calls c JOIN voicemail_messages v"
                  " ON v.from_number_hash = c.from_number_hash"
                  " WHERE v.from_number <> c.from_number"),
    "1");
}

} // namespace

} // namespace callengine::persistence::testing
