// What goes wrong inside the engine: actors that die, or say nothing.
#include "model/limits.hpp"
#include "tests/actors/caller.hpp"

#include <gmock/gmock.h>

namespace callengine::actors::testing {

namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

class failure_test : public engine_test {
protected:
  void SetUp() override {
    engine_test::SetUp();
    put_in_force({direct_tables({portal_row(101, 1), portal_row(102, 2)}),
      other_clinic_tables()});
  }
};

TEST_F(
  failure_test, a_call_that_dies_answers_its_webhook_and_frees_its_person) {
  const auto page = sign_in(person(101));
  caller patient{*this};
  const auto waiting = patient.arrive();
  ASSERT_EQ(history.busy(), std::vector{person(101)});
  kill(actor_of("CA1"));
  EXPECT_EQ(outline(waiting->document()), "hangup");
  EXPECT_THAT(history.busy(), IsEmpty());
  EXPECT_EQ(page->last<page_frame::offer_ended>().reason, offer_end::cancelled);
  EXPECT_EQ(page->shown(), staff_state::available);
  EXPECT_EQ(faults.lost_actors, 1U);
  EXPECT_TRUE(history.end_of("CA1"));
}

TEST_F(failure_test, a_call_that_dies_tells_history_what_only_its_image_had) {
  sign_in_and_acknowledge(person(101));
  store.hold(); // nothing becomes durable: no row has been told
  caller patient{*this};
  patient.arrive();
  ASSERT_THAT(history.story_of("CA1"), IsEmpty());
  kill(actor_of("CA1"));
  EXPECT_THAT(history.story_of("CA1"), Contains("call_answered caller_called"));
  EXPECT_THAT(history.story_of("CA1"), Contains(HasSubstr("offered ")));
  EXPECT_TRUE(history.end_of("CA1"));
  store.commit();
}

TEST_F(failure_test, a_call_that_dies_in_a_talk_frees_its_person) {
  const auto page = sign_in_and_acknowledge(person(101));
  caller patient{*this};
  patient.arrive();
  patient.leg(call_status::in_progress);
  kill(actor_of("CA1"));
  EXPECT_EQ(page->shown(), staff_state::available);
  // What Twilio still tells of it is known to be late.
  EXPECT_EQ(
    outline(patient.dial_ends(call_status::completed, true)->document()),
    "hangup");
  EXPECT_THAT(list(), IsEmpty());
}

TEST_F(failure_test, a_call_that_dies_frees_nobody_elses_person) {
  sign_in_and_acknowledge(person(101));
  sign_in_and_acknowledge(person(102));
  caller first{*this, "CA1"};
  first.arrive();
  caller second{*this, "CA2"};
  second.arrive();
  ASSERT_EQ(second.hears(), "say dial:c123_u102");
  kill(actor_of("CA1"));
  EXPECT_EQ(history.busy(), std::vector{person(102)});
}

TEST_F(failure_test, a_staff_actor_that_dies_in_an_offer_costs_three_seconds) {
  const auto page = sign_in(person(101));
  const auto next = sign_in_and_acknowledge(person(102));
  caller patient{*this};
  patient.arrive();
  kill(actor_of(person(101)));
  EXPECT_TRUE(page->closed()) << "the page has to come back to the new actor";
  EXPECT_EQ(faults.lost_actors, 1U);
  advance(limits::offer_watchdog - 1ms);
  EXPECT_THAT(next->all<page_frame::offer_made>(), IsEmpty());
  advance(1ms);
  EXPECT_EQ(next->all<page_frame::offer_made>().size(), 1U);
  EXPECT_THAT(history.story_of("CA1"), Contains("offer_ended no_news 101"));
  patient.follow();
  EXPECT_EQ(patient.hears(), "say dial:c123_u102");
}

TEST_F(failure_test, a_staff_member_whose_actor_died_can_sign_in_again) {
  sign_in(person(101));
  kill(actor_of(person(101)));
  caller missed{*this, "CA1"};
  missed.arrive();
  EXPECT_THAT(history.story_of("CA1"), Contains("passed_over offline 101"));
  const auto back = sign_in_and_acknowledge(person(101));
  caller patient{*this, "CA2"};
  patient.arrive();
  EXPECT_EQ(patient.hears(), "say dial:c123_u101");
}

TEST_F(failure_test, a_roster_that_is_silent_leaves_the_caller_to_voicemail) {
  put_in_force({billing_tables()});
  caller patient{*this};
  patient.arrive();
  kill(roster_of(clinic));
  patient.press("1");
  advance(limits::offer_watchdog - 1ms);
  EXPECT_EQ(state_of("CA1"), "selecting");
  ASSERT_EQ(patient.hears(), "say redirect");
  advance(1ms);
  EXPECT_THAT(history.story_of("CA1"), Contains("hunt_ended no_news"));
  patient.follow();
  EXPECT_EQ(patient.hears(), "say record say hangup");
}

TEST_F(failure_test, a_clinic_whose_roster_died_gets_a_new_one) {
  const auto page = sign_in(person(101));
  kill(roster_of(clinic));
  EXPECT_TRUE(page->closed());
  EXPECT_EQ(faults.lost_actors, 1U);
  sign_in_and_acknowledge(person(101));
  caller patient{*this};
  patient.arrive();
  EXPECT_EQ(patient.hears(), "say dial:c123_u101");
}

/// A saved call whose state is about a node that its plan does not have.
call broken_call(call_state state) {
  call broken;
  broken.sid = "CA1";
  broken.client = clinic;
  broken.settings = settings_id{1};
  broken.state = std::move(state);
  broken.step = 1;
  broken.attempts = 1;
  broken.last_answer = std::make_shared<const twiml::document>();
  return broken;
}

class broken_call_test : public failure_test {
protected:
  /// A talk for an offer that is not the call's newest: whatever happens next
  /// breaks the call's invariants.
  static call_states::talking impossible_talk() {
    call_states::talking talk;
    talk.offer = {7, user_id{101}, ring_way::phone, 1, false};
    talk.leg = "CA2";
    return talk;
  }

