// Calls that are taken up in their middle, go on after a restart, or are given
// up because the engine cannot go on with them.
#include "model/call/step_protocol.hpp"
#include "model/limits.hpp"
#include "tests/model/every_state.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace callengine::testing {

namespace {

using ::testing::ElementsAre;

/// The node of this kind in the plan.
template <class Node>
node_index node_of(const plan& plan) {
  for (node_index index = 0; index < plan.nodes.size(); ++index)
    if (std::holds_alternative<Node>(plan.nodes[index]))
      return index;
  return 0;
}

/// A request of a call that the engine has never seen, from a document that
/// named this node.
webhook request_for(twiml::endpoint to, node_index node, call_event event) {
  webhook request;
  request.to = to;
  request.call = "CA1";
  request.link = twiml::link{};
  request.link->to = to;
  request.link->client = clinic;
  request.link->settings = settings_id{1};
  request.link->step = 5;
  request.link->node = node;
  request.from = patient;
  request.parent_status = call_status::in_progress;
  request.event = std::move(event);
  return request;
}

} // namespace

// -- taken up -----------------------------------------------------------------

TEST(take_up, a_key_in_a_menu_goes_on_in_the_menu) {
  call_rig rig;
  rig.people = {{ana, ready(ana)}};
  const auto request = request_for(twiml::endpoint::ivr_gather,
    node_of<menu_node>(rig.the_plan()), call_events::digits_pressed{"1"});
  rig.take_up(request);
  EXPECT_EQ(rig.state(), "menu");
  EXPECT_NE(rig.did<call_effects::note_started>(), nullptr);
  EXPECT_THAT(rig.decisions(),
    ElementsAre(
      decided{decision_kind::call_taken_up, reason::unknown_to_engine}));
  EXPECT_EQ(classify(rig.it(), 5), request_class::fresh);
  rig.happen(request.event);
  EXPECT_EQ(rig.state(), "offering");
  rig.acknowledge();
  EXPECT_EQ(rig.it().step, 6U); // later than every document of before
}

TEST(take_up, the_end_of_a_ring_starts_the_hunt_again) {
  call_rig rig;
  rig.people = {{ana, ready(ana)}};
  auto request = request_for(twiml::endpoint::route_to_staff, 0,
    call_events::dial_ended{call_status::no_answer, "CAleg", false, {}});
  request.link->node
    = std::get<menu_node>(rig.the_plan().nodes.at(rig.the_plan().entry))
        .choices.at(0)
        .target;
  request.link->attempt = 3;
  rig.take_up(request);
  rig.happen(request.event);
  EXPECT_EQ(rig.state(), "offering");
  EXPECT_EQ(rig.it().attempts, 4U); // no offer's name is used twice
}

TEST(take_up, the_end_of_a_talk_hangs_up) {
  call_rig rig;
  const auto request = request_for(twiml::endpoint::route_to_staff, 0,
    call_events::dial_ended{call_status::completed, "CAleg", true, {}});
  rig.take_up(request);
  const auto document = rig.happen(request.event);
  ASSERT_TRUE(document);
  EXPECT_NE(find_verb<twiml::hangup>(*document), nullptr);
  rig.hang_up();
  ASSERT_TRUE(rig.end());
  EXPECT_EQ(rig.end()->how, outcome::person);
}

TEST(take_up, the_end_of_a_talk_is_the_end_even_if_nothing_more_is_heard) {
  call_rig rig;
  const auto request = request_for(twiml::endpoint::route_to_staff, 0,
    call_events::dial_ended{call_status::completed, "CAleg", true, {}});
  rig.take_up(request);
  rig.happen(request.event);
  ASSERT_NE(rig.did<call_effects::arm_timer>(), nullptr);
  rig.expire_state_timer();
  EXPECT_EQ(rig.state(), "ended");
}

