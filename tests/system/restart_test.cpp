// SIGTERM in the middle of a call, and a new start with the same data.
#include "tests/system/system_test.hpp"

namespace callengine::testing {
namespace {

class restart_test : public system_test_on_both {
protected:
  void SetUp() override {
    open(billing_clinic + "UPDATE call_settings SET ring_seconds = 30;",
      GetParam());
  }
};

TEST_P(restart_test, in_the_menu_the_caller_notices_nothing) {
  const auto ana = the().sign_in(101, {accepts, 0ms, 100ms});
  const auto who = the().call(clinic_number);
  ASSERT_TRUE(the().run_until([&] { return who->heard("press 1"); }));
  const auto asked = the().carrier.sent().front();
  the().restart_engine();
  // The answered request again: the very same document.
  EXPECT_EQ(the().ask(asked.request).body, asked.body());
  EXPECT_TRUE(is_available(*ana));
  who->press('1');
  expect_over(*who);
  EXPECT_TRUE(who->heard("(connected to client c123_u101)"));
  EXPECT_EQ(the().outcome(who->sid()), "person");
  EXPECT_THAT(the().decisions(who->sid()),
    Not(Contains("call_taken_up unknown_to_engine")));
}

TEST_P(restart_test, while_a_page_rings_it_can_still_be_answered) {
  const auto ana = the().sign_in(101, {ignores});
  const auto ben = the().sign_in(102);
  const auto who = call_and_press('1');
  ASSERT_TRUE(the().run_until(
    [&] { return !the().events(transcript_kind::rings).empty(); }));
  the().restart_engine();
  ASSERT_TRUE(the().run_until([&] { return ana->state() == "ringing"; }))
    << ana->state();
  ana->page().accept();
  ASSERT_TRUE(the().run_until(
    [&] { return who->heard("(connected to client c123_u101)"); }));
  ana->page().hang_up();
  expect_over(*who);
  EXPECT_EQ(the().outcome(who->sid()), "person");
  EXPECT_EQ(ben->offers(), 0U);
  EXPECT_TRUE(is_available(*ana));
}

TEST_P(restart_test, a_talk_goes_on_and_its_end_frees_the_person) {
  const auto ana = the().sign_in(101);
  const auto who = call_and_press('1');
  ASSERT_TRUE(the().run_until(
    [&] { return who->heard("(connected to client c123_u101)"); }));
  the().restart_engine();
  // Whoever talks is not rung, before or after.
  ASSERT_TRUE(the().run_until([&] { return ana->state() == "talking"; }))
    << ana->state();
  const auto second = call_and_press('1');
  ASSERT_TRUE(the().run_until([&] { return second->heard("(ringing)"); }));
  second->hang_up();
  EXPECT_EQ(ana->offers(), 1U);
  ana->page().hang_up();
  expect_over(*who);
  EXPECT_TRUE(is_available(*ana));
  EXPECT_EQ(the().outcome(who->sid()), "person");
}

TEST_P(restart_test, an_ended_call_is_remembered) {
  const auto who = the().call(clinic_number);
  ASSERT_TRUE(the().run_until([&] { return who->heard("press 1"); }));
  who->hang_up();
  EXPECT_EQ(the().outcome(who->sid()), "caller_hung_up");
  the().restart_engine();
  EXPECT_THAT(the().ask(the().carrier.sent().front().request).body,
    HasSubstr("<Response><Hangup/></Response>"));
  EXPECT_EQ(the().sql.value("SELECT count(*) FROM calls"), "1");
}

INSTANTIATE_TEST_SUITE_P(databases, restart_test,
  ::testing::Values(database_kind::sqlite, database_kind::postgresql),
  kind_name);

} // namespace
} // namespace callengine::testing
