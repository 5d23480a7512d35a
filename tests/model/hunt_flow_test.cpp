// The hunt: offers, their ends, and the order in which people are tried.
#include "model/limits.hpp"
#include "tests/model/call_rig.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace callengine::testing {

namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

/// A call of the billing clinic that has pressed 1, with these people there.
struct hunt_flow : ::testing::Test {
  void start(
    clinic_tables tables, std::map<user_id, staff_availability> people) {
    rig = call_rig{tables};
    rig.people = std::move(people);
    rig.arrive();
    rig.press("1");
  }

  void start(std::map<user_id, staff_availability> people) {
    start(billing_clinic(), std::move(people));
  }

  user_id offered() const {
    return std::get<call_states::offering>(rig.it().state).offer.user;
  }

  ring_way way() const {
    return std::get<call_states::offering>(rig.it().state).offer.way;
  }

  call_rig rig;
};

} // namespace

TEST_F(hunt_flow, an_acknowledged_offer_rings_the_page) {
  start({{ana, ready(ana)}});
  rig.acknowledge();
  EXPECT_EQ(rig.state(), "ringing");
  const auto* answer = rig.did<call_effects::answer>();
  ASSERT_NE(answer, nullptr);
  EXPECT_EQ(
    said(*answer->document), "Please hold while I connect you to billing.");
  const auto* dial = find_verb<twiml::dial>(*answer->document);
  ASSERT_NE(dial, nullptr);
  EXPECT_EQ(dial->action.to, twiml::endpoint::route_to_staff);
  EXPECT_EQ(dial->timeout, seconds{20});
  EXPECT_EQ(dial->time_limit, limits::talk);
  EXPECT_EQ(dial->caller_id, patient);
  const auto& page = std::get<twiml::client_noun>(dial->noun);
  EXPECT_EQ(page.identity, "c123_u101");
  EXPECT_THAT(page.parameters,
    ElementsAre(std::pair<std::string, std::string>{"offer", "CA1-1"},
      std::pair<std::string, std::string>{"department", "billing"}));
  EXPECT_EQ(page.status.call, "CA1");
  EXPECT_EQ(page.status.attempt, 1U);
}

TEST_F(hunt_flow, the_offer_says_what_the_page_shows) {
  start({{ana, ready(ana)}});
  const auto* offer = rig.did<call_effects::offer_staff>();
  ASSERT_NE(offer, nullptr);
  EXPECT_EQ(offer->from, patient);
  EXPECT_EQ(offer->department, "billing");
  EXPECT_EQ(offer->reason, "A call for billing: priority 1");
  EXPECT_EQ(offer->ring_time, seconds{20});
}

TEST_F(hunt_flow, a_caller_without_a_number_shows_as_the_clinic) {
  for (const std::string from : {"anonymous", "", "sip:x@y"}) {
    auto tables = billing_clinic();
    rig = call_rig{tables, from};
    rig.people = {{ana, ready(ana)}};
    rig.arrive();
    rig.press("1");
    rig.acknowledge();
    const auto& answer = *rig.did<call_effects::answer>();
    EXPECT_EQ(
      find_verb<twiml::dial>(*answer.document)->caller_id, receiving_number);
  }
}

TEST_F(hunt_flow, whoever_is_offline_is_passed_over_with_a_sentence) {
  start({{ana, offline(ana)}, {dan, on_call(dan)}, {ben, ready(ben)}});
  EXPECT_EQ(offered(), ben);
  EXPECT_THAT(rig.decisions(),
    Contains(decided{decision_kind::passed_over, reason::offline, ana}));
  EXPECT_THAT(
    rig.sentences(), Contains("Dan Weiss was passed over: on another call"));
}

TEST_F(hunt_flow, a_decline_goes_to_the_next_at_once) {
  start({{ana, ready(ana)}, {ben, ready(ben)}});
  rig.take();
  rig.decline();
  const auto* release = rig.did<call_effects::release_staff>();
  ASSERT_NE(release, nullptr);
  EXPECT_EQ(release->user, ana);
  EXPECT_EQ(release->fence, rig.fence);
  EXPECT_EQ(release->why, offer_end::declined);
  EXPECT_EQ(offered(), ben);
  EXPECT_EQ(rig.did<call_effects::answer>(), nullptr); // still the same wait
}

