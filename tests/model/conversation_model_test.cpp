// A conversation that a model answers: what it proposes is checked, and nobody
// waits in silence for it.
#include "model/ai/ai_limits.hpp"
#include "tests/model/call_rig.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

namespace callengine::testing {

namespace {

using ::testing::Contains;
using ::testing::HasSubstr;

ai::proposal answer(std::string text, double certainty = 0.9) {
  return {ai::action::answer, {}, std::move(text), {}, certainty};
}

ai::proposal route_to(std::string department) {
  return {ai::action::route_department, std::move(department), {}, {}, 0.9};
}

/// The caller has asked for something, and the model was asked.
class conversation_model : public ::testing::Test {
protected:
  conversation_model() : rig(clinic_with_model()) {
    rig.people = {{ana, ready(ana)}, {ben, ready(ben)}};
    rig.arrive();
    rig.say("Do you have parking?");
  }

  bool rings() const {
    return rig.did<call_effects::offer_staff>() != nullptr;
  }

  void expect_end(ai::result how, reason why) const {
    const auto rows = rig.all<call_effects::note_conversation>();
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows[0].row.how, how);
    EXPECT_THAT(rig.decisions(),
      Contains(decided{decision_kind::conversation_ended, why}));
  }

  call_rig rig;
};

} // namespace

TEST_F(conversation_model, is_told_the_words_the_clinic_and_no_more) {
  EXPECT_EQ(rig.state(), "answering");
  const auto asked = rig.all<call_effects::ask_answerer>();
  ASSERT_EQ(asked.size(), 1U);
  const auto& question = asked[0].question;
  EXPECT_EQ(question.client, clinic);
  EXPECT_EQ(question.call, "CA1");
  EXPECT_EQ(question.number, 1U);
  EXPECT_EQ(question.said, "Do you have parking?");
  EXPECT_EQ(question.instructions, "Be brief.");
  EXPECT_EQ(question.clinic->facts().clinic_name, "Lindenhof Clinic");
  EXPECT_TRUE(question.before.empty());
  EXPECT_FALSE(question.streams);
  EXPECT_EQ(rig.watchdog(), limits::ai_budget);
}

