// A change of the tables reaches the next call and never a live one.
#include "tests/actors/caller.hpp"

namespace callengine::actors::testing {

namespace {

class plan_change_test : public engine_test {};

TEST_F(plan_change_test, a_live_call_keeps_its_plan_and_the_next_has_the_new) {
  sign_in_and_acknowledge(person(101));
  sign_in_and_acknowledge(person(456));
  caller live{*this, "CA1"};
  live.arrive();
  auto changed = billing_tables({portal_row(456, 1)});
  changed.menu[0].menu_digit = "2";
  put_in_force({changed, other_clinic_tables()});
  live.press("1");
  EXPECT_EQ(live.hears(), "say dial:c123_u101");
  caller next{*this, "CA2"};
  next.arrive();
  next.press("1");
  EXPECT_EQ(history.story_of("CA2").back(), "menu_repeated wrong_key");
  next.press("2");
  EXPECT_EQ(next.hears(), "say dial:c123_u456");
}

TEST_F(plan_change_test, a_number_that_is_taken_away_ends_no_live_call) {
  sign_in_and_acknowledge(person(101));
  caller live{*this, "CA1"};
  live.arrive();
  put_in_force({other_clinic_tables()});
  live.press("1");
  EXPECT_EQ(live.hears(), "say dial:c123_u101");
  caller next{*this, "CA2"};
  next.arrive();
  EXPECT_EQ(next.hears(), "reject");
}

} // namespace

} // namespace callengine::actors::testing