TEST_F(hunt_flow, a_decline_does_not_ring_the_persons_phone) {
  auto tables = billing_clinic();
  keep_only(tables, {ana});
  tables.staff[0].use_staff_phone = true;
  tables.staff[0].staff_phone_number = "+15550000101";
  start(tables, {{ana, ready(ana)}});
  rig.take();
  rig.decline();
  EXPECT_EQ(rig.state(), "recording");
}

TEST_F(hunt_flow, a_page_that_does_not_acknowledge_is_passed_by) {
  start({{ana, ready(ana)}, {ben, ready(ben)}});
  rig.take();
  rig.refuse(offer_refusal::not_acknowledged);
  EXPECT_EQ(rig.did<call_effects::release_staff>(), nullptr);
  EXPECT_EQ(rig.decisions()[0],
    (decided{decision_kind::offer_ended, reason::not_acknowledged, ana}));
  EXPECT_EQ(offered(), ben);
}

TEST_F(hunt_flow, the_phone_is_next_if_the_page_could_not_ring) {
  for (const auto why : {offer_refusal::not_acknowledged,
         offer_refusal::offline, offer_refusal::no_news}) {
    auto tables = billing_clinic();
    row_of(tables, ana).staff_phone_number = "+15550000101"; // use: NULL
    start(tables, {{ana, ready(ana)}, {ben, ready(ben)}});
    rig.refuse(why);
    EXPECT_EQ(offered(), ana);
    EXPECT_EQ(way(), ring_way::phone);
  }
}

TEST_F(hunt_flow, the_phone_is_not_next_if_the_person_is_not_free) {
  for (const auto why : {offer_refusal::on_another_call,
         offer_refusal::in_wrap_up, offer_refusal::away}) {
    auto tables = billing_clinic();
    row_of(tables, ana).use_staff_phone = true;
    row_of(tables, ana).staff_phone_number = "+15550000101";
    start(tables, {{ana, ready(ana)}, {ben, ready(ben)}});
    rig.refuse(why);
    EXPECT_EQ(offered(), ben);
  }
}

TEST_F(hunt_flow, everybody_is_tried_once_and_then_comes_voicemail) {
  start({{ana, ready(ana)}, {ben, ready(ben)}, {dan, ready(dan)},
    {cara, offline(cara)}});
  std::vector<user_id> order;
  while (rig.state() == "offering") {
    order.push_back(offered());
    rig.take();
    rig.decline();
  }
  EXPECT_THAT(order, ElementsAre(ana, dan, ben, cara));
  EXPECT_EQ(rig.state(), "recording");
  EXPECT_EQ(rig.it().department, "billing");
}

TEST_F(hunt_flow, nobody_left_and_no_voicemail_is_an_explicit_goodbye) {
  auto tables = billing_clinic();
  keep_only(tables, {ana});
  tables.settings.voicemail_enabled = false;
  start(tables, {});
  EXPECT_EQ(rig.state(), "closing");
  EXPECT_THAT(rig.decisions(),
    ElementsAre(decided{decision_kind::menu_chosen, reason::key_pressed},
      decided{decision_kind::hunt_started, reason::by_priority},
      decided{decision_kind::passed_over, reason::offline, ana},
      decided{decision_kind::hunt_ended, reason::nobody_left},
      decided{decision_kind::step_skipped, reason::voicemail_disabled},
      decided{decision_kind::goodbye_said, reason::nobody_left}));
  rig.hang_up();
  EXPECT_EQ(rig.end()->how, outcome::goodbye);
}

TEST_F(hunt_flow, without_a_menu_the_first_request_starts_the_hunt) {
  auto tables = billing_clinic();
  tables.settings.enable_ivr_menu = false;
  rig = call_rig{tables};
  rig.people = {{ben, ready(ben)}};
  EXPECT_EQ(rig.arrive(), nullptr);
  EXPECT_EQ(offered(), ben);
  rig.acknowledge();
  EXPECT_EQ(said(*rig.did<call_effects::answer>()->document),
    "Please hold while I connect you.");
}

// -- the wait -----------------------------------------------------------------

