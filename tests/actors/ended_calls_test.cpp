// Ended calls are remembered for a day, so that late requests are known.
#include "model/limits.hpp"
#include "model/plan/plan_compiler.hpp"
#include "tests/actors/caller.hpp"

#include <gmock/gmock.h>

namespace callengine::actors::testing {

namespace {

using ::testing::IsEmpty;

class ended_calls_test : public engine_test {
protected:
  /// What the menu's gather of a call says about itself.
  static twiml::link menu_link() {
    twiml::link link;
    link.to = twiml::endpoint::ivr_gather;
    link.client = clinic;
    link.settings = settings_id{1};
    link.step = 1;
    link.node = compile_plan(billing_tables()).entry;
    return link;
  }

  /// A caller who was read the menu and hung up.
  void call_and_hang_up(caller& patient) {
    patient.arrive();
    patient.hang_up();
  }

  /// What a late key press of the call gets.
  std::string late_key(caller& patient, const twiml::link& link) {
    return outline(
      patient.ask(patient.request_of(link, call_events::digits_pressed{"9"}))
        ->document());
  }

  /// Forgetting happens when the next call ends.
  void another_call_ends() {
    caller other{*this, "CA-other-" + std::to_string(++others_)};
    call_and_hang_up(other);
  }

private:
  int others_ = 0;
};

TEST_F(ended_calls_test, are_remembered_for_a_day_and_then_taken_up) {
  std::vector<ended_call> known{{"CA1", clinic, now()}};
  caf::anon_send(switchboard, ended_calls_known{std::move(known)});
  caller patient{*this};
  const auto link = menu_link();
  advance(limits::ended_call_memory);
  another_call_ends();
  EXPECT_EQ(late_key(patient, link), "hangup");
  advance(1ms);
  another_call_ends();
  EXPECT_EQ(late_key(patient, link), "gather redirect");
}

TEST_F(ended_calls_test, of_an_earlier_run_are_known_from_the_start) {
  std::vector<ended_call> known{{"CA1", clinic, now() - 23h}};
  caf::anon_send(switchboard, ended_calls_known{std::move(known)});
  caller patient{*this};
  EXPECT_EQ(late_key(patient, menu_link()), "hangup");
  EXPECT_EQ(outline(patient.ask(patient.arrival())->document()), "hangup");
  EXPECT_THAT(list(), IsEmpty());
  EXPECT_THAT(history.starts(), IsEmpty());
}

TEST_F(ended_calls_test, store_a_late_recording) {
  put_in_force({direct_tables({})});
  caller patient{*this};
  patient.arrive();
  ASSERT_EQ(patient.hears(), "say record say hangup");
  patient.hang_up();
  advance(limits::recording_news_wait);
  ASSERT_EQ(state_of("CA1"), "none");
  EXPECT_EQ(
    outline(patient.recording_is_ready("RE1", 9s)->document()), "empty");
  ASSERT_EQ(history.voicemails().size(), 1U);
  EXPECT_EQ(history.voicemails()[0].recording, "RE1");
  EXPECT_EQ(history.voicemails()[0].client, clinic);
  EXPECT_EQ(history.ends().size(), 1U);
}

TEST_F(ended_calls_test, store_no_late_recording_for_another_clinic) {
  caller patient{*this};
  call_and_hang_up(patient);
  twiml::link link;
  link.to = twiml::endpoint::recording_status;
  link.client = other_clinic;
  const auto reply = patient.ask(patient.leg_request_of(
    link, call_events::recording_reported{"RE1", "https://rec", 9s, true}));
  EXPECT_TRUE(reply->refused());
  EXPECT_THAT(history.voicemails(), IsEmpty());
}

TEST_F(ended_calls_test, free_their_actors) {
  const auto before = running();
  for (int call = 0; call < 20; ++call)
    another_call_ends();
  // One roster was started for the clinic; no call is left.
  EXPECT_EQ(running(), before + 1);
}

} // namespace

} // namespace callengine::actors::testing
