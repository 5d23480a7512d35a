// The conversation by gathers, with the built-in answerer: every brake and
// every end with its typed result.
#include "model/ai/ai_limits.hpp"
#include "tests/model/call_rig.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace callengine::testing {

namespace {

using ::testing::Contains;
using ::testing::HasSubstr;

constexpr const char* needs_more = "What else can I help you with?";

const call_effects::offer_staff* first_offer(const call_rig& rig) {
  return rig.did<call_effects::offer_staff>();
}

class conversation_flow : public ::testing::Test {
protected:
  explicit conversation_flow(clinic_tables tables = talking_clinic())
    : rig(tables) {
    rig.people = {{ana, ready(ana)}, {ben, ready(ben)}};
  }

  /// How the conversation ended, as the row tells.
  ai::result result() const {
    const auto rows = rig.all<call_effects::note_conversation>();
    EXPECT_EQ(rows.size(), 1U);
    return rows.empty() ? ai::result::caller_hung_up : rows.back().row.how;
  }

  void expect_end(ai::result how, reason why) const {
    EXPECT_EQ(result(), how);
    EXPECT_THAT(rig.decisions(),
      Contains(decided{decision_kind::conversation_ended, why}));
    EXPECT_EQ(rig.it().ai_result, how);
  }

  call_rig rig;
};

} // namespace

TEST_F(conversation_flow, greets_and_listens_for_words_and_keys) {
  const auto document = rig.arrive();
  const auto* gather = find_verb<twiml::gather_speech>(*document);
  ASSERT_NE(gather, nullptr);
  EXPECT_EQ(gather->action.to, twiml::endpoint::ai_gather);
  EXPECT_THAT(gather->hints, Contains("billing"));
  EXPECT_EQ(said(*document),
    "Thank you for calling Lindenhof Clinic. How can I help you?|"
    "You can say it in your own words, or press a key.|"
    "For billing, press 1");
  EXPECT_EQ(rig.state(), "conversing");
  EXPECT_THAT(rig.decisions(),
    Contains(
      decided{decision_kind::conversation_begun, reason::caller_called}));
}

TEST_F(conversation_flow, a_question_is_answered_and_the_caller_heard_again) {
  rig.arrive();
  const auto document = rig.say("What are your opening hours?", 0.9);
  ASSERT_TRUE(document);
  EXPECT_EQ(said(*document),
    std::string{"We are open from eight to five on weekdays.|"} + needs_more);
  EXPECT_NE(find_verb<twiml::gather_speech>(*document), nullptr);
  EXPECT_EQ(rig.state(), "conversing");
  EXPECT_THAT(rig.decisions(),
    Contains(decided{decision_kind::question_answered, reason::answer_known}));
  const auto* turn = rig.did<call_effects::note_turn>();
  ASSERT_NE(turn, nullptr);
  EXPECT_EQ(turn->row.number, 1U);
  EXPECT_EQ(turn->row.words.caller, "What are your opening hours?");
  EXPECT_EQ(
    turn->row.words.engine, "We are open from eight to five on weekdays.");
}

TEST_F(conversation_flow, a_bill_goes_to_billing_with_what_the_caller_wants) {
  rig.arrive();
  rig.say("I need to pay my bill.");
  expect_end(ai::result::routed, reason::department_recognised);
  EXPECT_EQ(rig.it().department, "billing");
  const auto* offer = first_offer(rig);
  ASSERT_NE(offer, nullptr);
  EXPECT_EQ(offer->user, ana);
  EXPECT_THAT(offer->summary, HasSubstr("pay my bill"));
  EXPECT_FALSE(offer->urgent);
}

TEST_F(conversation_flow, what_nobody_knows_goes_to_a_person) {
  rig.arrive();
  rig.say("Is the moon made of cheese?");
  expect_end(ai::result::routed, reason::not_known);
  EXPECT_NE(first_offer(rig), nullptr);
}

TEST_F(conversation_flow, urgent_words_name_911_and_look_for_a_person_at_once) {
  rig.arrive();
  const auto document = rig.say("My father has chest pain", 0.05);
  ASSERT_TRUE(document) << "however badly it was recognised";
  EXPECT_EQ(said(*document), "If this is an emergency, hang up and dial 911.");
  expect_end(ai::result::urgent, reason::urgent_words);
  const auto* offer = first_offer(rig);
  ASSERT_NE(offer, nullptr) << "the hunt does not wait for the words";
  EXPECT_TRUE(offer->urgent);
  EXPECT_TRUE(rig.it().urgent);
  EXPECT_TRUE(rig.all<call_effects::note_conversation>()[0].row.urgent);
  rig.acknowledge();
  EXPECT_NE(find_verb<twiml::dial>(*rig.follow_redirect()), nullptr);
}