TEST(take_up, a_recording_is_kept_with_its_department) {
  call_rig rig;
  auto tables = billing_clinic();
  const auto& hunt = std::get<hunt_node>(*behind_key(rig.the_plan(), '1'));
  const auto request = request_for(twiml::endpoint::voicemail, hunt.next,
    call_events::recording_ended{"RE1", "https://x/RE1", seconds{9}});
  rig.take_up(request);
  EXPECT_EQ(rig.state(), "recording");
  rig.happen(request.event);
  const auto* stored = rig.did<call_effects::store_voicemail>();
  ASSERT_NE(stored, nullptr);
  EXPECT_EQ(stored->row.department, "billing");
}

TEST(take_up, a_node_that_the_plan_no_longer_has_starts_the_plan) {
  for (const node_index node : {node_index{0}, node_index{99}}) {
    call_rig rig;
    const auto request = request_for(
      twiml::endpoint::ivr_gather, node, call_events::digits_pressed{"1"});
    if (std::holds_alternative<menu_node>(
          rig.the_plan().nodes.at(node % rig.the_plan().nodes.size())))
      continue;
    rig.take_up(request);
    const auto document = rig.happen(request.event);
    EXPECT_NE(find_verb<twiml::gather_key>(*document), nullptr);
  }
}

TEST(take_up, the_fallback_without_a_link_starts_the_plan) {
  call_rig rig;
  webhook request;
  request.to = twiml::endpoint::incoming;
  request.call = "CA1";
  request.event = call_events::document_failed{"11200"};
  rig.take_up(request);
  EXPECT_NE(find_verb<twiml::gather_key>(*rig.happen(request.event)), nullptr);
}

// -- going on after a restart -------------------------------------------------

TEST(resume, keeps_every_state_and_arms_its_timer) {
  for (const auto state : every_state) {
    if (state == "ended" || state == "offering")
      continue;
    SCOPED_TRACE(state);
    auto rig = rig_in(state);
    rig.roster_answers = false;
    const auto generation = rig.it().state_timer;
    rig.restart();
    EXPECT_EQ(rig.state(), state.substr(0, state.find(' ')));
    EXPECT_NE(rig.did<call_effects::arm_timer>(), nullptr);
    EXPECT_GT(rig.it().state_timer, generation);
  }
}

TEST(resume, claims_a_ring_and_a_talk_again) {
  for (const std::string_view state : {"ringing", "talking"}) {
    SCOPED_TRACE(state);
    auto rig = rig_in(state);
    rig.restart();
    const auto* hold = rig.did<call_effects::hold_staff>();
    ASSERT_NE(hold, nullptr);
    EXPECT_EQ(hold->user, ana);
    EXPECT_EQ(hold->fence, rig.fence);
    EXPECT_EQ(hold->talking, state == "talking");
    EXPECT_EQ(hold->department, "billing");
    rig.hang_up();
    EXPECT_NE(rig.did<call_effects::release_staff>(), nullptr);
  }
}

TEST(resume, does_not_claim_what_was_given_back) {
  auto rig = rig_in("talking");
  rig.leg_is(call_status::completed, "CAleg", seconds{9});
  rig.restart();
  EXPECT_EQ(rig.did<call_effects::hold_staff>(), nullptr);
  EXPECT_EQ(rig.did<call_effects::arm_timer>()->after, limits::talk_end_wait);
}

TEST(resume, asks_again_who_is_free_where_nobody_was_rung) {
  auto rig = rig_in("offering");
  rig.people = {{ben, ready(ben)}};
  rig.restart();
  EXPECT_EQ(rig.state(), "offering");
  EXPECT_EQ(rig.did<call_effects::offer_staff>()->user, ben);
  // The request that waited is gone; Twilio asks again.
  EXPECT_FALSE(rig.it().answer_due);
  EXPECT_EQ(classify(rig.it(), rig.it().step), request_class::fresh);
  rig.press("1");
  rig.acknowledge();
  EXPECT_EQ(rig.state(), "ringing");
}

