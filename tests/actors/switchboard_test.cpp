// Where a webhook is led: to a call, to a new one, or to none.
#include "model/limits.hpp"
#include "model/plan/plan_compiler.hpp"
#include "tests/actors/caller.hpp"

namespace callengine::actors::testing {

namespace {

using namespace call_events;

class switchboard_test : public engine_test {};

TEST_F(switchboard_test, a_number_that_nobody_has_is_rejected) {
  caller patient{*this, "CA1", "+14155550999"};
  patient.arrive();
  EXPECT_EQ(patient.hears(), "reject");
  EXPECT_EQ(state_of("CA1"), "none");
  EXPECT_TRUE(history.starts().empty());
}

TEST_F(switchboard_test, a_first_webhook_starts_a_call_of_the_numbers_clinic) {
  caller patient{*this, "CA1", other_number};
  patient.arrive();
  EXPECT_EQ(list({other_clinic, std::nullopt}).size(), 1U);
  EXPECT_EQ(list({clinic, std::nullopt}).size(), 0U);
  ASSERT_EQ(history.starts().size(), 1U);
  EXPECT_EQ(history.starts()[0].client, other_clinic);
  EXPECT_EQ(history.starts()[0].from, caller::number);
  EXPECT_EQ(history.starts()[0].at, now());
}

TEST_F(switchboard_test, the_menu_is_read_at_once) {
  caller patient{*this};
  const auto reply = patient.arrive();
  EXPECT_EQ(outline(reply->document()), "gather redirect");
  EXPECT_NE(
    words(reply->document()).find("For billing, press 1"), std::string::npos);
}

TEST_F(switchboard_test, a_links_clinic_that_is_not_the_calls_is_refused) {
  caller patient{*this};
  patient.arrive();
  auto link = find_verb<twiml::gather_key>(patient.document())->action;
  link.client = other_clinic;
  const auto reply = patient.ask(patient.request_of(link, digits_pressed{"1"}));
  EXPECT_TRUE(reply->refused());
  EXPECT_EQ(state_of("CA1"), "menu");
}

TEST_F(switchboard_test, an_ended_calls_sid_is_refused_to_another_clinic) {
  caller patient{*this};
  patient.arrive();
  auto link = find_verb<twiml::gather_key>(patient.document())->action;
  patient.hang_up();
  link.client = other_clinic;
  const auto reply = patient.ask(patient.request_of(link, digits_pressed{"1"}));
  EXPECT_TRUE(reply->refused());
}

TEST_F(switchboard_test, an_unknown_call_in_mid_flow_is_taken_up) {
  caller patient{*this};
  twiml::link link;
  link.to = twiml::endpoint::ivr_gather;
  link.client = clinic;
  link.settings = settings_id{1};
  link.step = 1;
  link.node = compile_plan(billing_tables()).entry;
  const auto reply = patient.ask(patient.request_of(link, digits_pressed{"9"}));
  EXPECT_EQ(outline(reply->document()), "gather redirect");
  EXPECT_EQ(find_verb<twiml::gather_key>(reply->document())->action.step, 2U);
  EXPECT_EQ(history.story_of("CA1"),
    (std::vector<std::string>{
      "call_taken_up unknown_to_engine", "menu_repeated wrong_key"}));
  EXPECT_EQ(history.starts().size(), 1U);
}

TEST_F(
  switchboard_test, a_talk_that_ended_unseen_is_closed_without_a_callback) {
  // A number without a status callback: nothing more is told of this call.
  caller patient{*this};
  twiml::link link;
  link.to = twiml::endpoint::route_to_staff;
  link.client = clinic;
  link.settings = settings_id{1};
  link.step = 3;
  link.attempt = 1;
  const auto reply = patient.ask(patient.request_of(
    link, dial_ended{call_status::completed, "CA2", true, 60s}));
  EXPECT_EQ(outline(reply->document()), "hangup");
  advance(limits::closing_wait - 1ms);
  EXPECT_EQ(state_of("CA1"), "closing");
  advance(1ms);
  EXPECT_EQ(state_of("CA1"), "none");
  ASSERT_TRUE(history.end_of("CA1"));
  EXPECT_EQ(history.end_of("CA1")->how, outcome::person);
}

TEST_F(switchboard_test, a_call_is_never_taken_up_by_another_clinic) {
  // The number has moved to another clinic while the call went on.
  caller patient{*this, "CA1", other_number};
  twiml::link link;
  link.to = twiml::endpoint::ivr_gather;
  link.client = client_id{999};
  link.settings = settings_id{999};
  link.step = 1;
  const auto reply = patient.ask(patient.request_of(link, digits_pressed{"1"}));
  EXPECT_TRUE(reply->answered());
  EXPECT_EQ(state_of("CA1"), "none");
  EXPECT_TRUE(history.starts().empty());
}

TEST_F(switchboard_test, callbacks_of_unknown_calls_start_nothing) {
  caller patient{*this};
  EXPECT_EQ(outline(patient.hang_up()->document()), "empty");
  twiml::link link;
  link.to = twiml::endpoint::call_status;
  link.client = clinic;
  link.settings = settings_id{1};
  const auto progress = patient.ask(patient.leg_request_of(
    link, leg_progressed{1, "CA2", call_status::ringing, {}}));
  EXPECT_EQ(outline(progress->document()), "empty");
  link.to = twiml::endpoint::screening;
  const auto screening
    = patient.ask(patient.leg_request_of(link, screening_started{1, "CA2"}));
  EXPECT_EQ(outline(screening->document()), "hangup");
  EXPECT_TRUE(list().empty());
}

TEST_F(
  switchboard_test, an_end_that_overtook_the_first_request_starts_no_call) {
  caller patient{*this};
  EXPECT_EQ(outline(patient.hang_up()->document()), "empty");
  EXPECT_TRUE(list().empty());
  EXPECT_EQ(outline(patient.arrive()->document()), "hangup");
  EXPECT_TRUE(list().empty());
  EXPECT_EQ(history.starts().size(), 1U);
}

TEST_F(switchboard_test, a_recording_of_an_unknown_call_is_stored) {
  caller patient{*this};
  twiml::link link;
  link.to = twiml::endpoint::recording_status;
  link.client = clinic;
  link.settings = settings_id{1};
  link.department = "billing";
  patient.ask(patient.leg_request_of(
    link, recording_reported{"RE1", "https://rec", 12s, true}));
  ASSERT_EQ(history.voicemails().size(), 1U);
  EXPECT_EQ(history.voicemails()[0].client, clinic);
  EXPECT_EQ(history.voicemails()[0].department, "billing");
  EXPECT_EQ(history.voicemails()[0].recording, "RE1");
  patient.ask(patient.leg_request_of(
    link, recording_reported{"RE2", "https://rec", 0s, true}));
  patient.ask(patient.leg_request_of(
    link, recording_reported{"RE3", "https://rec", 12s, false}));
  EXPECT_EQ(history.voicemails().size(), 1U);
}

} // namespace

} // namespace callengine::actors::testing