TEST_F(conversation_flow, who_asks_for_a_person_gets_one) {
  rig.arrive();
  rig.say("Operator!");
  expect_end(ai::result::asked_for_person, reason::asked_for_person);
  EXPECT_NE(first_offer(rig), nullptr);
}

TEST_F(conversation_flow, who_swears_twice_gets_a_person) {
  rig.arrive();
  rig.say("What the fuck are your opening hours?");
  EXPECT_EQ(rig.state(), "conversing") << "once is nothing";
  rig.say("What the fuck are your opening hours?");
  expect_end(ai::result::asked_for_person, reason::caller_swore);
}

TEST_F(conversation_flow, who_needs_nothing_more_is_bid_goodbye) {
  rig.arrive();
  rig.say("What are your opening hours?");
  const auto document = rig.say("No thank you, goodbye");
  ASSERT_TRUE(document);
  EXPECT_EQ(
    said(*document), "Thank you for calling Lindenhof Clinic. Goodbye.");
  EXPECT_NE(find_verb<twiml::hangup>(*document), nullptr);
  expect_end(ai::result::answered, reason::caller_helped);
  EXPECT_THAT(rig.decisions(),
    Contains(decided{decision_kind::goodbye_said, reason::caller_helped}));
  rig.hang_up();
  EXPECT_EQ(rig.end()->how, outcome::goodbye);
}

TEST_F(conversation_flow, private_matters_are_a_persons) {
  rig.arrive();
  rig.say("I want my test results");
  expect_end(ai::result::routed, reason::private_matter);
  EXPECT_NE(first_offer(rig), nullptr);
}

TEST_F(conversation_flow, a_private_matter_of_a_department_goes_there) {
  rig.arrive();
  rig.say("I want my test results and my bill");
  expect_end(ai::result::routed, reason::private_matter);
  EXPECT_EQ(rig.it().department, "billing");
}

// -- misses -------------------------------------------------------------------

TEST_F(conversation_flow, silence_is_asked_about_once_and_then_a_person) {
  rig.arrive();
  const auto again = rig.keep_silent();
  EXPECT_NE(find_verb<twiml::gather_speech>(*again), nullptr);
  EXPECT_THAT(said(*again), HasSubstr("I did not hear anything"));
  EXPECT_THAT(rig.decisions(),
    Contains(decided{decision_kind::question_repeated, reason::nothing_said}));
  rig.keep_silent();
  expect_end(ai::result::gave_up, reason::turns_used_up);
  EXPECT_NE(first_offer(rig), nullptr);
}

TEST_F(conversation_flow, what_was_heard_badly_is_asked_for_again) {
  rig.arrive();
  const auto again = rig.say("What are your opening hours?", 0.29);
  EXPECT_THAT(said(*again), HasSubstr("I did not get that"));
  rig.say("   ", 1);
  expect_end(ai::result::gave_up, reason::turns_used_up);
}

TEST_F(conversation_flow, noise_that_sounds_like_no_ends_no_call) {
  rig.arrive();
  EXPECT_THAT(said(*rig.say("no", 0.05)), HasSubstr("I did not get that"));
  EXPECT_EQ(rig.state(), "conversing");
}

TEST_F(conversation_flow, danger_need_not_be_heard_well) {
  rig.arrive();
  rig.say("I have chest pain", 0.05);
  expect_end(ai::result::urgent, reason::urgent_words);
}

TEST_F(conversation_flow, a_confidence_that_is_not_told_says_nothing) {
  rig.arrive();
  EXPECT_THAT(
    said(*rig.say("What are your opening hours?")), HasSubstr("eight"));
}

TEST_F(conversation_flow, misses_count_over_the_whole_conversation) {
  rig.arrive();
  rig.keep_silent();
  rig.say("What are your opening hours?");
  rig.fail_document();
  expect_end(ai::result::gave_up, reason::turns_used_up);
}

