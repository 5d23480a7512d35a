// The billing example of the issue, by its own five statements, while the
// engine runs.
#include "tests/system/system_test.hpp"

#include <filesystem>

namespace callengine::testing {
namespace {

constexpr auto in_force_after = 1s;

class billing_test : public system_test_on_both {
protected:
  void SetUp() override {
    open(clinic_123, GetParam());
    the().sql.run(billing_statements);
    the().run_for(in_force_after);
  }

  std::string call_row(const patient& who) {
    the().outcome(who.sid());
    return the().sql.value("SELECT client_id, call_settings_id, outcome,"
                           " department, user_id FROM calls WHERE call_sid = '"
      + who.sid() + "'");
  }

  std::string voicemails() {
    return the().sql.value("SELECT client_id, call_sid, department,"
                           " duration_seconds, status FROM voicemail_messages");
  }
};

TEST_P(
  billing_test, nobody_signed_in_the_managers_phone_rings_and_needs_the_1) {
  std::string said;
  the().set_phone(
    managers_phone, {reaction::answers, 100ms, "1", milliseconds{500}});
  const auto who = call_and_press('1');
  expect_over(*who);
  EXPECT_TRUE(who->heard("(connected to phone +12025550103)"));
  for (const auto& event : the().events(transcript_kind::hears))
    if (event.who == "phone " + managers_phone)
      said += event.text;
  EXPECT_THAT(said, HasSubstr("A call for billing."));
  EXPECT_EQ(call_row(*who), "123|1|person|billing|103");
  EXPECT_THAT(the().decisions(who->sid()),
    ElementsAre("call_answered caller_called", "menu_chosen key_pressed",
      "hunt_started by_priority", "passed_over offline 101",
      "passed_over offline 456", "passed_over offline 102",
      "offered by_priority 103", "rung by_priority 103",
      "connected accepted 103", "talk_ended talk_over 103",
      "call_ended caller_hung_up"));
}

TEST_P(billing_test, without_the_1_the_phone_is_not_connected) {
  the().set_phone(
    managers_phone, {reaction::answers, 100ms, "2", milliseconds{500}});
  const auto who = call_and_press('1');
  ASSERT_TRUE(the().run_until([&] { return who->heard("(beep)"); }));
  EXPECT_FALSE(who->heard("connected"));
  who->hang_up();
  EXPECT_THAT(
    the().outcome(who->sid()), ::testing::AnyOf("caller_hung_up", "goodbye"));
  EXPECT_THAT(
    the().decisions(who->sid()), Contains("ring_ended not_accepted 103"));
}

TEST_P(billing_test, the_first_page_that_acknowledges_rings_first) {
  const auto ana = the().sign_in(101, {accepts, 0ms, 300ms});
  const auto ben = the().sign_in(102);
  const auto who = call_and_press('1');
  expect_over(*who);
  EXPECT_TRUE(who->heard("(connected to client c123_u101)"));
  EXPECT_EQ(ana->last_ending(), "answered");
  EXPECT_EQ(ben->offers(), 0U);
  EXPECT_EQ(call_row(*who), "123|1|person|billing|101");
  EXPECT_TRUE(is_available(*ana));
}

TEST_P(billing_test, when_the_first_declines_the_second_rings) {
  const auto ana = the().sign_in(101, {declines});
  const auto ben = the().sign_in(102, {accepts, 0ms, 300ms});
  const auto who = call_and_press('1');
  expect_over(*who);
  EXPECT_TRUE(who->heard("(connected to client c123_u102)"));
  EXPECT_EQ(ana->last_ending(), "declined");
  EXPECT_EQ(call_row(*who), "123|1|person|billing|102");
  EXPECT_THAT(the().decisions(who->sid()), Contains(HasSubstr("declined 101")));
}

TEST_P(billing_test, nobody_left_is_the_billing_voicemail_kept_once) {
  const auto ana = the().sign_in(101, {declines});
  the().set_phone(managers_phone, {reaction::declines, 50ms});
  const auto who = call_and_press('1');
  ASSERT_TRUE(the().run_until([&] { return who->heard("(beep)"); }));
  EXPECT_TRUE(who->heard("The billing department is currently unavailable. "
                         "Please leave a message."));
  who->speak(2s);
  the().run_for(2100ms);
  who->press('#');
  expect_over(*who);
  EXPECT_TRUE(who->heard("Your message has been recorded"));
  EXPECT_EQ(call_row(*who), "123|1|voicemail|billing|");
  // The recording's own callback comes a second later, for the same message.
  the().run_until([&] { return !the().phones.busy(); });
  the().run_for(1s);
  EXPECT_EQ(voicemails(), "123|" + who->sid() + "|billing|2|new");
}

TEST_P(billing_test, the_callers_number_is_nowhere_in_plain_text) {
  the().set_phone(
    managers_phone, {reaction::answers, 0ms, "1", milliseconds{100}});
  const auto who = call_and_press('1');
  expect_over(*who);
  EXPECT_EQ(the().outcome(who->sid()), "person");
  const auto digits = patients_number.substr(1);
  const auto written
    = the().sql.value("SELECT from_number, from_number_hash FROM calls");
  EXPECT_NE(written, "|");
  EXPECT_THAT(written, Not(HasSubstr(digits)));
  EXPECT_THAT(the().engine.log(), Not(HasSubstr(digits)));
  for (const auto& file :
    std::filesystem::directory_iterator{the().folder.path()})
    EXPECT_THAT(read_file(file.path()), Not(HasSubstr(digits))) << file.path();
}

INSTANTIATE_TEST_SUITE_P(databases, billing_test,
  ::testing::Values(database_kind::sqlite, database_kind::postgresql),
  kind_name);

} // namespace
} // namespace callengine::testing
