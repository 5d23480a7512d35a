// Staff who are rung on a phone.
#include "tests/system/system_test.hpp"

namespace callengine::testing {
namespace {

const std::string second_phone = "+12025550104";

class phone_test : public system_test {
protected:
  void SetUp() override {
    open(billing_clinic
      + "INSERT INTO staff_call_routing (client_id, user_id, routing_priority,"
        " receive_calls_in_portal, staff_phone_number, department)"
        " VALUES (123, 104, 4, false, '+12025550104', 'billing');");
  }
};

TEST_F(phone_test, a_mailbox_that_picks_up_is_not_an_answer) {
  the().set_phone(
    managers_phone, {reaction::is_mailbox, 100ms, "", milliseconds{1500}});
  the().set_phone(
    second_phone, {reaction::answers, 100ms, "1", milliseconds{300}});
  const auto who = call_and_press('1');
  expect_over(*who);
  EXPECT_FALSE(who->heard("(connected to phone +12025550103)"));
  EXPECT_TRUE(who->heard("(connected to phone +12025550104)"));
  EXPECT_EQ(the().outcome(who->sid()), "person");
  const auto decisions = the().decisions(who->sid());
  EXPECT_THAT(decisions, Contains("ring_ended not_accepted 103"));
  EXPECT_THAT(decisions, Contains("connected accepted 104"));
  const auto ends = the().carrier.find("/route-to-staff", "DialBridged=false");
  ASSERT_EQ(ends.size(), 1U);
  EXPECT_THAT(ends[0].request.body, HasSubstr("DialCallStatus=completed"));
}

TEST_F(phone_test, a_mailbox_that_nobody_ends_is_given_up) {
  the().set_phone(managers_phone, {reaction::is_mailbox, 0ms, "", {}});
  the().set_phone(second_phone, {reaction::declines, 0ms});
  const auto who = call_and_press('1');
  ASSERT_TRUE(the().run_until([&] { return who->heard("(beep)"); }, 30s));
  EXPECT_FALSE(who->heard("connected"));
  who->hang_up();
  EXPECT_EQ(the().outcome(who->sid()), "caller_hung_up");
  EXPECT_THAT(
    the().decisions(who->sid()), Contains("ring_ended not_accepted 103"));
}

TEST_F(phone_test, the_page_rings_first_and_then_the_persons_phone) {
  the().sql.run("UPDATE staff_call_routing SET use_staff_phone = true,"
                " staff_phone_number = '+12025550101' WHERE user_id = 101;");
  the().run_for(1s);
  the().set_phone(
    "+12025550101", {reaction::answers, 0ms, "1", milliseconds{200}});
  const auto ana = the().sign_in(101, {ignores});
  const auto who = call_and_press('1');
  expect_over(*who);
  EXPECT_TRUE(who->heard("(connected to phone +12025550101)"));
  EXPECT_EQ(the().outcome(who->sid()), "person");
  EXPECT_THAT(the().decisions(who->sid()),
    ElementsAre("call_answered caller_called", "menu_chosen key_pressed",
      "hunt_started by_priority", "passed_over offline 456",
      "offered by_priority 101", "rung acknowledged 101",
      "ring_ended not_answered 101", "offered portal_did_not_take_it 101",
      "rung portal_did_not_take_it 101", "connected accepted 101",
      "talk_ended talk_over 101", "call_ended caller_hung_up"));
  EXPECT_TRUE(is_available(*ana));
}

} // namespace
} // namespace callengine::testing
