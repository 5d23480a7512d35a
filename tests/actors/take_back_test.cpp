// Calls that an earlier run saved go on.
#include "model/limits.hpp"
#include "tests/actors/caller.hpp"

#include <gmock/gmock.h>

namespace callengine::actors::testing {

namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// Two runs of an engine: the test's own, which stops, and the next one.
class take_back_test : public engine_test {
protected:
  void SetUp() override {
    engine_test::SetUp();
    put_in_force(tables());
    next.put_in_force(tables());
  }

  void TearDown() override {
    engine_test::TearDown();
    next.stop();
    EXPECT_EQ(next.running(), 0U);
    EXPECT_EQ(next.history.contradiction(), "");
  }

  static std::vector<clinic_tables> tables() {
    return {direct_tables({portal_row(101, 1), phone_row(103, 2)})};
  }

  /// Stops this run and hands its calls to the next one.
  void restart() {
    std::vector<call> saved;
    for (const auto& value : list())
      saved.push_back(*value);
    stop();
    caf::anon_send(next.switchboard, calls_saved{std::move(saved)});
    next.settle();
  }

  /// A caller of the first run whose last document was `document`, goes on with
  /// the next run.
  static webhook dial_end(
    const caller& patient, const twiml::document_ptr& document, bool bridged) {
    return patient.request_of(find_verb<twiml::dial>(document)->action,
      call_events::dial_ended{
        bridged ? call_status::completed : call_status::no_answer, "CA2",
        bridged, std::nullopt});
  }

  virtual_engine next;
};

TEST_F(take_back_test, a_talk_holds_its_person_and_ends_as_usual) {
  sign_in_and_acknowledge(person(101));
  caller patient{*this};
  patient.arrive();
  patient.leg(call_status::in_progress);
  restart();
  EXPECT_EQ(next.history.busy(), std::vector{person(101)});
  const auto page = next.sign_in(person(101));
  EXPECT_THAT(page->welcomes(), ElementsAre(staff_state::talking));

  caller second{next, "CA-second"};
  second.arrive();
  EXPECT_THAT(next.history.story_of("CA-second"),
    Contains("passed_over on_another_call 101"));

  const auto reply = next.accept(dial_end(patient, patient.document(), true));
  EXPECT_EQ(outline(reply->document()), "say hangup");
  EXPECT_EQ(page->shown(), staff_state::available);
  EXPECT_EQ(next.state_of("CA1"), "closing");
}

TEST_F(take_back_test, a_ring_goes_on_and_may_end_in_vain) {
  sign_in_and_acknowledge(person(101));
  caller patient{*this};
  patient.arrive();
  ASSERT_EQ(patient.hears(), "say dial:c123_u101");
  restart();
  EXPECT_EQ(next.history.busy(), std::vector{person(101)});
  const auto page = next.say_hello(person(101));
  EXPECT_EQ(page->last<page_frame::offer_made>().offer, "CA1-1");
  const auto reply = next.accept(dial_end(patient, patient.document(), false));
  EXPECT_EQ(outline(reply->document()), "say dial:" + phone_of(103));
  EXPECT_EQ(next.history.busy(), std::vector{person(103)});
}

TEST_F(take_back_test, timers_are_armed_again) {
  caller patient{*this};
  patient.arrive();
  patient.dial_ends(call_status::no_answer);
  ASSERT_EQ(patient.hears(), "say record say hangup");
  restart();
  next.advance(limits::call_silence - 1ms);
  EXPECT_EQ(next.state_of("CA1"), "recording");
  next.advance(1ms);
  EXPECT_EQ(next.state_of("CA1"), "none");
}

TEST_F(take_back_test, the_last_document_is_repeated_to_a_double) {
  sign_in_and_acknowledge(person(101));
  caller patient{*this};
  patient.arrive();
  restart();
  const auto again = next.accept(patient.arrival());
  ASSERT_TRUE(again->document());
  EXPECT_EQ(*again->document(), *patient.document());
}

TEST_F(take_back_test, an_unanswered_offer_is_made_again) {
  sign_in(person(101));
  caller patient{*this};
  patient.arrive();
  ASSERT_EQ(state_of("CA1"), "offering");
  restart();
  // The stop led the caller back to the next run. There 101's page has not
  // come back yet, so the phone of 103 is next.
  ASSERT_EQ(patient.hears(), "pause redirect");
  const auto back = find_verb<twiml::redirect>(patient.document())->to;
  const auto reply
    = next.accept(patient.request_of(back, call_events::redirect_followed{}));
  EXPECT_EQ(outline(reply->document()), "say dial:" + phone_of(103));
}

TEST_F(take_back_test, a_lease_is_held_before_any_other_call_hunts) {
  // One caller talks with 103, another is still being looked after; whoever
  // is taken back first, 103 must not be rung.
  caller talker{*this, "CA-talker"};
  talker.arrive();
  talker.phone_picked_up();
  talker.phone_pressed("1");
  ASSERT_EQ(state_of("CA-talker"), "talking");
  sign_in(person(101));
  caller waiter{*this, "CA-waiter"};
  waiter.arrive();
  ASSERT_EQ(state_of("CA-waiter"), "offering");
  std::vector<call> saved;
  for (const auto* sid : {"CA-waiter", "CA-talker"})
    saved.push_back(*list({clinic, sid}).at(0));
  stop();
  caf::anon_send(next.switchboard, calls_saved{std::move(saved)});
  next.scheduler().run_once(); // the switchboard
  next.settle_with_slow(next.actor_of("CA-talker"));
  EXPECT_EQ(next.history.busy(), std::vector{person(103)});
  next.accept(waiter.arrival());
  EXPECT_EQ(next.state_of("CA-waiter"), "recording");
}

TEST_F(take_back_test, a_call_of_a_clinic_that_is_gone_is_left_out) {
  caller patient{*this};
  patient.arrive();
  next.put_in_force({other_clinic_tables()});
  restart();
  EXPECT_THAT(next.list(), IsEmpty());
}

} // namespace

} // namespace callengine::actors::testing