TEST_F(conversation_flow, who_asks_too_often_gets_a_person) {
  rig.arrive();
  for (int turn = 0; turn < limits::ai_turns; ++turn) {
    ASSERT_EQ(rig.state(), "conversing");
    rig.say("What are your opening hours?");
  }
  ASSERT_EQ(rig.state(), "conversing");
  rig.say("What are your opening hours?");
  expect_end(ai::result::gave_up, reason::turns_used_up);
  EXPECT_NE(first_offer(rig), nullptr);
}

// -- keys ---------------------------------------------------------------------

TEST_F(conversation_flow, a_key_of_the_menu_works_at_any_time) {
  rig.arrive();
  rig.say("What are your opening hours?");
  rig.press("1");
  expect_end(ai::result::routed, reason::key_pressed);
  EXPECT_EQ(rig.it().department, "billing");
}

TEST_F(conversation_flow, 0_is_a_person) {
  rig.arrive();
  rig.press("0");
  expect_end(ai::result::asked_for_person, reason::key_pressed);
  EXPECT_NE(first_offer(rig), nullptr);
}

TEST_F(conversation_flow, a_key_that_leads_nowhere_is_a_miss) {
  rig.arrive();
  EXPECT_THAT(said(*rig.press("7")), HasSubstr("not one of the choices"));
  rig.press("#");
  expect_end(ai::result::gave_up, reason::turns_used_up);
}

TEST(conversation_keys, a_0_of_the_menu_is_the_menus) {
  auto tables = talking_clinic();
  tables.menu.push_back(option("0", "voicemail"));
  call_rig rig{tables};
  rig.arrive();
  EXPECT_NE(find_verb<twiml::record>(*rig.press("0")), nullptr);
  EXPECT_EQ(rig.it().ai_result, ai::result::routed);
  EXPECT_THAT(rig.decisions(),
    Contains(
      decided{decision_kind::voicemail_offered, reason::conversation_led}));
}

// -- where it ends ------------------------------------------------------------

TEST(conversation_end, voicemail_takes_whom_it_cannot_help_if_the_clinic_says) {
  auto tables = billing_clinic();
  tables.menu.push_back(option("2", "ai"));
  tables.menu.back().ai_fallback_to_staff = false;
  call_rig rig{tables};
  rig.arrive();
  const auto greeting = rig.press("2");
  EXPECT_EQ(
    said(*greeting), "Please tell me in a few words how I can help you.");
  EXPECT_THAT(rig.decisions(),
    Contains(decided{decision_kind::conversation_begun, reason::key_pressed}));
  const auto document = rig.say("Is the moon made of cheese?");
  ASSERT_TRUE(document);
  EXPECT_NE(find_verb<twiml::record>(*document), nullptr);
}

TEST_F(conversation_flow, who_hangs_up_leaves_a_result_and_a_summary) {
  rig.arrive();
  rig.say("What are your opening hours?");
  rig.hang_up();
  expect_end(ai::result::caller_hung_up, reason::caller_hung_up);
  EXPECT_EQ(rig.state(), "ended");
  EXPECT_EQ(rig.end()->how, outcome::caller_hung_up);
  EXPECT_FALSE(rig.it().summary.empty());
}

TEST_F(conversation_flow, a_call_that_is_heard_of_no_more_ends) {
  rig.arrive();
  rig.expire_state_timer();
  expect_end(ai::result::caller_hung_up, reason::no_news);
  EXPECT_EQ(rig.state(), "ended");
}

TEST(conversation_transcript, is_not_made_if_the_clinic_does_not_want_it) {
  auto tables = talking_clinic();
  tables.ai.keep_transcripts = false;
  call_rig rig{tables};
  rig.people = {{ana, ready(ana)}};
  rig.arrive();
  rig.say("What are your opening hours?");
  rig.say("I need to pay my bill.");
  EXPECT_EQ(rig.times<call_effects::note_turn>(), 0);
  EXPECT_EQ(rig.all<call_effects::note_conversation>().at(0).row.summary, "")
    << "it quotes the caller";
  EXPECT_THAT(rig.it().summary, HasSubstr("bill"))
    << "whoever takes the call is told all the same";
}

TEST_F(conversation_flow, no_decision_tells_what_the_caller_said) {
  rig.arrive();
  rig.say("My name is Rumpelstiltskin");
  for (const auto& note : rig.all<call_effects::note_decision>())
    EXPECT_EQ(note.row.text.find("Rumpel"), std::string::npos) << note.row.text;
}

} // namespace callengine::testing
