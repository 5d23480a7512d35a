// Voicemail: one row for each recording, from whichever callback comes first.
#include "model/limits.hpp"
#include "tests/model/every_state.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace callengine::testing {

namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

/// Nobody is there: the call is at the voicemail of billing.
struct voicemail_flow : ::testing::Test {
  void SetUp() override {
    auto tables = billing_clinic();
    keep_only(tables, {ana});
    rig = call_rig{tables};
    rig.arrive();
    document = rig.press("1");
    ASSERT_TRUE(document);
    ASSERT_EQ(rig.state(), "recording");
  }

  int messages() const {
    return rig.times<call_effects::store_voicemail>();
  }

  call_rig rig;
  twiml::document_ptr document;
};

} // namespace

TEST_F(voicemail_flow, the_message_is_spoken_and_recorded_and_then_a_goodbye) {
  EXPECT_EQ(said(*document),
    "The billing department is currently unavailable. Please leave a message."
    "|We did not get a message. Goodbye.");
  const auto* record = find_verb<twiml::record>(*document);
  ASSERT_NE(record, nullptr);
  EXPECT_EQ(record->max_length, seconds{300});
  EXPECT_EQ(record->action.to, twiml::endpoint::voicemail);
  EXPECT_EQ(record->status.to, twiml::endpoint::recording_status);
  EXPECT_EQ(record->status.call, "CA1");
  EXPECT_EQ(record->status.department, "billing");
  EXPECT_EQ(rig.decisions().back(),
    (decided{decision_kind::voicemail_offered, reason::nobody_left}));
}

TEST_F(voicemail_flow, the_action_first_then_the_callback) {
  const auto goodbye = rig.record_ends("RE1", seconds{12});
  EXPECT_THAT(said(*goodbye), HasSubstr("Your message has been recorded."));
  const auto* stored = rig.did<call_effects::store_voicemail>();
  ASSERT_NE(stored, nullptr);
  EXPECT_EQ(stored->row.client, clinic);
  EXPECT_EQ(stored->row.department, "billing");
  EXPECT_EQ(stored->row.from, patient);
  EXPECT_EQ(stored->row.duration, seconds{12});
  EXPECT_EQ(stored->row.url, "https://api.twilio.com/RE1");
  rig.recording_is("RE1", seconds{12});
  rig.hang_up();
  EXPECT_EQ(messages(), 1);
  EXPECT_EQ(rig.end()->how, outcome::voicemail);
}

TEST_F(voicemail_flow, the_callback_first_then_the_action) {
  rig.recording_is("RE1", seconds{12});
  EXPECT_EQ(messages(), 1);
  EXPECT_EQ(rig.state(), "recording");
  const auto goodbye = rig.record_ends("RE1", seconds{12});
  EXPECT_THAT(said(*goodbye), HasSubstr("Your message has been recorded."));
  EXPECT_EQ(messages(), 1);
}

TEST_F(voicemail_flow, a_caller_who_hangs_up_after_speaking_left_a_message) {
  // The action of a hang-up tells the recording and that the parent is over.
  rig.record_ends("RE1", seconds{12});
  rig.hang_up();
  EXPECT_EQ(messages(), 1);
  EXPECT_EQ(rig.end()->how, outcome::voicemail);
}

TEST_F(voicemail_flow, the_news_of_the_hang_up_may_come_first) {
  rig.hang_up();
  EXPECT_EQ(rig.state(), "recording");
  EXPECT_EQ(
    rig.did<call_effects::arm_timer>()->after, limits::recording_news_wait);
  rig.hang_up(); // told again
  EXPECT_TRUE(rig.did_nothing());
  const auto answer = rig.record_ends("RE1", seconds{12});
  EXPECT_NE(find_verb<twiml::hangup>(*answer), nullptr);
  EXPECT_EQ(messages(), 1);
  EXPECT_EQ(rig.end()->how, outcome::voicemail);
}

TEST_F(voicemail_flow, after_a_hang_up_the_callback_alone_is_enough) {
  rig.hang_up();
  rig.recording_is("RE1", seconds{12});
  EXPECT_EQ(rig.state(), "ended");
  EXPECT_EQ(rig.end()->how, outcome::voicemail);
}

TEST_F(
  voicemail_flow, a_message_known_before_the_hang_up_ends_the_call_at_once) {
  rig.recording_is("RE1", seconds{12});
  rig.hang_up();
  EXPECT_EQ(rig.end()->how, outcome::voicemail);
}

TEST_F(voicemail_flow, a_hang_up_without_a_recording_leaves_none) {
  rig.hang_up();
  rig.recording_is("RE1", seconds{0}, false);
  EXPECT_EQ(messages(), 0);
  EXPECT_EQ(rig.end()->how, outcome::caller_hung_up);
}

TEST_F(voicemail_flow, a_hang_up_of_which_no_recording_is_told_ends_by_itself) {
  rig.hang_up();
  rig.expire_state_timer();
  EXPECT_EQ(rig.end()->how, outcome::caller_hung_up);
}