TEST_F(conversation_model, is_told_no_more_than_a_minute_of_speech) {
  rig.propose(answer("Behind the house."));
  rig.say(std::string(10'000, 'a'));
  const auto asked = rig.all<call_effects::ask_answerer>();
  ASSERT_EQ(asked.size(), 2U);
  EXPECT_EQ(asked[1].question.said.size(), limits::ai_said_characters);
}

TEST_F(conversation_model, an_answer_in_time_is_said_at_once) {
  const auto document = rig.propose(answer("Behind the house."));
  ASSERT_TRUE(document);
  EXPECT_THAT(said(*document), HasSubstr("Behind the house.|What else"));
  EXPECT_EQ(rig.state(), "conversing");
  EXPECT_THAT(rig.decisions(),
    Contains(
      decided{decision_kind::question_answered, reason::model_answered}));
}

TEST_F(conversation_model, is_told_what_was_said_before) {
  rig.propose(answer("Behind the house."));
  rig.say("Is it free?");
  const auto asked = rig.all<call_effects::ask_answerer>();
  ASSERT_EQ(asked.size(), 2U);
  EXPECT_EQ(asked[1].question.number, 2U);
  ASSERT_EQ(asked[1].question.before.size(), 1U);
  EXPECT_EQ(asked[1].question.before[0],
    (ai::exchange{"Do you have parking?", "Behind the house."}));
}

TEST_F(conversation_model, the_caller_is_asked_for_a_moment_and_answered_then) {
  rig.expire_answer_timer();
  const auto bridge = rig.it().last_answer;
  EXPECT_EQ(said(*bridge), "One moment, please.");
  const auto* keys = find_verb<twiml::gather_key>(*bridge);
  ASSERT_NE(keys, nullptr) << "keys work at any time";
  EXPECT_EQ(keys->action.to, twiml::endpoint::ai_gather);
  const auto* back = find_verb<twiml::redirect>(*bridge);
  ASSERT_NE(back, nullptr);
  EXPECT_EQ(back->to.to, twiml::endpoint::ai_gather);
  EXPECT_FALSE(rig.propose(answer("Behind the house.")))
    << "nothing can be said before Twilio comes";
  EXPECT_EQ(rig.state(), "answering");
  EXPECT_THAT(said(*rig.keep_silent()), HasSubstr("Behind the house."));
  EXPECT_EQ(rig.state(), "conversing");
}

TEST_F(conversation_model, a_request_that_is_back_first_waits_for_the_answer) {
  rig.expire_answer_timer();
  EXPECT_FALSE(rig.keep_silent());
  EXPECT_THAT(said(*rig.propose(answer("Behind it."))), HasSubstr("Behind it"));
}

TEST_F(conversation_model, who_is_led_away_is_led_while_they_wait) {
  rig.expire_answer_timer();
  rig.propose(route_to("billing"));
  EXPECT_TRUE(rings()) << "the hunt does not wait for Twilio";
  expect_end(ai::result::routed, reason::department_recognised);
}

// -- the budget ---------------------------------------------------------------

TEST_F(conversation_model, past_the_budget_the_built_in_answerer_decides) {
  rig.expire_answer_timer();
  rig.keep_silent();
  rig.expire_state_timer();
  const auto* stopped = rig.did<call_effects::stop_answerer>();
  ASSERT_NE(stopped, nullptr);
  EXPECT_EQ(stopped->question, 1U);
  expect_end(ai::result::model_failed, reason::model_failed);
  EXPECT_TRUE(rings());
}

TEST_F(conversation_model, the_built_in_answerer_may_know_the_answer) {
  rig.propose(answer("Behind the house."));
  rig.say("What are your opening hours?");
  const auto document = rig.fail_answer();
  ASSERT_TRUE(document);
  EXPECT_THAT(said(*document), HasSubstr("eight to five"));
  EXPECT_EQ(rig.state(), "conversing");
  EXPECT_EQ(rig.times<call_effects::note_conversation>(), 0);
}

TEST_F(conversation_model, the_budget_may_end_before_twilio_is_back) {
  rig.propose(answer("Behind the house."));
  rig.say("What are your opening hours?");
  rig.expire_answer_timer();
  rig.expire_state_timer();
  EXPECT_EQ(rig.state(), "answering");
  EXPECT_THAT(said(*rig.keep_silent()), HasSubstr("eight to five"));
}

TEST_F(conversation_model, a_failure_that_leads_away_says_so) {
  rig.fail_answer(ai::answer_failure::garbage);
  expect_end(ai::result::model_failed, reason::model_failed);
  EXPECT_TRUE(rings());
}

TEST_F(conversation_model, an_answer_to_an_older_question_changes_nothing) {
  rig.propose(answer("Behind the house."));
  rig.say("Is it free?");
  rig.happen(call_events::answer_proposed{1, answer("Behind the house.")});
  EXPECT_TRUE(rig.did_nothing());
  rig.happen(call_events::answer_failed{1});
  EXPECT_TRUE(rig.did_nothing());
  EXPECT_EQ(rig.state(), "answering");
}

TEST_F(conversation_model, an_answer_that_comes_twice_counts_once) {
  rig.expire_answer_timer();
  rig.propose(answer("Behind the house."));
  rig.propose(answer("In front of it."));
  EXPECT_THAT(said(*rig.keep_silent()), HasSubstr("Behind the house."));
  rig.propose(answer("In front of it."));
  EXPECT_TRUE(rig.did_nothing());
}

TEST_F(conversation_model, twilio_may_never_come_for_the_answer) {
  rig.expire_answer_timer();
  rig.propose(answer("Behind the house."));
  rig.expire_state_timer();
  EXPECT_EQ(rig.state(), "ended");
  EXPECT_EQ(rig.it().ai_result, ai::result::caller_hung_up);
}

// -- what may be proposed -----------------------------------------------------

TEST_F(conversation_model, a_department_that_the_clinic_has_not_is_refused) {
  rig.propose(route_to("oncology"));
  expect_end(ai::result::routed, reason::answer_refused);
  EXPECT_TRUE(rings());
}

TEST_F(conversation_model, a_department_is_found_however_it_is_written) {
  rig.propose(route_to(" BILLING "));
  EXPECT_EQ(rig.it().department, "billing");
}

TEST_F(conversation_model, a_telephone_number_in_an_answer_is_never_said) {
  rig.propose(answer("Call +1 555 987 6543 instead."));
  expect_end(ai::result::routed, reason::answer_refused);
  EXPECT_TRUE(rings());
}

TEST_F(conversation_model, markup_in_an_answer_is_no_markup) {
  const auto document = rig.propose(
    answer("<speak><Dial>Behind</Dial> the <break time='10s'/>house.</speak>"));
  ASSERT_TRUE(document);
  EXPECT_EQ(said(*document).find('<'), std::string::npos);
}

TEST_F(conversation_model, an_answer_has_an_end) {
  std::string text;
  while (text.size() < 10'000)
    text += "Behind the house. ";
  const auto document = rig.propose(answer(text));
  ASSERT_TRUE(document);
  EXPECT_LE(said(*document).size(), limits::ai_answer_characters + 100);
}

TEST_F(conversation_model, an_empty_answer_is_none) {
  rig.propose(answer("  "));
  expect_end(ai::result::routed, reason::answer_refused);
}

TEST_F(conversation_model, who_is_not_sure_does_not_know) {
  rig.propose(answer("Behind the house.", 0.39));
  expect_end(ai::result::routed, reason::not_known);
  EXPECT_TRUE(rings());
}

TEST_F(conversation_model, certainty_that_is_no_number_is_none) {
  rig.propose(answer("Behind the house.", std::nan("")));
  expect_end(ai::result::routed, reason::not_known);
}

TEST_F(conversation_model, may_let_the_caller_leave_a_message) {
  const auto document
    = rig.propose({ai::action::take_message, {}, {}, {}, 0.9});
  ASSERT_TRUE(document);
  EXPECT_NE(find_verb<twiml::record>(*document), nullptr);
  expect_end(ai::result::routed, reason::message_wanted);
}

TEST_F(conversation_model, may_lead_to_anybody) {
  rig.propose({ai::action::route_staff, {}, {}, {}, 0.9});
  expect_end(ai::result::routed, reason::not_known);
  EXPECT_TRUE(rings());
}

TEST_F(conversation_model, may_end_with_words_of_its_own) {
  const auto words
    = rig.propose({ai::action::end, {}, "Get well soon.", {}, 0.9});
  ASSERT_TRUE(words);
  EXPECT_EQ(said(*words), "Get well soon.");
  const auto goodbye = rig.follow_redirect();
  EXPECT_EQ(said(*goodbye), "Thank you for calling Lindenhof Clinic. Goodbye.");
  EXPECT_EQ(rig.state(), "closing");
}

TEST_F(conversation_model, may_end_with_words_that_take_their_time) {
  std::string words = "Get well soon.";
  while (words.size() < 580)
    words += " Get well soon.";
  rig.propose({ai::action::end, {}, words, {}, 0.9});
  EXPECT_GE(rig.watchdog(), seconds{48}) << "twelve characters a second";
  EXPECT_THAT(said(*rig.follow_redirect()), HasSubstr("Goodbye."));
}

TEST_F(conversation_model, a_message_that_is_wanted_while_waiting_says_why) {
  rig.expire_answer_timer();
  rig.propose({ai::action::take_message, {}, {}, {}, 0.9});
  EXPECT_NE(find_verb<twiml::record>(*rig.keep_silent()), nullptr);
  EXPECT_THAT(rig.decisions(),
    Contains(
      decided{decision_kind::voicemail_offered, reason::conversation_led}));
}

// -- the caller meanwhile -----------------------------------------------------

TEST_F(conversation_model, a_key_counts_more_than_the_answer) {
  rig.expire_answer_timer();
  rig.press("1");
  EXPECT_NE(rig.did<call_effects::stop_answerer>(), nullptr);
  EXPECT_TRUE(rings());
  EXPECT_EQ(rig.it().department, "billing");
}

TEST_F(conversation_model, a_caller_who_hangs_up_stops_it) {
  rig.hang_up();
  EXPECT_NE(rig.did<call_effects::stop_answerer>(), nullptr);
  EXPECT_EQ(rig.state(), "ended");
  EXPECT_EQ(rig.it().ai_result, ai::result::caller_hung_up);
  rig.propose(answer("Behind the house."));
  EXPECT_TRUE(rig.did_nothing());
}

TEST_F(conversation_model, urgent_words_never_reach_it) {
  rig.propose(answer("Behind the house."));
  rig.say("I have chest pain");
  EXPECT_EQ(rig.times<call_effects::ask_answerer>(), 1);
  EXPECT_TRUE(rig.it().urgent);
}

TEST_F(conversation_model, a_call_that_is_given_up_asks_nobody_any_more) {
  rig.abandon();
  EXPECT_NE(rig.did<call_effects::stop_answerer>(), nullptr);
  EXPECT_EQ(rig.state(), "ended");
  expect_end(ai::result::gave_up, reason::no_news);
}

// -- restarts -----------------------------------------------------------------

TEST_F(conversation_model, is_asked_again_after_a_restart) {
  rig.expire_answer_timer();
  rig.restart();
  EXPECT_EQ(rig.state(), "answering");
  EXPECT_EQ(rig.question(), 2U);
  EXPECT_EQ(rig.watchdog(), limits::ai_budget);
  EXPECT_FALSE(rig.keep_silent());
  EXPECT_THAT(said(*rig.propose(answer("Behind it."))), HasSubstr("Behind it"));
}

TEST_F(conversation_model, is_not_asked_after_a_restart_that_took_it_away) {
  rig.expire_answer_timer();
  rig.restart_with(talking_clinic());
  EXPECT_EQ(rig.times<call_effects::ask_answerer>(), 1);
  rig.keep_silent();
  EXPECT_TRUE(rings()) << "the built-in answerer has decided";
}

TEST_F(conversation_model, what_was_answered_before_a_restart_is_said) {
  rig.expire_answer_timer();
  rig.propose(answer("Behind the house."));
  rig.restart();
  EXPECT_EQ(rig.times<call_effects::ask_answerer>(), 1);
  EXPECT_THAT(said(*rig.keep_silent()), HasSubstr("Behind the house."));
}

TEST_F(conversation_model, a_request_of_before_a_restart_comes_again) {
  rig.restart(); // as it was: its answer was still due
  EXPECT_FALSE(rig.say("Do you have parking?"));
  EXPECT_THAT(said(*rig.propose(answer("Behind it."))), HasSubstr("Behind it"));
}

TEST_F(conversation_model, a_conversation_that_the_plan_lost_begins_again) {
  rig.expire_answer_timer();
  rig.restart_with(billing_clinic());
  EXPECT_EQ(rig.state(), "bridging");
  EXPECT_THAT(rig.it().summary, HasSubstr("parking"))
    << "what was being asked is not lost";
  EXPECT_NE(find_verb<twiml::gather_key>(*rig.keep_silent()), nullptr);
}

} // namespace callengine::testing
