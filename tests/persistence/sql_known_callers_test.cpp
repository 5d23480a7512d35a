// Whom a page may call back: who called, and whom its person may see.
#include "persistence/sql_known_callers.hpp"
#include "tests/persistence/missed_calls_fixture.hpp"

#include <gmock/gmock.h>

namespace callengine::persistence::testing {

namespace {

using ::testing::ElementsAre;

const std::string with_message = "+14155550102";
const std::string was_helped = "+14155550103";
const std::string tester = "+14155550104";

/// 101 is in billing, 102 in nurses, 103 nowhere. `caller` called billing,
/// `with_message` too, and left a message for the nurses; 103 talked with
/// `was_helped`.
class sql_known_callers_test : public missed_calls_fixture {
protected:
  void SetUp() override {
    missed_calls_fixture::SetUp();
    execute("INSERT INTO staff_call_routing (client_id, user_id, department)"
            " VALUES (123, 101, ' Billing'), (123, 102, 'nurses'),"
            " (124, 101, 'billing')");
    call({.call = "CA1"});
    call({.call = "CA2", .from = with_message, .ends = 120s});
    auto message = voicemail_row(with_message);
    message.call = "CA2";
    message.department = "nurses";
    tell_rows({message});
    call({.call = "CA3",
      .from = was_helped,
      .how = outcome::person,
      .ends = 180s,
      .department = "front desk",
      .user = user_id{103}});
    callers = std::make_unique<sql_known_callers>(pool(), cipher, time);
  }

  known_callers::result find(
    const portal_asker& who, const std::string& number) {
    auto found = wait_for<known_callers::result>(
      [&](auto done) { callers->find(who, number, done); });
    EXPECT_EQ(found.error, "");
    return found;
  }

  bool knows(const portal_asker& who, const std::string& number) {
    return find(who, number).is_known;
  }

  std::unique_ptr<sql_known_callers> callers;
};

CALLENGINE_ON_BOTH_DATABASES(sql_known_callers_test);

TEST_P(sql_known_callers_test, staff_know_who_called_their_department) {
  EXPECT_TRUE(knows(staff(101), caller));
  EXPECT_FALSE(knows(staff(102), caller));
  EXPECT_FALSE(knows(staff(103), caller));
  EXPECT_TRUE(knows(supervisor(), caller));
}

TEST_P(sql_known_callers_test, staff_know_who_left_a_message_for_them) {
  EXPECT_TRUE(knows(staff(102), with_message));
  execute("DELETE FROM missed_calls");
  EXPECT_TRUE(knows(staff(102), with_message));
  execute("UPDATE voicemail_messages SET status = 'removed'");
  EXPECT_FALSE(knows(staff(102), with_message));
}

TEST_P(sql_known_callers_test, staff_know_whom_they_talked_with) {
  EXPECT_TRUE(knows(staff(103), was_helped));
  EXPECT_FALSE(knows(staff(101), was_helped));
}

TEST_P(sql_known_callers_test, a_missed_call_that_moved_on_is_enough) {
  execute("UPDATE missed_calls SET department = 'nurses'");
  EXPECT_TRUE(knows(staff(102), caller));
}

TEST_P(sql_known_callers_test, who_never_called_the_clinic_is_not_known) {
  EXPECT_FALSE(knows(supervisor(), "+14155550999"));
  EXPECT_FALSE(knows(supervisor(other_clinic), caller));
  EXPECT_FALSE(knows(staff(101, other_clinic), caller));
}

TEST_P(sql_known_callers_test, a_test_makes_no_number_known) {
  call({.call = "CA4", .from = tester, .ends = 240s});
  EXPECT_TRUE(knows(supervisor(), tester));
  execute("UPDATE calls SET is_test = true WHERE call_sid = 'CA4'");
  EXPECT_FALSE(knows(supervisor(), tester));
}

TEST_P(sql_known_callers_test, tells_which_number_was_called_last) {
  EXPECT_EQ(find(staff(101), caller).called, settings_id{1});
  call({.call = "CA5", .ends = 300s});
  execute("UPDATE calls SET call_settings_id = 2 WHERE call_sid = 'CA5'");
  EXPECT_EQ(find(staff(101), caller).called, settings_id{2});
}

TEST_P(sql_known_callers_test, the_audit_log_knows_who_asked_and_no_number) {
  knows(staff(101), caller);
  knows(staff(101), "+14155550999");
  EXPECT_THAT(log(),
    ElementsAre(
      "101 call_back - -", "101 refused - call_back: unknown_number"));
}

} // namespace
} // namespace callengine::persistence::testing