TEST_F(voicemail_flow, a_recording_of_no_sound_leaves_no_message) {
  for (const std::string recording : {"", "RE1"}) {
    SetUp();
    const auto goodbye = rig.record_ends(recording, seconds{0});
    EXPECT_EQ(said(*goodbye), "We did not get a message. Goodbye.");
    EXPECT_THAT(rig.decisions(),
      ElementsAre(
        decided{decision_kind::voicemail_left, reason::nothing_recorded},
        decided{decision_kind::goodbye_said, reason::nobody_left}));
    rig.hang_up();
    EXPECT_EQ(messages(), 0);
    EXPECT_EQ(rig.end()->how, outcome::goodbye);
  }
}

TEST_F(voicemail_flow, a_prompt_that_failed_is_spoken_once_more) {
  rig.happen(call_events::document_failed{"12100"});
  const auto* again = rig.did<call_effects::answer>();
  ASSERT_NE(again, nullptr);
  EXPECT_NE(find_verb<twiml::record>(*again->document), nullptr);
  rig.happen(call_events::document_failed{"12100"});
  EXPECT_EQ(rig.state(), "closing");
}

TEST_F(voicemail_flow, silence_may_come_without_an_action) {
  rig.recording_is("", seconds{0}, false);
  EXPECT_EQ(rig.state(), "recording"); // the caller hears the last words
  rig.hang_up();
  rig.expire_state_timer();
  EXPECT_EQ(messages(), 0);
}

TEST_F(voicemail_flow, silence_of_which_nothing_follows_is_a_goodbye_soon) {
  rig.recording_is("", seconds{0}, false);
  EXPECT_EQ(rig.watchdog(), limits::closing_wait);
  rig.expire_state_timer();
  EXPECT_EQ(rig.end()->how, outcome::goodbye);
}

TEST_F(voicemail_flow, silence_before_a_repeated_prompt_does_not_cut_it_short) {
  rig.fail_document();
  rig.recording_is("", seconds{0}, false);
  EXPECT_GT(rig.watchdog(), limits::voicemail_length);
}

TEST_F(voicemail_flow, a_message_belongs_to_the_department_of_its_link) {
  const std::string url = "https://x/RE1";
  rig.happen(
    call_events::recording_reported{"RE1", url, seconds{9}, true, "surgery"});
  ASSERT_NE(rig.did<call_effects::store_voicemail>(), nullptr);
  EXPECT_EQ(
    rig.did<call_effects::store_voicemail>()->row.department, "surgery");
  rig.happen(call_events::recording_ended{"RE2", url, seconds{9}, "reception"});
  EXPECT_EQ(
    rig.did<call_effects::store_voicemail>()->row.department, "reception");
}

TEST_F(voicemail_flow, a_message_whose_link_names_no_department_has_none) {
  ASSERT_EQ(rig.it().department, "billing"); // where the call is
  rig.happen(call_events::recording_reported{
    "RE1", "https://x/RE1", seconds{9}, true, ""});
  ASSERT_NE(rig.did<call_effects::store_voicemail>(), nullptr);
  EXPECT_EQ(rig.did<call_effects::store_voicemail>()->row.department, "");
  rig.recording_is("RE2", seconds{9}); // nothing told
  EXPECT_EQ(
    rig.did<call_effects::store_voicemail>()->row.department, "billing");
}

TEST(voicemail, is_kept_in_every_state) {
  for (const auto state : every_state) {
    SCOPED_TRACE(state);
    auto told = rig_in(state);
    told.recording_is("RE1", seconds{9});
    EXPECT_EQ(told.times<call_effects::store_voicemail>(), 1);
    auto ended = rig_in(state);
    ended.record_ends("RE1", seconds{9});
    EXPECT_EQ(ended.times<call_effects::store_voicemail>(), 1);
  }
}

TEST(voicemail, of_a_call_that_was_closing_is_its_outcome) {
  auto rig = rig_in("closing");
  rig.record_ends("RE1", seconds{9});
  rig.hang_up();
  EXPECT_EQ(rig.end()->how, outcome::voicemail);
}

TEST_F(
  voicemail_flow, an_action_that_told_nothing_is_made_good_by_the_callback) {
  rig.record_ends("", seconds{0});
  rig.recording_is("RE1", seconds{12});
  EXPECT_EQ(messages(), 1);
  rig.hang_up();
  EXPECT_EQ(rig.end()->how, outcome::voicemail);
}

TEST_F(voicemail_flow, a_late_recording_is_a_message_after_the_end_too) {
  rig.hang_up();
  rig.expire_state_timer();
  ASSERT_EQ(rig.state(), "ended");
  rig.recording_is("RE1", seconds{12});
  rig.recording_is("RE1", seconds{12});
  rig.record_ends("RE1", seconds{12});
  EXPECT_EQ(messages(), 1);
  EXPECT_EQ(rig.times<call_effects::note_ended>(), 1);
}

TEST_F(voicemail_flow, a_recording_that_failed_after_the_end_is_no_message) {
  rig.hang_up();
  rig.expire_state_timer();
  rig.recording_is("RE1", seconds{12}, false);
  rig.recording_is("", seconds{12});
  rig.recording_is("RE1", seconds{0});
  EXPECT_EQ(messages(), 0);
}

TEST_F(voicemail_flow, a_recording_of_which_nothing_is_heard_ends_at_last) {
  EXPECT_GT(rig.watchdog(), limits::voicemail_length);
  rig.expire_state_timer();
  EXPECT_EQ(rig.end()->how, outcome::caller_hung_up);
}

} // namespace callengine::testing