TEST_F(hunt_flow, a_slow_page_is_bridged_with_speech_and_a_redirect) {
  start({{ana, ready(ana)}});
  rig.take();
  rig.expire_answer_timer();
  auto bridge = rig.did<call_effects::answer>()->document;
  EXPECT_EQ(said(*bridge), "Please hold while I connect you to billing.");
  EXPECT_NE(find_verb<twiml::redirect>(*bridge), nullptr);
  EXPECT_EQ(rig.state(), "offering");
  // However long it takes, the caller hears a voice.
  rig.follow_redirect();
  rig.expire_answer_timer();
  bridge = rig.did<call_effects::answer>()->document;
  EXPECT_EQ(said(*bridge), "Please hold on.");
  EXPECT_NE(find_verb<twiml::redirect>(*bridge), nullptr);
}

TEST_F(hunt_flow, a_bridged_caller_gets_the_dial_when_twilio_comes_back) {
  start({{ana, ready(ana)}});
  rig.expire_answer_timer();
  rig.acknowledge();
  EXPECT_EQ(rig.state(), "offering");
  EXPECT_NE(find_verb<twiml::dial>(*rig.follow_redirect()), nullptr);
  EXPECT_EQ(rig.state(), "ringing");
}

TEST_F(hunt_flow, a_bridged_caller_gets_voicemail_when_twilio_comes_back) {
  auto tables = billing_clinic();
  keep_only(tables, {ana});
  start(tables, {{ana, ready(ana)}});
  rig.expire_answer_timer();
  rig.take();
  rig.decline();
  EXPECT_EQ(rig.state(), "bridging");
  EXPECT_NE(find_verb<twiml::record>(*rig.follow_redirect()), nullptr);
}

TEST_F(hunt_flow, an_answer_timer_of_an_older_wait_does_nothing) {
  start({{ana, ready(ana)}});
  const auto old = rig.it().answer_timer;
  rig.expire_answer_timer();
  rig.follow_redirect();
  rig.happen(call_events::timer_expired{timer_kind::answer, old});
  EXPECT_TRUE(rig.did_nothing());
  EXPECT_TRUE(rig.it().answer_due);
}

// -- watchdogs ----------------------------------------------------------------

TEST_F(hunt_flow, a_roster_that_does_not_answer_ends_the_hunt) {
  rig.roster_answers = false;
  rig.arrive();
  rig.press("1");
  EXPECT_EQ(rig.state(), "selecting");
  rig.expire_state_timer();
  EXPECT_EQ(rig.state(), "recording");
  EXPECT_EQ(
    rig.decisions()[0], (decided{decision_kind::hunt_ended, reason::no_news}));
}

TEST_F(hunt_flow, a_staff_actor_that_does_not_answer_is_given_up) {
  start({{ana, ready(ana)}, {ben, ready(ben)}});
  rig.expire_state_timer();
  const auto* release = rig.did<call_effects::release_staff>();
  ASSERT_NE(release, nullptr);
  EXPECT_EQ(release->fence, 0U); // the lease was never confirmed
  EXPECT_EQ(rig.decisions()[0],
    (decided{decision_kind::offer_ended, reason::no_news, ana}));
  EXPECT_EQ(offered(), ben);
}

TEST_F(hunt_flow, an_offer_that_the_caller_does_not_collect_frees_the_person) {
  start({{ana, ready(ana)}});
  rig.expire_answer_timer();
  rig.acknowledge();
  const auto* timer = rig.did<call_effects::arm_timer>();
  ASSERT_NE(timer, nullptr);
  EXPECT_EQ(timer->after, limits::offer_uncollected);
  rig.expire_state_timer();
  EXPECT_NE(rig.did<call_effects::release_staff>(), nullptr);
  EXPECT_EQ(rig.end()->how, outcome::caller_hung_up);
}

TEST_F(hunt_flow, a_page_lost_before_the_dial_is_given_back) {
  start({{ana, ready(ana)}, {ben, ready(ben)}});
  rig.expire_answer_timer();
  rig.acknowledge();
  rig.lose_page();
  EXPECT_NE(rig.did<call_effects::release_staff>(), nullptr);
  EXPECT_EQ(offered(), ben);
}

} // namespace callengine::testing
