// Every webhook twice, old ones again, late ones after the end.
#include "tests/system/system_test.hpp"

#include <algorithm>

namespace callengine::testing {
namespace {

using simulator::fault_plan;

/// Speech takes so long that a second copy comes before the next step.
constexpr milliseconds per_character = 5ms;

/// Ana declines, Ben accepts and talks; 103's phone takes the next call, with
/// nobody signed in; the third one leaves a message.
class doubled_test
  : public system_test,
    public ::testing::WithParamInterface<fault_plan::doubling> {
protected:
  void SetUp() override {
    open(billing_clinic, database_kind::sqlite, per_character);
    the().phones.faults().webhooks = GetParam();
    the().phones.faults().doubled_after = 40ms;
  }

  std::size_t rings(const patient& who) {
    const auto all = the().events(transcript_kind::rings);
    return static_cast<std::size_t>(std::count_if(all.begin(), all.end(),
      [&who](const auto& event) { return event.call == who.sid(); }));
  }

  void expect_settled() {
    EXPECT_TRUE(the().run_until([&] { return !the().phones.busy(); }));
  }
};

TEST_P(doubled_test, a_declined_and_an_accepted_offer_ring_once_each) {
  const auto ana = the().sign_in(101, {declines, 300ms});
  const auto ben = the().sign_in(102, {accepts, 300ms, 500ms});
  const auto who = call_and_press('1');
  expect_over(*who);
  expect_settled();
  EXPECT_EQ(the().outcome(who->sid()), "person");
  EXPECT_EQ(ana->offers(), 1U);
  EXPECT_EQ(ben->offers(), 1U);
  EXPECT_EQ(rings(*who), 2U);
  EXPECT_THAT(the().decisions(who->sid()),
    ElementsAre("call_answered caller_called", "menu_chosen key_pressed",
      "hunt_started by_priority", "passed_over offline 456",
      "offered by_priority 101", "rung acknowledged 101",
      "ring_ended declined 101", "offered by_priority 102",
      "rung acknowledged 102", "connected person_answered 102",
      "talk_ended talk_over 102", "call_ended caller_hung_up"));
}

TEST_P(doubled_test, a_screened_phone_is_asked_and_connected_once) {
  the().set_phone(
    managers_phone, {reaction::answers, 300ms, "1", milliseconds{500}});
  const auto who = call_and_press('1');
  expect_over(*who);
  expect_settled();
  EXPECT_EQ(the().outcome(who->sid()), "person");
  EXPECT_EQ(rings(*who), 1U);
  EXPECT_EQ(who->times_heard("(connected"), 1U);
  EXPECT_EQ(the().decisions(who->sid()).size(), 11U);
}

TEST_P(doubled_test, a_message_is_kept_once) {
  the().set_phone(managers_phone, {reaction::declines, 300ms});
  const auto who = call_and_press('1');
  ASSERT_TRUE(the().run_until([&] { return who->heard("(beep)"); }));
  who->speak(1s);
  the().run_for(1100ms);
  who->press('#');
  expect_over(*who);
  expect_settled();
  EXPECT_EQ(the().outcome(who->sid()), "voicemail");
  EXPECT_EQ(the().sql.value("SELECT count(*) FROM voicemail_messages"), "1");
  EXPECT_EQ(the().sql.value("SELECT count(*) FROM calls"), "1");
}

TEST_P(doubled_test, after_the_end_every_request_again_is_a_hang_up) {
  const auto ana = the().sign_in(101, {declines, 300ms});
  const auto ben = the().sign_in(102, {accepts, 300ms, 500ms});
  const auto who = call_and_press('1');
  expect_over(*who);
  expect_settled();
  const auto row = "SELECT * FROM calls";
  EXPECT_EQ(the().outcome(who->sid()), "person");
  const auto before = the().sql.value(row);
  const auto decisions = the().decisions(who->sid());
  const auto sent = the().carrier.sent();
  for (const auto& each : sent) {
    const auto again = the().ask(each.request);
    const bool callback = each.request.url.find("-status?") != std::string::npos
      || each.request.url.ends_with("status-callback");
    EXPECT_EQ(again.status, 200);
    EXPECT_THAT(
      again.body, HasSubstr(callback ? "<Response/>" : "<Response><Hangup/>"))
      << each.request.url;
  }
  // A call after them all has its history written after theirs.
  const auto last = call_and_press('1');
  the().run_until([&] { return last->heard("(ringing)"); });
  last->hang_up();
  EXPECT_EQ(the().outcome(last->sid()), "caller_hung_up");
  EXPECT_EQ(the().sql.value(
              std::string{row} + " WHERE call_sid = '" + who->sid() + "'"),
    before);
  EXPECT_EQ(the().decisions(who->sid()), decisions);
}

INSTANTIATE_TEST_SUITE_P(copies, doubled_test,
  ::testing::Values(
    fault_plan::doubling::together, fault_plan::doubling::afterwards),
  [](const auto& each) {
    return each.param == fault_plan::doubling::together ? "together"
                                                        : "afterwards";
  });

class late_test : public system_test {};

TEST_F(late_test, callbacks_that_come_late_and_out_of_order_change_nothing) {
  open(billing_clinic);
  the().phones.faults().callback_delay_max = 3s;
  const auto ana = the().sign_in(101, {declines});
  const auto ben = the().sign_in(102, {accepts, 0ms, 100ms});
  for (int round = 0; round < 5; ++round) {
    const auto who = call_and_press('1');
    expect_over(*who);
    EXPECT_TRUE(who->heard("(connected to client c123_u102)"));
    EXPECT_TRUE(is_available(*ben));
  }
  EXPECT_TRUE(the().run_until([&] { return !the().phones.busy(); }));
  EXPECT_TRUE(the().eventually([&] {
    return the().sql.value("SELECT count(*) FROM calls"
                           " WHERE outcome = 'person' AND user_id = 102")
      == "5";
  }));
  EXPECT_TRUE(is_available(*ana));
  EXPECT_TRUE(is_available(*ben));
}

} // namespace
} // namespace callengine::testing
