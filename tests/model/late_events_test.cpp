// Late, doubled and foreign events change nothing, in any state.
#include "tests/model/every_state.hpp"

#include <gtest/gtest.h>

namespace callengine::testing {

namespace {

using namespace call_events;

constexpr attempt_number foreign = 99;

std::vector<call_event> events_of(attempt_number attempt) {
  return {offer_taken{attempt, 8}, offer_acknowledged{attempt},
    offer_refused{attempt, offer_refusal::offline}, offer_declined{attempt},
    page_lost{attempt},
    leg_progressed{attempt, "CAlate", call_status::in_progress, {}},
    leg_progressed{attempt, "CAlate", call_status::completed, seconds{9}}};
}

void expect_nothing(call_rig& rig, const call_event& event) {
  const auto before = rig.it();
  rig.happen(event);
  EXPECT_TRUE(rig.did_nothing()) << "event " << event.index();
  EXPECT_EQ(rig.it().state, before.state) << "event " << event.index();
  EXPECT_EQ(rig.it().decisions, before.decisions);
}

} // namespace

TEST(late_events, of_an_attempt_that_never_was_change_nothing) {
  for (const auto state : every_state) {
    SCOPED_TRACE(state);
    auto rig = rig_in(state);
    for (const auto& event : events_of(foreign))
      expect_nothing(rig, event);
  }
}

TEST(late_events, of_an_earlier_attempt_change_nothing) {
  auto rig = rig_in("offering");
  rig.take();
  rig.decline(); // attempt 1 is over, 2 is offered
  for (const auto& event : events_of(1))
    expect_nothing(rig, event);
  rig.acknowledge();
  ASSERT_EQ(rig.state(), "ringing");
  for (const auto& event : events_of(1))
    expect_nothing(rig, event);
}

TEST(late_events, of_the_last_attempt_change_nothing_once_it_is_over) {
  for (const std::string_view state : {"bridging", "ended", "recording"}) {
    SCOPED_TRACE(state);
    auto rig = rig_in(state);
    for (const auto& event : events_of(rig.it().attempts))
      expect_nothing(rig, event);
  }
}

TEST(late_events, of_an_offer_change_nothing_once_it_rings) {
  for (const std::string_view state : {"ringing", "ringing a phone"}) {
    SCOPED_TRACE(state);
    auto rig = rig_in(state);
    const auto attempt = rig.it().attempts;
    expect_nothing(rig, offer_taken{attempt, 8});
    expect_nothing(rig, offer_acknowledged{attempt});
  }
}

TEST(late_events, of_an_offer_change_nothing_once_they_talk) {
  auto rig = rig_in("talking");
  const auto attempt = rig.it().attempts;
  for (const call_event& event :
    {call_event{offer_taken{attempt, 8}}, call_event{offer_declined{attempt}},
      call_event{offer_acknowledged{attempt}}, call_event{page_lost{attempt}},
      call_event{offer_refused{attempt, offer_refusal::no_news}},
      call_event{leg_progressed{attempt, "CAleg", call_status::ringing, {}}}})
    expect_nothing(rig, event);
}

TEST(late_events, of_a_conversation_change_nothing_elsewhere) {
  const ai::proposal answer{ai::action::answer, {}, "Yes.", {}, 1};
  for (const auto state : every_state) {
    SCOPED_TRACE(state);
    auto rig = rig_in(state);
    for (const call_event& event :
      {call_event{answer_proposed{foreign, answer}},
        call_event{answer_failed{foreign}},
        call_event{answer_piece{foreign, "Yes."}},
        call_event{relay_heard{"VXother", "operator", {}}},
        call_event{relay_key_pressed{"VXother", "0"}},
        call_event{relay_interrupted{"VXother", "Yes"}},
        call_event{relay_closed{"VXother"}}})
      expect_nothing(rig, event);
    if (state == "relaying")
      continue;
    expect_nothing(rig, relay_opened{"VX1"});
  }
}

TEST(late_events, from_the_roster_change_nothing_unless_it_was_asked) {
  for (const auto state : every_state) {
    if (state == "selecting")
      continue;
    SCOPED_TRACE(state);
    auto rig = rig_in(state);
    expect_nothing(rig, candidates_reported{{ready(ana), ready(ben)}});
  }
}

TEST(late_events, of_a_timer_that_was_replaced_change_nothing) {
  for (const auto state : every_state) {
    SCOPED_TRACE(state);
    auto rig = rig_in(state);
    const auto& call = rig.it();
    expect_nothing(rig, timer_expired{timer_kind::state, call.state_timer - 1});
    expect_nothing(rig, timer_expired{timer_kind::state, call.state_timer + 1});
    expect_nothing(
      rig, timer_expired{timer_kind::answer, call.answer_timer - 1});
  }
}

TEST(late_events, an_answer_timer_without_a_waiting_request_changes_nothing) {
  for (const auto state : every_state) {
    if (state == "selecting" || state == "offering")
      continue;
    SCOPED_TRACE(state);
    auto rig = rig_in(state);
    expect_nothing(
      rig, timer_expired{timer_kind::answer, rig.it().answer_timer});
  }
}

TEST(late_events, a_recording_that_is_absent_changes_nothing) {
  for (const auto state : every_state) {
    if (state == "recording")
      continue; // there it is no late event
    SCOPED_TRACE(state);
    auto rig = rig_in(state);
    expect_nothing(rig, recording_reported{"RE1", "", seconds{0}, false});
  }
}

TEST(late_events, a_screening_that_is_not_the_rings_own_is_hung_up_on) {
  for (const auto state : every_state) {
    SCOPED_TRACE(state);
    auto rig = rig_in(state);
    const auto before = rig.it().state;
    for (const call_event& event :
      {call_event{screening_started{foreign, "CAlate"}},
        call_event{screening_answered{foreign, "CAlate", "1"}}}) {
      rig.happen(event);
      const auto* answer = rig.did<call_effects::answer_leg>();
      ASSERT_NE(answer, nullptr);
      EXPECT_NE(find_verb<twiml::hangup>(*answer->document), nullptr);
      EXPECT_EQ(rig.it().state, before);
    }
  }
}

TEST(late_events, requests_after_the_end_are_told_to_hang_up) {
  const std::vector<call_event> requests = {call_arrived{}, digits_pressed{"1"},
    silence_met{}, redirect_followed{}, dial_ended{}, recording_ended{},
    document_failed{"11200"}, speech_heard{"billing", {}, {}}, relay_ended{}};
  for (const std::string_view state : {"closing", "ended"}) {
    for (const auto& event : requests) {
      SCOPED_TRACE(event.index());
      auto rig = rig_in(state);
      const auto document = rig.happen(event);
      ASSERT_TRUE(document);
      EXPECT_EQ(document->verbs.size(), 1U);
      EXPECT_NE(find_verb<twiml::hangup>(*document), nullptr);
      EXPECT_EQ(rig.state(), state);
    }
  }
}

TEST(late_events, every_request_is_answered_or_waits_for_somebody) {
  const std::vector<call_event> requests
    = {call_arrived{}, digits_pressed{"1"}, silence_met{}, redirect_followed{},
      dial_ended{call_status::no_answer, "CAleg", false, {}}, recording_ended{},
      document_failed{"11200"}, speech_heard{"Is there a lift?", {}, {}},
      relay_ended{true}};
  for (const auto state : every_state)
    for (const auto& event : requests) {
      SCOPED_TRACE(state);
      SCOPED_TRACE(event.index());
      auto rig = rig_in(state);
      const bool waited = rig.it().answer_due;
      const auto document = rig.happen(event);
      const auto now = rig.state();
      const bool waits
        = now == "offering" || now == "selecting" || now == "answering";
      EXPECT_EQ(document == nullptr, waits) << now;
      EXPECT_TRUE(!waited || waits);
    }
}

} // namespace callengine::testing
