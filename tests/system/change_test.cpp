// A change of the tables reaches the next call and no live one.
#include "tests/system/system_test.hpp"

namespace callengine::testing {
namespace {

class change_test : public system_test_on_both {};

TEST_P(change_test, reaches_the_next_call_within_a_second_and_no_live_one) {
  open(billing_clinic, GetParam());
  const auto ana = the().sign_in(101, {accepts, 0ms, 100ms});
  const auto before = the().call(clinic_number);
  ASSERT_TRUE(
    the().run_until([&] { return before->heard("For billing, press 1"); }));
  the().sql.run("UPDATE ivr_menu_options SET menu_digit = '2',"
                " menu_label = 'For accounts, press 2',"
                " department_name = 'accounts' WHERE client_id = 123;"
                " UPDATE staff_call_routing SET department = 'accounts'"
                " WHERE user_id = 101;");
  the().run_for(1s);
  const auto after = the().call(clinic_number);
  ASSERT_TRUE(the().run_until([&] { return !after->everything().empty(); }));
  EXPECT_TRUE(
    the().run_until([&] { return after->heard("For accounts, press 2"); }, 2s));
  after->hang_up();
  before->press('1');
  ASSERT_TRUE(the().run_until([&] { return before->over(); }));
  EXPECT_TRUE(before->heard("connect you to billing"));
  EXPECT_TRUE(before->heard("(connected to client c123_u101)"));
  const auto next = call_and_press('2');
  expect_over(*next);
  EXPECT_TRUE(next->heard("connect you to accounts"));
}

TEST_P(change_test, a_person_who_is_switched_off_is_passed_over) {
  open(billing_clinic, GetParam());
  const auto ana = the().sign_in(101);
  the().sql.run("UPDATE staff_call_routing SET is_available_for_calls = false"
                " WHERE user_id = 101;");
  the().run_for(1s);
  const auto who = call_and_press('1');
  ASSERT_TRUE(the().run_until([&] { return who->heard("(ringing)"); }));
  who->hang_up();
  the().outcome(who->sid());
  EXPECT_EQ(ana->offers(), 0U);
  EXPECT_THAT(
    the().decisions(who->sid()), Contains("passed_over switched_off 101"));
}

INSTANTIATE_TEST_SUITE_P(databases, change_test,
  ::testing::Values(database_kind::sqlite, database_kind::postgresql),
  kind_name);

} // namespace
} // namespace callengine::testing
