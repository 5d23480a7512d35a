// The lease: from an offer over the ring and the talk to being free again.
#include "model/limits.hpp"
#include "tests/model/staff_rig.hpp"

#include <gtest/gtest.h>

namespace callengine::testing {

namespace {

using staff_events::timer;

/// Ana's page takes calls.
struct lease_offer : ::testing::Test {
  lease_offer() {
    rig.come_on_duty();
  }

  void ring(const call_sid& call = "CA1") {
    rig.request_offer(call);
    rig.acknowledge(offer_name(call, 1));
    ASSERT_EQ(rig.state(), staff_state::ringing);
  }

  void talk(const call_sid& call = "CA1") {
    ring(call);
    rig.connect_call(call);
    ASSERT_EQ(rig.state(), staff_state::talking);
  }

  void expect_refused(const call_sid& call, offer_refusal why) {
    rig.request_offer(call);
    const auto* refused = rig.told_call<call_events::offer_refused>(call);
    ASSERT_NE(refused, nullptr);
    EXPECT_EQ(refused->why, why);
  }

  staff_rig rig;
};

} // namespace

TEST_F(lease_offer, is_shown_to_the_page_and_taken) {
  rig.request_offer("CA1");
  const auto* frame = rig.told_page<page_frame::offer_made>();
  ASSERT_NE(frame, nullptr);
  EXPECT_EQ(frame->offer, "CA1-1");
  EXPECT_EQ(frame->call, "CA1");
  EXPECT_EQ(frame->from, patient);
  EXPECT_EQ(frame->department, "billing");
  EXPECT_EQ(frame->reason, "A call for billing: priority 1");
  EXPECT_EQ(frame->rings_until, at(20'000));
  const auto* taken = rig.told_call<call_events::offer_taken>("CA1");
  ASSERT_NE(taken, nullptr);
  EXPECT_EQ(taken->fence, rig.fence());
  EXPECT_EQ(rig.told_call<call_events::offer_acknowledged>("CA1"), nullptr);
  EXPECT_EQ(rig.state(), staff_state::offered);
  const auto* timer = rig.did<staff_effects::arm_timer>();
  ASSERT_NE(timer, nullptr);
  EXPECT_EQ(timer->after, limits::acknowledgement);
}

TEST_F(lease_offer, rings_once_it_is_acknowledged) {
  rig.request_offer("CA1");
  rig.acknowledge("CA1-1");
  const auto* told = rig.told_call<call_events::offer_acknowledged>("CA1");
  ASSERT_NE(told, nullptr);
  EXPECT_EQ(told->attempt, 1U);
  EXPECT_EQ(rig.state(), staff_state::ringing);
}

TEST_F(lease_offer, acknowledged_twice_is_acknowledged_once) {
  ring();
  rig.acknowledge("CA1-1");
  EXPECT_EQ(rig.told_call<call_events::offer_acknowledged>("CA1"), nullptr);
  EXPECT_EQ(rig.told_page<page_frame::offer_ended>(), nullptr);
}

TEST_F(lease_offer, of_another_name_is_told_to_be_over) {
  ring();
  rig.acknowledge("CA9-1");
  const auto* told = rig.told_page<page_frame::offer_ended>();
  ASSERT_NE(told, nullptr);
  EXPECT_EQ(told->offer, "CA9-1");
  EXPECT_EQ(rig.state(), staff_state::ringing);
}

TEST_F(lease_offer, that_is_not_acknowledged_is_refused_and_free_again) {
  rig.request_offer("CA1");
  rig.expire(timer::acknowledgement);
  const auto* refused = rig.told_call<call_events::offer_refused>("CA1");
  ASSERT_NE(refused, nullptr);
  EXPECT_EQ(refused->why, offer_refusal::not_acknowledged);
  EXPECT_EQ(
    rig.told_page<page_frame::offer_ended>()->reason, offer_end::timeout);
  EXPECT_EQ(rig.state(), staff_state::unavailable);
  EXPECT_EQ(lease_of(rig.it()), nullptr);
}

TEST_F(lease_offer, of_a_page_that_dropped_meanwhile_is_refused_as_offline) {
  rig.request_offer("CA1");
  rig.disconnect();
  rig.expire(timer::acknowledgement);
  EXPECT_EQ(rig.told_call<call_events::offer_refused>("CA1")->why,
    offer_refusal::offline);
}

TEST_F(
  lease_offer, unacknowledged_makes_unavailable_until_the_pages_next_frame) {
  rig.request_offer("CA1");
  rig.expire(timer::acknowledgement);
  expect_refused("CA2", offer_refusal::not_acknowledged);
  rig.set_presence(true);
  EXPECT_EQ(rig.state(), staff_state::available);
  rig.request_offer("CA2");
  EXPECT_EQ(rig.state(), staff_state::offered);
}

TEST_F(lease_offer, to_a_page_that_cannot_ring_is_refused_until_it_can) {
  rig.happen(staff_events::presence_set{"session-1", true, false});
  EXPECT_EQ(rig.state(), staff_state::unavailable);
  EXPECT_EQ(availability_of(rig.it()).page,
    staff_availability::page_state::cannot_ring);
  EXPECT_TRUE(snapshot_of(rig.it()).on_duty) << "they are at work";
  expect_refused("CA1", offer_refusal::cannot_ring);
  rig.acknowledge("CA0-1"); // the page lives; that is not the trouble
  EXPECT_EQ(rig.state(), staff_state::unavailable);
  rig.set_presence(true);
  rig.request_offer("CA2");
  EXPECT_EQ(rig.state(), staff_state::offered);
}

TEST_F(lease_offer, acknowledged_too_late_shows_that_the_page_lives) {
  rig.request_offer("CA1");
  rig.expire(timer::acknowledgement);
  rig.acknowledge("CA1-1");
  EXPECT_NE(rig.told_page<page_frame::offer_ended>(), nullptr);
  EXPECT_EQ(rig.told_call<call_events::offer_acknowledged>("CA1"), nullptr);
  EXPECT_EQ(rig.state(), staff_state::available);
}

TEST_F(lease_offer, timer_of_an_earlier_offer_ends_nothing) {
  rig.request_offer("CA1");
  const auto old = rig.it().acknowledgement_timer;
  rig.release("CA1");
  rig.request_offer("CA2");
  rig.happen(staff_events::timer_expired{timer::acknowledgement, old});
  EXPECT_TRUE(rig.did_nothing());
  EXPECT_EQ(rig.state(), staff_state::offered);
}

TEST_F(lease_offer, declined_waits_until_the_call_gives_it_back) {
  ring();
  rig.decline("CA1-1");
  ASSERT_NE(rig.told_call<call_events::offer_declined>("CA1"), nullptr);
  EXPECT_EQ(rig.state(), staff_state::ringing);
  rig.release("CA1");
  EXPECT_NE(rig.told_page<page_frame::offer_ended>(), nullptr);
  EXPECT_EQ(rig.state(), staff_state::available);
}

TEST_F(lease_offer, accepted_is_information_only) {
  ring();
  rig.accept("CA1-1");
  EXPECT_TRUE(rig.did_nothing());
  EXPECT_EQ(rig.state(), staff_state::ringing);
  rig.accept("CA9-1");
  EXPECT_NE(rig.told_page<page_frame::offer_ended>(), nullptr);
}

// -- one ring -----------------------------------------------------------------

TEST_F(lease_offer, excludes_every_other_call) {
  rig.request_offer("CA1");
  expect_refused("CA2", offer_refusal::on_another_call);
  rig.acknowledge("CA1-1");
  expect_refused("CA2", offer_refusal::on_another_call);
  rig.connect_call("CA1");
  expect_refused("CA2", offer_refusal::on_another_call);
  EXPECT_EQ(lease_of(rig.it())->call, "CA1");
}

TEST_F(lease_offer, has_a_fence_that_is_newer_than_any_of_before_a_restart) {
  const auto fence_at = [](time_point now) {
    call_effects::offer_staff offer;
    offer.attempt = 1;
    offer.user = ana;
    offer.way = ring_way::phone;
    staff_member fresh;
    fresh.key = {clinic, ana};
    return advance(fresh, staff_events::offer_requested{"CA1", offer}, now)
      .next.fence;
  };
  EXPECT_GT(fence_at(at(1000)), fence_at(at(0)) + 500);
}

TEST_F(lease_offer, has_a_fence_that_grows) {
  rig.request_offer("CA1");
  const auto first = rig.fence();
  rig.release("CA1");
  rig.request_offer("CA2");
  EXPECT_GT(rig.fence(), first);
}

TEST_F(lease_offer, is_not_given_back_by_whoever_does_not_hold_it) {
  ring();
  const auto before = rig.it();
  using release = staff_events::release_requested;
  for (const auto& foreign : {release{"CA2", 1, rig.fence()},
         release{"CA1", 2, rig.fence()}, release{"CA1", 1, rig.fence() + 1}}) {
    rig.happen(foreign);
    EXPECT_TRUE(rig.did_nothing());
    EXPECT_EQ(rig.it(), before);
  }
  // The holder itself may not have heard of its fence yet.
  rig.happen(release{"CA1", 1, 0});
  EXPECT_EQ(rig.state(), staff_state::available);
}

TEST_F(lease_offer, is_not_connected_by_whoever_does_not_hold_it) {
  ring();
  using connect = staff_events::connect_requested;
  for (const auto& foreign : {connect{"CA2", 1, rig.fence()},
         connect{"CA1", 2, rig.fence()}, connect{"CA1", 1, rig.fence() + 1}}) {
    rig.happen(foreign);
    EXPECT_TRUE(rig.did_nothing());
  }
  EXPECT_EQ(rig.state(), staff_state::ringing);
}

TEST_F(lease_offer, is_free_when_its_call_is_lost) {
  talk();
  rig.happen(staff_events::call_lost{"CA2"});
  EXPECT_EQ(rig.state(), staff_state::talking);
  rig.happen(staff_events::call_lost{"CA1"});
  EXPECT_EQ(rig.state(), staff_state::available);
}

// -- the talk and after -------------------------------------------------------

TEST_F(lease_offer, answered_is_told_to_the_page) {
  ring();
  rig.connect_call("CA1");
  const auto* told = rig.told_page<page_frame::offer_ended>();
  ASSERT_NE(told, nullptr);
  EXPECT_EQ(told->reason, offer_end::answered);
}

TEST_F(lease_offer, given_back_after_a_talk_leads_to_wrap_up) {
  talk();
  rig.release("CA1", 1, seconds{30});
  EXPECT_EQ(rig.state(), staff_state::wrap_up);
  EXPECT_EQ(rig.did<staff_effects::arm_timer>()->after, seconds{30});
  expect_refused("CA2", offer_refusal::in_wrap_up);
  rig.clock = at(30'000);
  rig.expire(timer::wrap_up);
  EXPECT_EQ(rig.state(), staff_state::available);
  EXPECT_EQ(availability_of(rig.it()).free_since, at(30'000));
}

TEST_F(lease_offer, after_a_talk_the_page_may_end_wrap_up_early) {
  talk();
  rig.release("CA1", 1, seconds{30});
  rig.happen(staff_events::wrap_up_done{"an older session"});
  EXPECT_EQ(rig.state(), staff_state::wrap_up);
  rig.happen(staff_events::wrap_up_done{"session-1"});
  EXPECT_EQ(rig.state(), staff_state::available);
  EXPECT_NE(rig.did<staff_effects::publish>(), nullptr);
}

TEST_F(lease_offer, that_rings_is_not_ended_by_a_late_end_of_wrap_up) {
  ring();
  rig.happen(staff_events::wrap_up_done{"session-1"});
  EXPECT_EQ(rig.state(), staff_state::ringing);
  rig.connect_call("CA1");
  rig.happen(staff_events::wrap_up_done{"session-1"});
  EXPECT_EQ(rig.state(), staff_state::talking);
}

TEST_F(lease_offer, given_back_without_a_talk_leads_to_no_wrap_up) {
  ring();
  rig.release("CA1", 1, seconds{30});
  EXPECT_EQ(rig.state(), staff_state::available);
}

TEST_F(lease_offer, given_back_twice_is_given_back_once) {
  talk();
  rig.release("CA1", 1, seconds{30});
  rig.release("CA1", 1, seconds{30});
  EXPECT_TRUE(rig.did_nothing());
  EXPECT_EQ(rig.state(), staff_state::wrap_up);
}

TEST_F(lease_offer, on_a_phone_needs_no_page_and_no_acknowledgement) {
  staff_rig phone_only;
  phone_only.request_offer("CA1", 1, ring_way::phone);
  EXPECT_NE(phone_only.told_call<call_events::offer_taken>("CA1"), nullptr);
  EXPECT_NE(
    phone_only.told_call<call_events::offer_acknowledged>("CA1"), nullptr);
  EXPECT_EQ(phone_only.state(), staff_state::ringing);
  phone_only.connect_call("CA1");
  EXPECT_EQ(phone_only.state(), staff_state::talking);
  phone_only.release("CA1");
  EXPECT_EQ(phone_only.state(), staff_state::offline);
}

TEST_F(lease_offer, on_a_phone_is_not_shown_to_the_page) {
  rig.request_offer("CA1", 1, ring_way::phone);
  EXPECT_EQ(rig.told_page<page_frame::offer_made>(), nullptr);
  EXPECT_EQ(
    rig.told_page<page_frame::state_changed>()->state, staff_state::ringing);
  rig.connect("session-2");
  EXPECT_EQ(rig.told_page<page_frame::offer_made>(), nullptr);
  rig.disconnect("session-2");
  EXPECT_EQ(rig.did<staff_effects::arm_timer>(), nullptr); // no page rings
}

// -- after a restart ----------------------------------------------------------

TEST_F(lease_offer, that_a_saved_call_held_is_held_again) {
  staff_rig fresh;
  call_effects::hold_staff held;
  held.attempt = 3;
  held.user = ana;
  held.fence = 41;
  held.talking = true;
  fresh.happen(staff_events::lease_restored{"CA1", held});
  EXPECT_EQ(fresh.state(), staff_state::talking);
  fresh.come_on_duty();
  fresh.request_offer("CA2");
  EXPECT_EQ(fresh.told_call<call_events::offer_refused>("CA2")->why,
    offer_refusal::on_another_call);
  fresh.release("CA1", 3);
  fresh.request_offer("CA2");
  EXPECT_GT(fresh.fence(), 41U); // the new holder's is newer
}

TEST_F(lease_offer, that_is_in_force_is_not_replaced_by_a_saved_one) {
  ring();
  call_effects::hold_staff held;
  held.attempt = 3;
  held.fence = 41;
  rig.happen(staff_events::lease_restored{"CA2", held});
  EXPECT_EQ(lease_of(rig.it())->call, "CA1");
}

} // namespace callengine::testing
