// A restart after the tables were changed: what runs at Twilio goes on.
#include "model/limits.hpp"
#include "tests/model/every_state.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace callengine::testing {

namespace {

/// Tables without a menu, a hunt, a number or voicemail: a goodbye is left.
clinic_tables nothing_left() {
  auto tables = billing_clinic();
  tables.staff.clear();
  tables.menu.clear();
  tables.settings.enable_ivr_menu = false;
  tables.settings.voicemail_enabled = false;
  return tables;
}

template <class Node>
bool has(const plan& plan) {
  for (const auto& node : plan.nodes)
    if (std::holds_alternative<Node>(node))
      return true;
  return false;
}

/// Led back to the plan's entry, over a bridge.
void expect_a_new_beginning(call_rig& rig, const twiml::document_ptr& said) {
  ASSERT_TRUE(said);
  EXPECT_NE(find_verb<twiml::redirect>(*said), nullptr);
  EXPECT_EQ(rig.state(), "bridging");
  EXPECT_TRUE(rig.follow_redirect());
  EXPECT_NE(rig.state(), "bridging");
}

} // namespace

TEST(plan_change, these_tables_have_nothing_left) {
  const auto plan = plan_of(nothing_left());
  EXPECT_FALSE(has<hunt_node>(*plan));
  EXPECT_FALSE(has<external_node>(*plan));
  EXPECT_FALSE(has<voicemail_node>(*plan));
}

TEST(plan_change, a_ring_is_held_although_its_hunt_is_gone) {
  auto rig = rig_in("ringing");
  rig.restart_with(nothing_left());
  const auto* held = rig.did<call_effects::hold_staff>();
  ASSERT_NE(held, nullptr);
  EXPECT_EQ(held->user, ana);
  EXPECT_EQ(rig.state(), "ringing");
  const auto said = rig.dial_ends(call_status::no_answer);
  EXPECT_NE(rig.did<call_effects::release_staff>(), nullptr);
  expect_a_new_beginning(rig, said);
}

TEST(plan_change, a_ring_whose_hunt_is_gone_becomes_a_talk_all_the_same) {
  auto rig = rig_in("ringing");
  rig.restart_with(nothing_left());
  rig.leg_is(call_status::in_progress, "CAleg");
  rig.dial_ends(call_status::completed, true, seconds{9});
  rig.hang_up();
  EXPECT_EQ(rig.end()->how, outcome::person);
}

TEST(plan_change, a_phone_whose_hunt_is_gone_is_asked_to_accept) {
  auto rig = rig_in("ringing a phone");
  const auto before = rig.pick_up("CAleg");
  rig.restart_with(nothing_left());
  const auto after = rig.pick_up("CAleg"); // doubled, or late
  const auto question = [](const twiml::document& document) {
    return find_verb<twiml::gather_key>(document)->prompts;
  };
  EXPECT_EQ(question(*before), question(*after));
  EXPECT_TRUE(rig.answer_screening("1", "CAleg")->verbs.empty());
  EXPECT_TRUE(rig.pick_up("CAleg")); // and once more, in the talk
  EXPECT_EQ(rig.state(), "talking");
}

TEST(plan_change, a_talk_that_was_none_begins_again_without_its_hunt) {
  auto rig = rig_in("talking");
  rig.restart_with(nothing_left());
  expect_a_new_beginning(rig, rig.dial_ends(call_status::completed, false));
}

TEST(plan_change, a_hunt_of_another_department_is_not_taken_for_this_one) {
  auto rig = rig_in("ringing");
  auto tables = billing_clinic();
  for (auto& row : tables.staff)
    row.department = "surgery";
  for (auto& choice : tables.menu)
    choice.department_name = "surgery";
  rig.restart_with(tables);
  ASSERT_TRUE(has<hunt_node>(rig.the_plan()));
  expect_a_new_beginning(rig, rig.dial_ends(call_status::no_answer));
}

TEST(plan_change, a_recording_goes_on_without_its_node) {
  auto rig = rig_in("recording");
  rig.restart_with(nothing_left());
  EXPECT_EQ(rig.state(), "recording");
  rig.record_ends("RE1", seconds{9});
  EXPECT_EQ(rig.state(), "closing");
  rig.hang_up();
  EXPECT_EQ(rig.end()->how, outcome::voicemail);
}

TEST(plan_change, a_recording_without_its_node_is_not_asked_for_again) {
  auto rig = rig_in("recording");
  rig.restart_with(nothing_left());
  rig.fail_document();
  EXPECT_EQ(rig.state(), "closing");
}

TEST(plan_change, a_talk_outside_goes_on_without_its_node) {
  auto rig = rig_in("external");
  rig.restart_with(nothing_left());
  EXPECT_EQ(rig.state(), "external");
  rig.dial_ends(call_status::completed, true, seconds{9});
  rig.hang_up();
  EXPECT_EQ(rig.end()->how, outcome::person);
}

TEST(plan_change, a_number_outside_that_did_not_answer_begins_again) {
  auto rig = rig_in("external");
  rig.restart_with(nothing_left());
  expect_a_new_beginning(rig, rig.dial_ends(call_status::no_answer));
}

TEST(plan_change, a_menu_that_is_gone_has_the_time_of_a_menu) {
  auto rig = rig_in("menu");
  rig.restart_with(nothing_left());
  EXPECT_EQ(rig.state(), "bridging");
  EXPECT_EQ(rig.watchdog(), limits::call_silence);
}

TEST(plan_change, a_conversation_that_is_gone_ends_with_one_result) {
  call_rig rig{talking_clinic()};
  rig.arrive();
  rig.restart_with(nothing_left());
  EXPECT_EQ(rig.state(), "bridging");
  const auto rows = rig.all<call_effects::note_conversation>();
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_EQ(rows[0].row.how, ai::result::routed);
  const decided ended{
    decision_kind::conversation_ended, reason::target_unreachable};
  const auto decisions = rig.decisions();
  EXPECT_NE(
    std::find(decisions.begin(), decisions.end(), ended), decisions.end());
  rig.keep_silent();
  rig.hang_up();
  EXPECT_EQ(rig.times<call_effects::note_conversation>(), 1);
}

} // namespace callengine::testing
