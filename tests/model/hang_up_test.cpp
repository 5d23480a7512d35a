// The caller hangs up at any moment, at any place: what the call held is given
// back in the same step.
#include "tests/model/every_state.hpp"

#include <gtest/gtest.h>

namespace callengine::testing {

namespace {

bool is_held(std::string_view state) {
  return state == "offering" || state == "talking"
    || state.substr(0, 7) == "ringing";
}

outcome expected_outcome(std::string_view state) {
  if (state == "talking")
    return outcome::person;
  return state == "closing" || state == "ended" ? outcome::goodbye
                                                : outcome::caller_hung_up;
}

} // namespace

TEST(hang_up, frees_everybody_in_the_same_step_in_every_state) {
  for (const auto state : every_state) {
    SCOPED_TRACE(state);
    auto rig = rig_in(state);
    rig.hang_up();
    const auto* release = rig.did<call_effects::release_staff>();
    EXPECT_EQ(release != nullptr, is_held(state));
    if (state == "recording") {
      EXPECT_EQ(rig.state(), "recording"); // news of the recording may come
      rig.expire_state_timer();
    }
    EXPECT_EQ(rig.state(), "ended");
    ASSERT_TRUE(rig.end());
    EXPECT_EQ(rig.end()->how, expected_outcome(state));
    EXPECT_EQ(rig.times<call_effects::note_ended>(), 1);
  }
}

TEST(hang_up, answers_a_request_that_still_waits) {
  for (const std::string_view state : {"selecting", "offering"}) {
    SCOPED_TRACE(state);
    auto rig = rig_in(state);
    ASSERT_TRUE(rig.it().answer_due);
    rig.hang_up();
    ASSERT_NE(rig.did<call_effects::answer>(), nullptr);
    EXPECT_FALSE(rig.it().answer_due);
  }
}

TEST(hang_up, tells_a_page_that_still_rings) {
  auto rig = rig_in("ringing");
  rig.hang_up();
  EXPECT_EQ(rig.did<call_effects::release_staff>()->why, offer_end::cancelled);
}

TEST(hang_up, told_twice_changes_nothing_the_second_time) {
  for (const auto state : every_state) {
    SCOPED_TRACE(state);
    auto rig = rig_in(state);
    rig.hang_up();
    rig.hang_up();
    EXPECT_TRUE(rig.did_nothing());
  }
}

TEST(silence, of_a_whole_call_ends_it_in_every_state) {
  for (const auto state : every_state) {
    if (state == "greeting") // nothing was promised to anybody yet
      continue;
    SCOPED_TRACE(state);
    auto rig = rig_in(state);
    rig.roster_answers = false;
    for (int timers = 0; timers < 20 && rig.state() != "ended"; ++timers)
      rig.expire_state_timer();
    EXPECT_EQ(rig.state(), "ended");
    EXPECT_EQ(rig.times<call_effects::note_ended>(), 1);
  }
}

} // namespace callengine::testing