/// Found by the explorer: the lease comes back with the staff member, and
/// nobody gave it back where the hunt that had asked is gone.
TEST(resume, gives_an_offer_back_whose_hunt_is_gone) {
  const auto rig_before = rig_in("offering");
  const auto plan = std::make_shared<callengine::plan>();
  plan->nodes = {goodbye_node{}};
  const auto result = resume(*plan, rig_before.it(), rig_before.clock);
  const auto& asked = std::get<call_states::offering>(rig_before.it().state);
  EXPECT_EQ(state_name(result.next.state), "bridging");
  const bool released = std::any_of(
    result.effects.begin(), result.effects.end(), [&asked](const auto& effect) {
      const auto* e = std::get_if<call_effects::release_staff>(&effect);
      return e != nullptr && e->user == asked.offer.user
        && e->attempt == asked.offer.attempt;
    });
  EXPECT_TRUE(released);
}

/// Found by the explorer: a ring whose end came while the engine was down was
/// taken for a talk at once, before Twilio could tell its end again.
TEST(resume, waits_for_the_news_of_a_ring_that_ended_meanwhile) {
  const auto before = rig_in("ringing");
  auto late = before.it();
  std::get<call_states::ringing>(late.state).until
    = before.clock - std::chrono::minutes{1};
  const auto result = resume(before.the_plan(), late, before.clock);
  milliseconds wait{0};
  for (const auto& effect : result.effects)
    if (const auto* e = std::get_if<call_effects::arm_timer>(&effect))
      wait = e->after;
  EXPECT_GE(wait, limits::ring_watchdog_slack);
}

TEST(resume, leaves_an_ended_call_alone) {
  auto rig = rig_in("ended");
  rig.restart();
  EXPECT_TRUE(rig.did_nothing());
}

// -- given up -----------------------------------------------------------------

TEST(abandon, frees_everybody_and_ends_the_call_in_every_state) {
  for (const auto state : every_state) {
    if (state == "ended")
      continue;
    SCOPED_TRACE(state);
    auto rig = rig_in(state);
    const bool held = state == "offering" || state == "talking"
      || state.substr(0, 7) == "ringing";
    rig.abandon();
    EXPECT_EQ(rig.did<call_effects::release_staff>() != nullptr, held);
    EXPECT_EQ(rig.state(), "ended");
    EXPECT_FALSE(rig.it().answer_due);
    EXPECT_EQ(rig.times<call_effects::note_ended>(), 1);
    // The step that threw had a request, of which the call knows nothing yet.
    const auto* answer = rig.did<call_effects::answer>();
    ASSERT_NE(answer, nullptr);
    EXPECT_NE(find_verb<twiml::hangup>(*answer->document), nullptr);
  }
}

TEST(end_late, frees_everybody_and_writes_nothing_in_every_state) {
  const time_point ended_at{milliseconds{77}};
  const time_point now{milliseconds{1000}};
  for (const auto state : every_state) {
    SCOPED_TRACE(state);
    auto rig = rig_in(state);
    const bool held = state == "offering" || state == "talking"
      || state.substr(0, 7) == "ringing";
    const auto result = end_late(rig.the_plan(), rig.it(), ended_at, now);
    ASSERT_TRUE(std::holds_alternative<call_states::ended>(result.next.state));
    EXPECT_EQ(broken_invariant(result.next), "");
    int released = 0;
    for (const auto& effect : result.effects) {
      EXPECT_FALSE(std::holds_alternative<call_effects::note_ended>(effect));
      EXPECT_FALSE(std::holds_alternative<call_effects::note_decision>(effect));
      if (std::holds_alternative<call_effects::release_staff>(effect))
        ++released;
    }
    EXPECT_EQ(released, held ? 1 : 0);
    if (state != "ended") {
      EXPECT_EQ(std::get<call_states::ended>(result.next.state).at, ended_at);
    }
  }
}

TEST(abandon, leaves_an_ended_call_alone) {
  auto rig = rig_in("ended");
  rig.abandon();
  EXPECT_EQ(rig.times<call_effects::note_ended>(), 1);
}

} // namespace callengine::testing
