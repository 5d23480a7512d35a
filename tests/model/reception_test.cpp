// What is done with requests of calls that fail, end, or were never known.
#include "model/call/advance.hpp"
#include "model/call/reception.hpp"
#include "model/call/step_protocol.hpp"
#include "tests/model/every_state.hpp"

#include <gtest/gtest.h>

namespace callengine::testing {

namespace {

using namespace call_events;
using twiml::endpoint;

/// The fallback request for a URL that carried this step.
webhook failure_of(std::optional<std::uint32_t> step) {
  webhook request;
  request.to = endpoint::incoming;
  request.call = "CA1";
  request.from = patient;
  request.to_number = receiving_number;
  request.parent_status = call_status::in_progress;
  request.event = document_failed{"11200", step};
  return request;
}

bool applies(const call_rig& rig, const webhook& request) {
  return receive(rig.it(), request).applies;
}

webhook ended_early() {
  webhook request;
  request.to = endpoint::status_callback;
  request.call = "CA1";
  request.from = patient;
  request.to_number = receiving_number;
  request.parent_status = call_status::completed;
  request.event = caller_hung_up{call_status::completed};
  return request;
}

template <class Effect>
const Effect* effect_in(const step& made) {
  for (const auto& each : made.effects)
    if (const auto* effect = std::get_if<Effect>(&each))
      return effect;
  return nullptr;
}

plan_book book() {
  plan_book plans;
  const auto plan = plan_of(billing_clinic());
  plans.by_number.emplace(receiving_number, plan);
  plans.by_settings.emplace(plan->settings, plan);
  return plans;
}

} // namespace

// -- tests --------------------------------------------------------------------

TEST(test_call, is_marked_from_its_first_request_on) {
  for (const bool is_test : {true, false}) {
    auto first = failure_of({});
    first.event = call_arrived{};
    auto in_the_middle = failure_of({});
    in_the_middle.to = endpoint::ivr_gather;
    in_the_middle.event = silence_met{};
    auto over = ended_early();
    for (auto* request : {&first, &in_the_middle, &over}) {
      request->is_test = is_test;
      const auto begun = receive_unknown(book(), *request, time_point{});
      const auto* call = std::get_if<beginning>(&begun);
      ASSERT_NE(call, nullptr);
      EXPECT_EQ(call->first.next.is_test, is_test);
    }
  }
}

TEST(test_call, is_marked_in_its_row_and_in_what_it_offers) {
  const auto plan = plan_of(billing_clinic());
  const time_point now{};
  auto then = advance(
    *plan, new_call(*plan, "CA1", patient, now, true), call_arrived{}, now);
  const auto* row = effect_in<call_effects::note_started>(then);
  ASSERT_NE(row, nullptr);
  EXPECT_TRUE(row->row.is_test);
  then = advance(*plan, then.next, digits_pressed{"1"}, now);
  then = advance(*plan, then.next, candidates_reported{{ready(ana)}}, now);
  const auto* offer = effect_in<call_effects::offer_staff>(then);
  ASSERT_NE(offer, nullptr);
  EXPECT_TRUE(offer->is_test);
}

// -- failures -----------------------------------------------------------------

TEST(fallback, of_the_current_document_is_acted_upon_once) {
  auto rig = rig_in("menu");
  const auto failed = rig.it().step - 1; // the URL that the menu came from
  ASSERT_TRUE(applies(rig, failure_of(failed)));
  const auto document = rig.happen(document_failed{"11200", failed});
  const auto again = receive(rig.it(), failure_of(failed));
  EXPECT_FALSE(again.applies);
  EXPECT_EQ(again.document, document); // the very same
}

TEST(fallback, of_the_request_that_it_leads_to_is_acted_upon_once) {
  auto rig = rig_in("menu");
  const auto failed = rig.it().step; // the menu's own action
  ASSERT_TRUE(applies(rig, failure_of(failed)));
  const auto document = rig.happen(document_failed{"11200", failed});
  EXPECT_EQ(receive(rig.it(), failure_of(failed)).document, document);
  EXPECT_FALSE(applies(rig, failure_of(failed)));
  // The request itself was not lost but slow.
  EXPECT_EQ(classify(rig.it(), failed), request_class::repeated);
}

TEST(fallback, that_waits_for_the_hunt_waits_when_it_comes_again) {
  auto rig = rig_in("ringing");
  rig.roster_answers = false;
  const auto failed = rig.it().step - 1;
  rig.happen(document_failed{"11200", failed});
  ASSERT_TRUE(rig.it().answer_due);
  const auto again = receive(rig.it(), failure_of(failed));
  EXPECT_EQ(again.to, reception::reply::next_answer);
  EXPECT_FALSE(again.applies);
  EXPECT_EQ(rig.times<call_effects::release_staff>(), 1);
}

TEST(fallback, that_comes_while_another_request_waits_is_remembered) {
  auto rig = rig_in("selecting");
  rig.expire_answer_timer(); // the bridge is spoken
  rig.follow_redirect();
  const auto failed = rig.it().step - 1;
  ASSERT_TRUE(applies(rig, failure_of(failed)));
  rig.happen(document_failed{"11200", failed});
  rig.happen(candidates_reported{{ready(ana)}});
  rig.acknowledge();
  ASSERT_EQ(rig.state(), "ringing");
  EXPECT_FALSE(applies(rig, failure_of(failed)));
}

TEST(fallback, of_an_older_document_is_led_to_where_the_call_is) {
  auto rig = rig_in("menu");
  rig.press("9");
  rig.happen(document_failed{"11200", rig.it().step});
  const auto late = rig.it().failure->step;
  rig.press("9");
  for (const auto step : {std::uint32_t{0}, late}) {
    const auto result = receive(rig.it(), failure_of(step));
    EXPECT_FALSE(result.applies);
    ASSERT_TRUE(result.document);
    EXPECT_NE(find_verb<twiml::redirect>(*result.document), nullptr);
  }
}

TEST(fallback, of_a_step_that_never_was_is_led_to_where_the_call_is) {
  auto rig = rig_in("menu");
  EXPECT_FALSE(applies(rig, failure_of(rig.it().step + 1)));
}

TEST(fallback, of_a_later_document_is_a_failure_of_its_own) {
  auto rig = rig_in("menu");
  rig.happen(document_failed{"11200", rig.it().step});
  EXPECT_TRUE(applies(rig, failure_of(rig.it().step)));
}

TEST(fallback, that_does_not_tell_what_failed_counts_as_the_newest) {
  auto rig = rig_in("menu");
  EXPECT_TRUE(applies(rig, failure_of({})));
  rig.happen(document_failed{"11200", {}});
  EXPECT_TRUE(applies(rig, failure_of({})));
}

TEST(fallback, after_a_restart_in_its_wait_is_acted_upon) {
  auto rig = rig_in("ringing");
  rig.roster_answers = false;
  const auto failed = rig.it().step - 1;
  rig.happen(document_failed{"11200", failed});
  rig.restart();
  EXPECT_TRUE(applies(rig, failure_of(failed)));
}

TEST(fallback, of_a_call_that_is_not_known_takes_up_what_its_url_was_about) {
  auto request = failure_of(5);
  const auto plans = book();
  const auto& plan = *plans.by_settings.begin()->second;
  request.link = twiml::link{
    endpoint::ivr_gather, clinic, plan.settings, 5, plan.entry, 0, {}, {}};
  const auto what = receive_unknown(plans, request, at(0));
  const auto* begun = std::get_if<beginning>(&what);
  ASSERT_NE(begun, nullptr);
  EXPECT_TRUE(begun->mid_flow);
  EXPECT_EQ(state_name(begun->first.next.state), "menu");
  EXPECT_TRUE(receive(begun->first.next, request).applies);
}

// -- messages -----------------------------------------------------------------

TEST(reception, of_a_request_that_came_too_late_keeps_the_message) {
  auto rig = rig_in("recording");
  const auto first = rig.it().step;
  rig.fail_document(); // the caller is asked once more
  ASSERT_EQ(rig.it().step, first + 1);
  for (const auto step : {first - 1, first}) {
    auto request = failure_of({});
    request.to = endpoint::voicemail;
    request.link = twiml::link{};
    request.link->client = clinic;
    request.link->step = step;
    request.event = recording_ended{"RE1", "https://x", seconds{9}, "billing"};
    const auto what = receive(rig.it(), request);
    EXPECT_FALSE(what.applies);
    EXPECT_TRUE(what.document);
    ASSERT_TRUE(what.news);
    rig.happen(*what.news);
  }
  EXPECT_EQ(rig.times<call_effects::store_voicemail>(), 1);
}

// -- an end that overtook the beginning ---------------------------------------

TEST(early_end, is_written_down_as_a_call_that_was_hung_up) {
  const auto plans = book();
  auto what = receive_unknown(plans, ended_early(), at(0));
  const auto* begun = std::get_if<beginning>(&what);
  ASSERT_NE(begun, nullptr);
  EXPECT_FALSE(begun->mid_flow);
  const auto over
    = advance(*begun->plan, begun->first.next, ended_early().event, at(0));
  const auto* ended = std::get_if<call_states::ended>(&over.next.state);
  ASSERT_NE(ended, nullptr);
  EXPECT_EQ(ended->how, outcome::caller_hung_up);
  const auto has = [&](auto sample) {
    return std::any_of(
      over.effects.begin(), over.effects.end(), [&](const call_effect& e) {
        return std::holds_alternative<decltype(sample)>(e);
      });
  };
  EXPECT_TRUE(has(call_effects::note_started{}));
  EXPECT_TRUE(has(call_effects::note_ended{}));
}

TEST(early_end, is_remembered_where_no_number_is_known) {
  auto early = ended_early();
  early.to_number = "+15550000000";
  auto what = receive_unknown(book(), early, at(0));
  const auto* none = std::get_if<dismissal>(&what);
  ASSERT_NE(none, nullptr);
  ASSERT_TRUE(none->remember);
  EXPECT_EQ(none->remember->call, "CA1");
  EXPECT_EQ(none->remember->ended_at, at(0));

  auto slow = ended_early();
  slow.to = endpoint::incoming;
  slow.parent_status = call_status::ringing;
  slow.event = call_arrived{};
  const auto late = receive_late(*none->remember, slow, at(9));
  ASSERT_TRUE(late.document);
  EXPECT_NE(find_verb<twiml::hangup>(*late.document), nullptr);
}

TEST(early_end, leaves_nobodys_request_refused_and_keeps_messages) {
  const ended_call over{"CA1", unknown_client, at(0)};
  auto told = ended_early();
  told.to = endpoint::recording_status;
  told.link = twiml::link{endpoint::recording_status, clinic, settings_id{1}, 3,
    0, 0, "CA1", "billing"};
  told.event = recording_reported{"RE1", "https://x", seconds{9}};
  const auto late = receive_late(over, told, at(9));
  ASSERT_TRUE(late.document);
  ASSERT_TRUE(late.message);
  EXPECT_EQ(late.message->client, clinic);
  EXPECT_EQ(late.message->department, "billing");
}

TEST(early_end, is_no_other_clinics_where_the_call_was_known) {
  const ended_call over{"CA1", clinic, at(0)};
  auto request = ended_early();
  request.link = twiml::link{};
  request.link->client = client_id{7};
  EXPECT_FALSE(receive_late(over, request, at(9)).document);
}

TEST(early_end, is_not_told_by_the_news_of_a_leg) {
  const auto plans = book();
  webhook request;
  request.to = endpoint::call_status;
  request.call = "CA1";
  request.event = leg_progressed{1, "CAleg", call_status::completed, {}};
  const auto what = receive_unknown(plans, request, at(0));
  EXPECT_FALSE(std::get<dismissal>(what).remember);
}

} // namespace callengine::testing
