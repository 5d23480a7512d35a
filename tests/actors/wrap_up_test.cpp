// Wrap-up: after talks only, for as long as the clinic set.
#include "tests/actors/caller.hpp"

#include <gmock/gmock.h>

namespace callengine::actors::testing {

namespace {

using ::testing::Contains;
using ::testing::IsEmpty;

class wrap_up_test : public engine_test {
protected:
  void SetUp() override {
    engine_test::SetUp();
    auto tables = direct_tables({portal_row(101, 1)});
    tables.settings.wrap_up_seconds = 30;
    put_in_force({tables});
    page = sign_in_and_acknowledge(person(101));
  }

  recording_page_ptr page;
};

TEST_F(wrap_up_test, begins_with_the_end_of_a_talk_and_ends_by_itself) {
  caller patient{*this};
  patient.arrive();
  patient.leg(call_status::in_progress);
  patient.dial_ends(call_status::completed, true, 10s);
  EXPECT_EQ(page->shown(), staff_state::wrap_up);
  advance(30s - 1ms);
  EXPECT_EQ(page->shown(), staff_state::wrap_up);
  caller early{*this, "CA2"};
  early.arrive();
  EXPECT_THAT(history.story_of("CA2"), Contains("passed_over in_wrap_up 101"));
  advance(1ms);
  EXPECT_EQ(page->shown(), staff_state::available);
  EXPECT_THAT(history.busy(), IsEmpty());
  caller late{*this, "CA3"};
  late.arrive();
  EXPECT_EQ(late.hears(), "say dial:c123_u101");
}

TEST_F(wrap_up_test, follows_a_talk_that_the_caller_ended) {
  caller patient{*this};
  patient.arrive();
  patient.leg(call_status::in_progress);
  patient.hang_up();
  EXPECT_EQ(page->shown(), staff_state::wrap_up);
  advance(30s);
  EXPECT_EQ(page->shown(), staff_state::available);
}

TEST_F(wrap_up_test, ends_early_if_the_page_says_so) {
  caller patient{*this};
  patient.arrive();
  patient.leg(call_status::in_progress);
  patient.hang_up();
  advance(2s);
  page_did(person(101), page_event::wrap_up_done{page->session()});
  EXPECT_EQ(page->shown(), staff_state::available);
  caller next{*this, "CA2"};
  next.arrive();
  EXPECT_EQ(next.hears(), "say dial:c123_u101");
  advance(28s);
  EXPECT_EQ(page->shown(), staff_state::ringing)
    << "the timer of before counts no more";
}

TEST_F(wrap_up_test, does_not_follow_a_ring) {
  caller patient{*this};
  patient.arrive();
  patient.dial_ends(call_status::no_answer);
  EXPECT_EQ(page->shown(), staff_state::available);
}

} // namespace

} // namespace callengine::actors::testing
