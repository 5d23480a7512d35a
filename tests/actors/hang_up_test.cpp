// The caller hangs up, at every place: what was held is free at once.
#include "model/limits.hpp"
#include "tests/actors/caller.hpp"

#include <gmock/gmock.h>

namespace callengine::actors::testing {

namespace {

using ::testing::IsEmpty;

class hang_up_test : public engine_test {
protected:
  /// The caller hangs up in this state: no time passes, and nothing is held.
  void hang_up(caller& patient, const std::string& in_state) {
    ASSERT_EQ(state_of(patient.sid()), in_state);
    patient.hang_up();
    EXPECT_THAT(history.busy(), IsEmpty());
    EXPECT_EQ(state_of(patient.sid()), "none");
    ASSERT_TRUE(history.end_of(patient.sid()));
    EXPECT_EQ(history.end_of(patient.sid())->at, now());
    for (const auto& reply : patient.replies())
      EXPECT_EQ(reply->answers(), 1);
  }

  outcome how(const call_sid& call) {
    const auto row = history.end_of(call);
    return row ? row->how : outcome::goodbye;
  }
};

TEST_F(hang_up_test, in_the_menu) {
  caller patient{*this};
  patient.arrive();
  hang_up(patient, "menu");
  EXPECT_EQ(how("CA1"), outcome::caller_hung_up);
}

TEST_F(hang_up_test, while_a_page_is_asked) {
  const auto page = sign_in(person(101));
  caller patient{*this};
  patient.arrive();
  patient.press("1");
  hang_up(patient, "offering");
  EXPECT_EQ(page->last<page_frame::offer_ended>().reason, offer_end::cancelled);
  EXPECT_EQ(page->shown(), staff_state::available);
}

TEST_F(hang_up_test, while_an_acknowledged_page_waits_for_the_redirect) {
  const auto page = sign_in(person(101));
  caller patient{*this};
  patient.arrive();
  patient.press("1");
  advance(limits::answer_wait);
  acknowledge(person(101), page);
  hang_up(patient, "offering");
  EXPECT_EQ(page->shown(), staff_state::available);
}

TEST_F(hang_up_test, while_a_page_rings) {
  const auto page = sign_in_and_acknowledge(person(101));
  caller patient{*this};
  patient.arrive();
  patient.press("1");
  hang_up(patient, "ringing");
  EXPECT_EQ(page->last<page_frame::offer_ended>().reason, offer_end::cancelled);
  EXPECT_EQ(page->shown(), staff_state::available);
  EXPECT_EQ(how("CA1"), outcome::caller_hung_up);
}

TEST_F(hang_up_test, while_a_phone_rings_or_is_screened) {
  caller patient{*this};
  patient.arrive();
  patient.press("1");
  patient.phone_picked_up();
  hang_up(patient, "ringing");
  // The person presses 1 for a caller who has gone.
  EXPECT_EQ(outline(patient.phone_pressed("1")->document()), "hangup");
  EXPECT_THAT(history.busy(), IsEmpty());
}

TEST_F(hang_up_test, in_a_talk) {
  const auto page = sign_in_and_acknowledge(person(101));
  caller patient{*this};
  patient.arrive();
  patient.press("1");
  patient.leg(call_status::in_progress);
  hang_up(patient, "talking");
  EXPECT_EQ(page->shown(), staff_state::available);
  EXPECT_EQ(how("CA1"), outcome::person);
}

TEST_F(hang_up_test, told_by_the_dials_action) {
  sign_in_and_acknowledge(person(101));
  caller patient{*this};
  patient.arrive();
  patient.press("1");
  patient.leg(call_status::in_progress);
  const auto action = find_verb<twiml::dial>(patient.document())->action;
  auto request = patient.request_of(action,
    call_events::dial_ended{
      call_status::completed, patient.leg_sid(), true, 30s});
  request.parent_status = call_status::completed;
  EXPECT_TRUE(patient.ask(request)->answered());
  EXPECT_THAT(history.busy(), IsEmpty());
  EXPECT_EQ(state_of("CA1"), "none");
  EXPECT_EQ(how("CA1"), outcome::person);
}

TEST_F(hang_up_test, in_the_goodbye) {
  auto tables = direct_tables({portal_row(101, 1)});
  tables.settings.voicemail_enabled = false;
  put_in_force({tables});
  caller patient{*this};
  patient.arrive();
  hang_up(patient, "closing");
  EXPECT_EQ(how("CA1"), outcome::goodbye);
}

TEST_F(hang_up_test, after_the_goodbye_without_a_callback) {
  auto tables = direct_tables({portal_row(101, 1)});
  tables.settings.voicemail_enabled = false;
  put_in_force({tables});
  caller patient{*this};
  patient.arrive();
  advance(limits::closing_wait - 1ms);
  EXPECT_EQ(state_of("CA1"), "closing");
  advance(1ms);
  EXPECT_EQ(state_of("CA1"), "none");
  EXPECT_EQ(how("CA1"), outcome::goodbye);
}

TEST_F(hang_up_test, after_speaking_a_message) {
  put_in_force({direct_tables({portal_row(101, 1)})});
  caller patient{*this};
  patient.arrive();
  ASSERT_EQ(patient.hears(), "say record say hangup");
  patient.hang_up();
  // The recording's news is on its way: the call waits for it.
  EXPECT_EQ(state_of("CA1"), "recording");
  patient.recording_is_ready("RE1", 7s);
  EXPECT_EQ(state_of("CA1"), "none");
  EXPECT_EQ(history.voicemails().size(), 1U);
  EXPECT_EQ(how("CA1"), outcome::voicemail);
}

TEST_F(hang_up_test, without_a_message) {
  put_in_force({direct_tables({portal_row(101, 1)})});
  caller patient{*this};
  patient.arrive();
  patient.hang_up();
  advance(limits::recording_news_wait - 1ms);
  EXPECT_EQ(state_of("CA1"), "recording");
  advance(1ms);
  EXPECT_EQ(state_of("CA1"), "none");
  EXPECT_EQ(how("CA1"), outcome::caller_hung_up);
  EXPECT_THAT(history.voicemails(), IsEmpty());
}

TEST_F(hang_up_test, unnoticed_by_anybody) {
  caller patient{*this};
  patient.arrive();
  advance(limits::call_silence - 1ms);
  EXPECT_EQ(state_of("CA1"), "menu");
  advance(1ms);
  EXPECT_EQ(state_of("CA1"), "none");
}

} // namespace

} // namespace callengine::actors::testing