  void take_back(call_state state) {
    call_snapshot kept;
    kept.value = std::make_shared<const call>(broken_call(std::move(state)));
    kept.version = 1;
    caf::anon_send(switchboard, calls_kept{{std::move(kept)}});
    settle();
  }

  static twiml::link link_to(twiml::endpoint to) {
    twiml::link link;
    link.to = to;
    link.client = clinic;
    link.settings = settings_id{1};
    link.step = 1;
    link.attempt = 1;
    return link;
  }
};

TEST_F(broken_call_test, is_given_up_and_counted) {
  take_back(impossible_talk());
  caller patient{*this};
  const auto reply
    = patient.ask(patient.leg_request_of(link_to(twiml::endpoint::call_status),
      call_events::leg_progressed{7, "CA2", call_status::ringing, {}}));
  EXPECT_EQ(reply->answers(), 1);
  EXPECT_EQ(faults.broken_calls, 1U);
  EXPECT_EQ(faults.lost_actors, 0U);
  EXPECT_EQ(state_of("CA1"), "none");
  EXPECT_TRUE(history.end_of("CA1"));
}

TEST_F(broken_call_test, gives_its_legs_an_answer_too) {
  take_back(impossible_talk());
  caller patient{*this};
  const auto reply
    = patient.ask(patient.leg_request_of(link_to(twiml::endpoint::screening),
      call_events::screening_started{7, "CA2"}));
  EXPECT_EQ(outline(reply->document()), "hangup");
  EXPECT_EQ(reply->answers(), 1);
  EXPECT_EQ(faults.broken_calls, 1U);
}

} // namespace

} // namespace callengine::actors::testing
