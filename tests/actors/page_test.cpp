// A staff member's page: dropped, back again, replaced.
#include "model/limits.hpp"
#include "tests/actors/caller.hpp"

#include <gmock/gmock.h>

namespace callengine::actors::testing {

namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

class page_test : public engine_test {
protected:
  void SetUp() override {
    engine_test::SetUp();
    put_in_force({direct_tables({portal_row(101, 1), portal_row(102, 2)})});
  }
};

TEST_F(page_test, a_page_is_not_available_before_it_says_so) {
  const auto page = say_hello(person(101));
  EXPECT_THAT(page->welcomes(), ElementsAre(staff_state::offline));
  caller patient{*this};
  patient.arrive();
  EXPECT_THAT(page->all<page_frame::offer_made>(), IsEmpty());
  EXPECT_THAT(history.story_of("CA1"), Contains("passed_over away 101"));
}

TEST_F(page_test, a_page_that_switched_to_away_is_passed_over) {
  const auto page = sign_in(person(101));
  page_did(person(101), page_event::presence_set{page->session(), false});
  caller patient{*this};
  patient.arrive();
  EXPECT_THAT(page->all<page_frame::offer_made>(), IsEmpty());
  ASSERT_TRUE(history.mirror_of(person(101)));
  EXPECT_TRUE(history.mirror_of(person(101))->is_online);
  EXPECT_FALSE(history.mirror_of(person(101))->is_available);
}

TEST_F(page_test, a_dropped_page_may_come_back_within_five_seconds) {
  const auto page = sign_in_and_acknowledge(person(101));
  caller patient{*this};
  patient.arrive();
  patient.leg(call_status::ringing);
  drop(person(101), page);
  advance(limits::page_grace - 1ms);
  const auto back = say_hello(person(101));
  EXPECT_THAT(back->welcomes(), ElementsAre(staff_state::ringing));
  EXPECT_EQ(back->last<page_frame::offer_made>().offer, "CA1-1");
  advance(10s);
  EXPECT_THAT(control.cancelled(), IsEmpty());
  patient.leg(call_status::in_progress);
  EXPECT_EQ(back->shown(), staff_state::talking);
}

TEST_F(page_test, after_five_seconds_the_ring_is_given_up) {
  const auto page = sign_in_and_acknowledge(person(101));
  sign_in_and_acknowledge(person(102));
  caller patient{*this};
  patient.arrive();
  patient.leg(call_status::ringing);
  drop(person(101), page);
  advance(limits::page_grace - 1ms);
  EXPECT_THAT(control.cancelled(), IsEmpty());
  advance(1ms);
  EXPECT_THAT(control.cancelled(), ElementsAre(patient.leg_sid()));
  // Back too late: the leg is already being cancelled.
  say_hello(person(101));
  patient.dial_ends(call_status::canceled);
  EXPECT_EQ(patient.hears(), "say dial:c123_u102");
  EXPECT_THAT(history.story_of("CA1"), Contains("ring_ended page_gone 101"));
}

TEST_F(
  page_test, a_page_that_drops_before_it_acknowledged_has_its_two_seconds) {
  const auto page = sign_in(person(101));
  caller patient{*this};
  const auto waiting = patient.arrive();
  drop(person(101), page);
  advance(500ms);
  const auto back = say_hello(person(101));
  EXPECT_EQ(back->last<page_frame::offer_made>().offer, "CA1-1");
  acknowledge(person(101), back);
  EXPECT_EQ(outline(waiting->document()), "say dial:c123_u101");
}

TEST_F(page_test, a_page_that_is_gone_at_the_deadline_counts_as_offline) {
  const auto page = sign_in(person(101));
  caller patient{*this};
  patient.arrive();
  drop(person(101), page);
  advance(limits::acknowledgement - 1ms);
  EXPECT_EQ(history.busy(), std::vector{person(101)});
  advance(1ms);
  EXPECT_THAT(history.busy(), IsEmpty());
  EXPECT_THAT(history.story_of("CA1"), Contains("offer_ended offline 101"));
}

TEST_F(page_test, a_talk_outlives_its_page) {
  const auto page = sign_in_and_acknowledge(person(101));
  caller patient{*this};
  patient.arrive();
  patient.leg(call_status::in_progress);
  drop(person(101), page);
  advance(1h);
  EXPECT_EQ(history.busy(), std::vector{person(101)});
  const auto back = say_hello(person(101));
  EXPECT_THAT(back->welcomes(), ElementsAre(staff_state::talking));
  // Nothing to decide any more: no offer is shown.
  EXPECT_THAT(back->all<page_frame::offer_made>(), IsEmpty());
}

TEST_F(page_test, a_second_hello_wins_and_the_older_page_is_closed) {
  const auto older = sign_in(person(101));
  caller patient{*this};
  const auto waiting = patient.arrive();
  const auto newer = say_hello(person(101));
  EXPECT_EQ(older->last<page_frame::error>().code, "replaced");
  EXPECT_TRUE(older->closed());
  EXPECT_FALSE(newer->closed());
  EXPECT_EQ(newer->last<page_frame::offer_made>().offer, "CA1-1");
  // What the older page still says or does counts for nothing.
  acknowledge(person(101), older);
  EXPECT_FALSE(waiting->answered());
  drop(person(101), older);
  acknowledge(person(101), newer);
  EXPECT_EQ(outline(waiting->document()), "say dial:c123_u101");
  EXPECT_EQ(newer->shown(), staff_state::ringing);
}

TEST_F(page_test, the_same_user_of_another_clinic_replaces_nobody) {
  const auto ours = sign_in(person(101));
  sign_in(person(101, other_clinic));
  EXPECT_FALSE(ours->closed());
  EXPECT_EQ(ours->shown(), staff_state::available);
}

TEST_F(page_test, an_offer_that_is_not_open_is_ended_towards_the_page) {
  const auto page = sign_in(person(101));
  page_did(person(101), page_event::offer_accepted{page->session(), "CA77-1"});
  const auto ended = page->last<page_frame::offer_ended>();
  EXPECT_EQ(ended.offer, "CA77-1");
  EXPECT_EQ(ended.reason, offer_end::cancelled);
}

} // namespace

} // namespace callengine::actors::testing
