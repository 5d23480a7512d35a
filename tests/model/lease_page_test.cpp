// A staff member's page: comes, goes, is replaced, says whether it takes calls.
#include "model/limits.hpp"
#include "tests/model/staff_rig.hpp"

#include <gtest/gtest.h>

namespace callengine::testing {

namespace {

using staff_events::timer;

struct lease_page : ::testing::Test {
  staff_rig rig;
};

} // namespace

TEST_F(lease_page, is_not_available_until_it_says_so) {
  EXPECT_EQ(rig.state(), staff_state::offline);
  rig.connect();
  ASSERT_NE(rig.did<staff_effects::welcome_page>(), nullptr);
  EXPECT_EQ(
    rig.did<staff_effects::welcome_page>()->state, staff_state::offline);
  EXPECT_EQ(rig.state(), staff_state::offline);
  rig.request_offer("CA1");
  ASSERT_NE(rig.told_call<call_events::offer_refused>("CA1"), nullptr);
  // Not "away", which the person would have said: their phone may ring.
  EXPECT_EQ(rig.told_call<call_events::offer_refused>("CA1")->why,
    offer_refusal::offline);
  rig.set_presence(true);
  EXPECT_EQ(rig.state(), staff_state::available);
  EXPECT_NE(rig.did<staff_effects::publish>(), nullptr);
  EXPECT_EQ(
    rig.told_page<page_frame::state_changed>()->state, staff_state::available);
}

TEST_F(lease_page, that_is_set_to_away_gets_no_offer_on_any_device) {
  rig.come_on_duty();
  rig.set_presence(false);
  for (const auto way : {ring_way::portal, ring_way::phone}) {
    rig.request_offer("CA1", 1, way);
    ASSERT_NE(rig.told_call<call_events::offer_refused>("CA1"), nullptr);
    EXPECT_EQ(rig.told_call<call_events::offer_refused>("CA1")->why,
      offer_refusal::away);
  }
}

TEST_F(lease_page, that_is_gone_is_offline) {
  rig.come_on_duty();
  rig.disconnect();
  EXPECT_EQ(rig.state(), staff_state::offline);
  EXPECT_NE(rig.did<staff_effects::publish>(), nullptr);
  rig.request_offer("CA1");
  EXPECT_EQ(rig.told_call<call_events::offer_refused>("CA1")->why,
    offer_refusal::offline);
}

TEST_F(lease_page, that_says_the_same_twice_is_published_once) {
  rig.come_on_duty();
  rig.set_presence(true);
  EXPECT_TRUE(rig.did_nothing());
}

TEST_F(lease_page, that_comes_on_duty_stands_behind_those_who_wait) {
  rig.connect();
  rig.clock = at(5000);
  rig.set_presence(true);
  EXPECT_EQ(availability_of(rig.it()).free_since, at(5000));
  // Saying it again costs nobody their place.
  rig.clock = at(9000);
  rig.set_presence(true);
  EXPECT_EQ(availability_of(rig.it()).free_since, at(5000));
}

// -- a second page ------------------------------------------------------------

TEST_F(lease_page, that_comes_later_wins) {
  rig.come_on_duty();
  rig.connect("session-2");
  ASSERT_NE(rig.did<staff_effects::replace_page>(), nullptr);
  EXPECT_EQ(rig.did<staff_effects::replace_page>()->session, "session-1");
  EXPECT_EQ(rig.it().page->session, "session-2");
  EXPECT_EQ(rig.state(), staff_state::offline); // it has not said `presence`
}

TEST_F(lease_page, that_was_replaced_is_not_heard_any_more) {
  rig.come_on_duty();
  rig.connect("session-2");
  rig.set_presence(true, "session-2");
  rig.request_offer("CA1");
  const auto before = rig.it();
  rig.set_presence(false, "session-1");
  EXPECT_TRUE(rig.did_nothing());
  rig.disconnect("session-1");
  EXPECT_TRUE(rig.did_nothing());
  rig.happen(staff_events::offer_acknowledged{"session-1", "CA1-1"});
  EXPECT_TRUE(rig.did_nothing());
  rig.happen(staff_events::offer_declined{"session-1", "CA1-1"});
  EXPECT_TRUE(rig.did_nothing());
  EXPECT_EQ(rig.it(), before);
}

TEST_F(lease_page, that_replaces_a_ringing_one_is_shown_the_offer) {
  rig.come_on_duty();
  rig.request_offer("CA1");
  rig.acknowledge("CA1-1");
  rig.connect("session-2");
  const auto* shown = rig.told_page<page_frame::offer_made>();
  ASSERT_NE(shown, nullptr);
  EXPECT_EQ(shown->offer, "CA1-1");
  EXPECT_EQ(
    rig.did<staff_effects::welcome_page>()->state, staff_state::ringing);
}

// -- a dropped socket ---------------------------------------------------------

TEST_F(lease_page, that_drops_while_it_rings_has_a_grace) {
  rig.come_on_duty();
  rig.request_offer("CA1");
  rig.acknowledge("CA1-1");
  rig.disconnect();
  const auto* grace = rig.did<staff_effects::arm_timer>();
  ASSERT_NE(grace, nullptr);
  EXPECT_EQ(grace->timer, timer::grace);
  EXPECT_EQ(grace->after, limits::page_grace);
  EXPECT_EQ(rig.told_call<call_events::page_lost>("CA1"), nullptr);
  rig.expire(timer::grace);
  ASSERT_NE(rig.told_call<call_events::page_lost>("CA1"), nullptr);
  // The call gives the lease back, once the leg is over.
  EXPECT_EQ(rig.state(), staff_state::ringing);
}

TEST_F(lease_page, that_comes_back_in_time_rings_on) {
  rig.come_on_duty();
  rig.request_offer("CA1");
  rig.acknowledge("CA1-1");
  rig.disconnect();
  const auto grace = rig.it().grace_timer;
  rig.connect("session-2");
  EXPECT_NE(rig.told_page<page_frame::offer_made>(), nullptr);
  rig.happen(staff_events::timer_expired{timer::grace, grace});
  EXPECT_TRUE(rig.did_nothing());
  EXPECT_EQ(rig.state(), staff_state::ringing);
}

TEST_F(lease_page, that_came_back_may_acknowledge_the_offer_again) {
  rig.come_on_duty();
  rig.request_offer("CA1");
  rig.acknowledge("CA1-1");
  rig.disconnect();
  rig.connect("session-2");
  rig.acknowledge("CA1-1");
  // The offer stands: the page must not be told that it ended.
  EXPECT_EQ(rig.told_page<page_frame::offer_ended>(), nullptr);
  EXPECT_EQ(rig.state(), staff_state::ringing);
}

TEST_F(lease_page, that_drops_twice_has_a_grace_each_time) {
  rig.come_on_duty();
  rig.request_offer("CA1");
  rig.acknowledge("CA1-1");
  rig.disconnect();
  const auto first = rig.it().grace_timer;
  rig.connect("session-2");
  rig.disconnect("session-2");
  rig.happen(staff_events::timer_expired{timer::grace, first});
  EXPECT_EQ(rig.told_call<call_events::page_lost>("CA1"), nullptr);
  rig.expire(timer::grace);
  EXPECT_NE(rig.told_call<call_events::page_lost>("CA1"), nullptr);
}

TEST_F(lease_page, that_drops_in_a_talk_ends_nothing) {
  rig.come_on_duty();
  rig.request_offer("CA1");
  rig.acknowledge("CA1-1");
  rig.connect_call("CA1");
  rig.disconnect();
  EXPECT_EQ(rig.did<staff_effects::arm_timer>(), nullptr);
  EXPECT_EQ(rig.state(), staff_state::talking);
  rig.connect("session-2");
  EXPECT_EQ(rig.told_page<page_frame::offer_made>(), nullptr);
  EXPECT_EQ(
    rig.did<staff_effects::welcome_page>()->state, staff_state::talking);
}

// -- the mirror ---------------------------------------------------------------

TEST_F(lease_page, and_the_lease_are_mirrored) {
  rig.come_on_duty();
  auto row = mirror_of(rig.it(), at(7));
  EXPECT_TRUE(row.is_online);
  EXPECT_TRUE(row.is_available);
  EXPECT_FALSE(row.is_busy);
  EXPECT_EQ(row.session, "session-1");
  EXPECT_EQ(row.at, at(7));
  rig.request_offer("CA1");
  row = mirror_of(rig.it(), at(8));
  EXPECT_FALSE(row.is_available);
  EXPECT_TRUE(row.is_busy);
  rig.disconnect();
  row = mirror_of(rig.it(), at(9));
  EXPECT_FALSE(row.is_online);
  EXPECT_TRUE(row.session.empty());
}

} // namespace callengine::testing
