// Staff who are rung on their own phone.
#include "tests/actors/caller.hpp"

#include <gmock/gmock.h>

namespace callengine::actors::testing {

namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

class phone_test : public engine_test {
protected:
  void ring_phone(caller& patient) {
    put_in_force({direct_tables({phone_row(103, 1)})});
    patient.arrive();
    ASSERT_EQ(patient.hears(), "say dial:" + phone_of(103));
  }

  static staff_routing_row both_row(std::optional<bool> use_phone) {
    auto row = portal_row(101, 1);
    row.use_staff_phone = use_phone;
    row.user_phone_number = phone_of(101);
    return row;
  }
};

TEST_F(phone_test, is_connected_after_the_1) {
  caller patient{*this};
  ring_phone(patient);
  patient.leg(call_status::in_progress);
  EXPECT_EQ(state_of("CA1"), "ringing");
  EXPECT_EQ(outline(patient.phone_picked_up()->document()), "gather hangup");
  EXPECT_EQ(outline(patient.phone_pressed("1")->document()), "empty");
  EXPECT_EQ(state_of("CA1"), "talking");
  patient.dial_ends(call_status::completed, true, 30s);
  EXPECT_EQ(patient.hears(), "say hangup");
  EXPECT_THAT(history.busy(), IsEmpty());
}

TEST_F(phone_test, is_not_connected_after_another_key) {
  caller patient{*this};
  ring_phone(patient);
  patient.phone_picked_up();
  EXPECT_EQ(outline(patient.phone_pressed("2")->document()), "hangup");
  EXPECT_EQ(state_of("CA1"), "ringing");
  // Pressed too late, it changes nothing.
  EXPECT_EQ(outline(patient.phone_pressed("1")->document()), "hangup");
  patient.dial_ends(call_status::completed, false, 5s);
  EXPECT_EQ(patient.hears(), "say record say hangup");
  EXPECT_THAT(history.story_of("CA1"), Contains("ring_ended not_accepted 103"));
  EXPECT_THAT(history.busy(), IsEmpty());
}

TEST_F(phone_test, is_held_by_one_call_only) {
  caller patient{*this};
  ring_phone(patient);
  caller other{*this, "CA2"};
  other.arrive();
  EXPECT_EQ(other.hears(), "say record say hangup");
  EXPECT_THAT(
    history.story_of("CA2"), Contains("passed_over on_another_call 103"));
}

TEST_F(phone_test, rings_after_a_page_that_did_not_take_the_call) {
  put_in_force({direct_tables({both_row(true)})});
  sign_in_and_acknowledge(person(101));
  caller patient{*this};
  patient.arrive();
  ASSERT_EQ(patient.hears(), "say dial:c123_u101");
  patient.dial_ends(call_status::no_answer);
  EXPECT_EQ(patient.hears(), "say dial:" + phone_of(101));
  EXPECT_THAT(history.story_of("CA1"),
    ElementsAre("call_answered caller_called", "hunt_started by_priority",
      "offered by_priority 101", "rung acknowledged 101",
      "ring_ended not_answered 101", "offered portal_did_not_take_it 101",
      "rung portal_did_not_take_it 101"));
  EXPECT_EQ(history.busy(), std::vector{person(101)});
}

TEST_F(phone_test, does_not_ring_after_the_page_declined) {
  put_in_force({direct_tables({both_row(true)})});
  const auto page = sign_in_and_acknowledge(person(101));
  caller patient{*this};
  patient.arrive();
  decline(person(101), page);
  patient.dial_ends(call_status::busy);
  EXPECT_EQ(patient.hears(), "say record say hangup");
}

TEST_F(phone_test, rings_when_the_page_does_not_acknowledge) {
  put_in_force({direct_tables({both_row(std::nullopt)})});
  sign_in(person(101));
  caller patient{*this};
  patient.arrive();
  advance(2s);
  patient.follow();
  EXPECT_EQ(patient.hears(), "say dial:" + phone_of(101));
}

TEST_F(phone_test, does_not_ring_when_it_is_only_for_pages_that_cannot) {
  put_in_force({direct_tables({both_row(std::nullopt)})});
  sign_in_and_acknowledge(person(101));
  caller patient{*this};
  patient.arrive();
  patient.dial_ends(call_status::no_answer);
  EXPECT_EQ(patient.hears(), "say record say hangup");
}

TEST_F(phone_test, does_not_ring_while_its_owner_is_away) {
  put_in_force({direct_tables({both_row(std::nullopt)})});
  const auto page = sign_in(person(101));
  page_did(person(101), page_event::presence_set{page->session(), false});
  caller patient{*this};
  patient.arrive();
  EXPECT_EQ(patient.hears(), "say record say hangup");
  EXPECT_THAT(history.story_of("CA1"), Contains("passed_over away 101"));
}

} // namespace

} // namespace callengine::actors::testing
