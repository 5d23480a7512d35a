// Speak only what would survive: answers wait for the snapshot store, and calls
// go on without it.
#include "model/limits.hpp"
#include "tests/actors/caller.hpp"

#include <gmock/gmock.h>

namespace callengine::actors::testing {

namespace {

using ::testing::Contains;
using ::testing::IsEmpty;

class durability_test : public engine_test {};

TEST_F(durability_test, an_answer_waits_until_its_state_is_durable) {
  store.hold();
  caller patient{*this};
  const auto reply = patient.arrive();
  EXPECT_FALSE(reply->answered());
  EXPECT_THAT(history.starts(), IsEmpty());
  store.commit();
  settle();
  EXPECT_TRUE(reply->document());
  EXPECT_EQ(history.starts().size(), 1U);
  ASSERT_EQ(store.calls().size(), 1U);
  EXPECT_EQ(state_name(store.calls()[0].value->state), "menu");
}

TEST_F(durability_test, a_double_waits_for_the_same_snapshot) {
  store.hold();
  caller patient{*this};
  const auto first = patient.arrive();
  const auto second = patient.repeat();
  EXPECT_FALSE(second->answered());
  store.commit();
  settle();
  ASSERT_TRUE(first->document());
  EXPECT_EQ(second->document(), first->document());
}

TEST_F(durability_test, a_callback_waits_too) {
  caller patient{*this};
  patient.arrive();
  store.hold();
  const auto reply = patient.hang_up();
  EXPECT_FALSE(reply->answered());
  EXPECT_THAT(history.ends(), IsEmpty());
  store.commit();
  settle();
  EXPECT_TRUE(reply->answered());
  EXPECT_EQ(history.ends().size(), 1U);
}

TEST_F(durability_test, a_slow_store_lets_the_call_go_on_from_memory) {
  store.hold();
  caller patient{*this};
  const auto reply = patient.arrive();
  store.commit(durability::memory_only);
  settle();
  EXPECT_TRUE(reply->document());
  EXPECT_EQ(history.starts().size(), 1U);
  EXPECT_THAT(store.calls(), IsEmpty());
}

TEST_F(durability_test, nobody_waits_for_a_store_that_is_out) {
  store.go_out(true);
  caller patient{*this};
  EXPECT_TRUE(patient.arrive()->document());
  EXPECT_EQ(history.starts().size(), 1U);
}

TEST_F(durability_test, a_call_that_another_engine_has_is_left_to_it) {
  caller patient{*this};
  patient.arrive();
  store.hold();
  const auto reply = patient.press("1");
  store.commit(durability::superseded);
  settle();
  ASSERT_TRUE(reply->document());
  EXPECT_EQ(outline(reply->document()), "pause redirect");
  EXPECT_EQ(faults.superseded_calls, 1U);
  EXPECT_EQ(state_of("CA1"), "none");
}

TEST_F(durability_test, a_step_on_the_way_to_an_answer_is_not_kept_by_itself) {
  sign_in(person(101)); // does not acknowledge
  caller patient{*this};
  patient.arrive();
  const auto before = store.calls().at(0).version;
  patient.press("1");
  EXPECT_EQ(state_of("CA1"), "offering");
  EXPECT_EQ(store.calls().at(0).version, before);
}

TEST_F(durability_test, an_image_holds_what_history_may_not_have) {
  history.hold(true);
  caller patient{*this};
  patient.arrive();
  EXPECT_EQ(store.calls().at(0).rows.size(), history.decisions().size() + 1);
  history.hold(false);
  patient.press("9");
  // What is safe is not carried on.
  EXPECT_LT(store.calls().at(0).rows.size(), history.decisions().size());
}

TEST_F(durability_test, the_image_goes_when_history_is_safe) {
  history.hold(true);
  caller patient{*this};
  patient.arrive();
  patient.hang_up();
  ASSERT_EQ(state_of("CA1"), "none");
  ASSERT_EQ(store.calls().size(), 1U);
  EXPECT_THAT(store.ended(), IsEmpty());
  history.hold(false);
  EXPECT_THAT(store.calls(), IsEmpty());
  ASSERT_EQ(store.ended().size(), 1U);
  EXPECT_EQ(store.ended()[0].call, "CA1");
}

TEST_F(durability_test, a_late_message_is_answered_when_it_is_safe) {
  caller patient{*this};
  patient.arrive();
  patient.hang_up();
  history.hold(true);
  const auto reply = patient.ask(
    patient.request_of(find_verb<twiml::gather_key>(patient.document())->action,
      call_events::recording_ended{"RE1", "https://rec", 9s}));
  EXPECT_FALSE(reply->answered());
  history.hold(false);
  settle();
  EXPECT_TRUE(reply->answered());
  EXPECT_EQ(history.voicemails().size(), 1U);
}

TEST_F(durability_test, a_lease_is_kept_before_its_call_rings) {
  sign_in_and_acknowledge(person(101));
  caller patient{*this};
  patient.arrive();
  store.hold();
  patient.press("1");
  const auto kept = store.staff();
  ASSERT_EQ(kept.size(), 1U);
  ASSERT_TRUE(kept[0].lease);
  EXPECT_EQ(kept[0].lease->call, "CA1");
  EXPECT_TRUE(kept[0].on_duty);
  store.commit();
  settle();
  EXPECT_EQ(patient.hears(), "say dial:c123_u101");
}

TEST_F(durability_test, a_refused_claim_gives_the_person_up) {
  sign_in(person(101));
  caller patient{*this};
  patient.arrive();
  patient.press("1");
  ASSERT_EQ(state_of("CA1"), "offering");
  store.refuse_claim();
  settle();
  EXPECT_NE(patient.hears(), "say dial:c123_u101");
  advance(limits::answer_wait);
  EXPECT_THAT(
    history.story_of("CA1"), Contains("offer_ended on_another_call 101"));
}

TEST_F(durability_test, an_emptied_store_gets_everything_again) {
  sign_in_and_acknowledge(person(101));
  caller patient{*this};
  patient.arrive();
  patient.press("1");
  const auto version = store.calls().at(0).version;
  caf::anon_send(switchboard, save_again{});
  settle();
  EXPECT_EQ(store.calls().at(0).version, version + 1);
}

TEST_F(durability_test, a_stop_keeps_what_was_not_kept_yet) {
  sign_in(person(101));
  caller patient{*this};
  patient.arrive();
  patient.press("1");
  ASSERT_EQ(state_of("CA1"), "offering");
  stop();
  EXPECT_EQ(state_name(store.calls().at(0).value->state), "offering");
}

} // namespace

} // namespace callengine::actors::testing
