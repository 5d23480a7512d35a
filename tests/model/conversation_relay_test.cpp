// The conversation over a ConversationRelay: the same brakes, answers as they
// are produced, and the ways out of it.
#include "model/ai/ai_limits.hpp"
#include "tests/model/call_rig.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace callengine::testing {

namespace {

using ::testing::Contains;
using ::testing::HasSubstr;

ai::proposal answer(std::string text, double certainty = 0.9) {
  return {ai::action::answer, {}, std::move(text), {}, certainty};
}

/// The socket is open.
class conversation_relay : public ::testing::Test {
protected:
  conversation_relay() : rig(clinic_with_relay()) {
    rig.people = {{ana, ready(ana)}, {ben, ready(ben)}};
    greeting = rig.arrive();
    rig.open_relay();
  }

  void expect_end(ai::result how) const {
    const auto rows = rig.all<call_effects::note_conversation>();
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows[0].row.how, how);
  }

  bool ended_relay() const {
    return rig.did<call_effects::end_relay>() != nullptr;
  }

  call_rig rig;
  twiml::document_ptr greeting;
};

} // namespace

TEST_F(conversation_relay, is_connected_with_the_greeting) {
  const auto* relay = find_verb<twiml::connect_relay>(*greeting);
  ASSERT_NE(relay, nullptr);
  EXPECT_EQ(relay->action.to, twiml::endpoint::ai_gather);
  EXPECT_EQ(relay->greeting,
    "Thank you for calling Lindenhof Clinic. How can I help you? "
    "You can say it in your own words, or press a key. For billing, press 1");
  EXPECT_THAT(relay->hints, Contains("billing"));
  EXPECT_EQ(rig.state(), "relaying");
}

TEST_F(conversation_relay, an_answer_is_told_as_it_is_produced) {
  rig.hear("Do you have parking?");
  EXPECT_TRUE(rig.all<call_effects::ask_answerer>()[0].question.streams);
  rig.produce("Yes, behind ");
  const auto first = rig.relay_told();
  EXPECT_THAT(first, HasSubstr("Yes,"));
  rig.produce("the house.");
  auto all = first + rig.relay_told();
  rig.propose(answer("Yes, behind the house."));
  all += rig.relay_told();
  EXPECT_EQ(all, "Yes, behind the house. What else can I help you with?|");
  EXPECT_EQ(rig.state(), "relaying");
  const auto turns = rig.all<call_effects::note_turn>();
  ASSERT_EQ(turns.size(), 1U);
  EXPECT_EQ(turns[0].row.words.engine, "Yes, behind the house.");
}

TEST_F(conversation_relay, the_proposal_may_have_more_than_its_pieces) {
  rig.hear("Do you have parking?");
  rig.produce("Yes, behind ");
  auto all = rig.relay_told();
  rig.propose(answer("Yes, behind the house."));
  all += rig.relay_told();
  EXPECT_EQ(all, "Yes, behind the house. What else can I help you with?|");
}

TEST_F(conversation_relay, an_answer_without_pieces_is_told_whole) {
  rig.hear("Do you have parking?");
  rig.propose(answer("Behind the house."));
  EXPECT_EQ(
    rig.relay_told(), "Behind the house. What else can I help you with?|");
}

TEST_F(conversation_relay, what_may_not_be_said_is_not_told) {
  rig.hear("Do you have parking?");
  rig.produce("Call 555 987 6543 ");
  rig.produce("and ask. ");
  EXPECT_EQ(rig.relay_told().find("6543"), std::string::npos);
  rig.propose(answer("Call 555 987 6543 and ask."));
  EXPECT_TRUE(ended_relay());
  expect_end(ai::result::routed);
  for (const auto& told : rig.all<call_effects::tell_relay>())
    EXPECT_EQ(told.token.find("987"), std::string::npos) << told.token;
}

TEST_F(
  conversation_relay, a_text_without_an_end_is_cut_and_its_end_not_awaited) {
  rig.hear("Do you have parking?");
  std::string told;
  for (int piece = 0; piece < 1000; ++piece) {
    rig.produce("It is behind the house. ");
    told += rig.relay_told();
  }
  EXPECT_EQ(rig.times<call_effects::stop_answerer>(), 1);
  EXPECT_LE(told.size(), limits::ai_answer_characters + 40);
  EXPECT_TRUE(told.ends_with("house. What else can I help you with?|")) << told;
}

TEST_F(conversation_relay, a_word_without_an_end_is_no_answer) {
  rig.hear("What are your opening hours?");
  for (int piece = 0; piece < 300; ++piece)
    rig.produce("aaaaaaaaaa");
  EXPECT_EQ(rig.times<call_effects::stop_answerer>(), 1);
  const auto told = rig.all<call_effects::tell_relay>();
  ASSERT_FALSE(told.empty());
  EXPECT_THAT(told[0].token, HasSubstr("eight to five"));
}

TEST_F(conversation_relay, pieces_of_an_older_answer_are_not_told) {
  rig.hear("Do you have parking?");
  rig.hear("Is it free?");
  EXPECT_NE(rig.did<call_effects::stop_answerer>(), nullptr);
  rig.happen(call_events::answer_piece{1, "Yes, behind the house. "});
  EXPECT_TRUE(rig.did_nothing());
  rig.happen(call_events::answer_proposed{1, answer("Behind the house.")});
  EXPECT_TRUE(rig.did_nothing());
}

TEST_F(conversation_relay, barging_in_stops_the_answer_and_the_model) {
  rig.hear("Do you have parking?");
  rig.produce("Yes, behind the house ");
  rig.interrupt("Yes, behind");
  EXPECT_NE(rig.did<call_effects::stop_answerer>(), nullptr);
  EXPECT_EQ(
    rig.all<call_effects::note_turn>()[0].row.words.engine, "Yes, behind")
    << "what was heard is what was answered";
  rig.produce("and free. ");
  EXPECT_TRUE(rig.did_nothing());
}

TEST_F(conversation_relay, a_cough_over_the_wait_takes_no_answer_back) {
  rig.hear("Do you have parking?");
  rig.expire_state_timer();
  rig.interrupt("One mo");
  EXPECT_TRUE(rig.did_nothing());
  rig.propose(answer("Behind the house."));
  EXPECT_THAT(rig.relay_told(), HasSubstr("Behind the house."));
}

TEST_F(conversation_relay, who_barges_in_and_says_nothing_is_asked_soon) {
  rig.hear("Do you have parking?");
  rig.produce("Yes, behind the house ");
  rig.interrupt("Yes");
  EXPECT_EQ(rig.watchdog(), limits::menu_timeout);
  rig.expire_state_timer();
  EXPECT_THAT(rig.relay_told(), HasSubstr("I did not hear anything"));
}

TEST_F(conversation_relay, a_model_is_told_what_was_heard_of_its_answer) {
  rig.hear("Do you have parking?");
  rig.propose(answer("Behind the house, and it costs nothing at all."));
  rig.interrupt("Behind the house");
  rig.hear("Is it free?");
  const auto asked = rig.all<call_effects::ask_answerer>();
  ASSERT_EQ(asked.size(), 2U);
  EXPECT_EQ(asked[1].question.before.at(0).engine, "Behind the house");
}

TEST_F(conversation_relay, who_interrupts_a_sentence_of_ours_unsays_no_answer) {
  rig.hear("Do you have parking?");
  rig.propose(answer("Behind the house."));
  rig.expire_state_timer();
  ASSERT_THAT(rig.relay_told(), HasSubstr("I did not hear anything"));
  rig.interrupt("I did not");
  rig.hear("Is it free?");
  const auto asked = rig.all<call_effects::ask_answerer>();
  ASSERT_EQ(asked.size(), 2U);
  EXPECT_EQ(asked[1].question.before.at(0).engine, "Behind the house.");
}

TEST_F(conversation_relay, what_was_heard_is_kept_however_the_answer_ends) {
  rig.hear("Do you have parking?");
  rig.produce("Yes, behind the house ");
  rig.hang_up();
  EXPECT_THAT(rig.all<call_effects::note_turn>().at(0).row.words.engine,
    HasSubstr("Yes, behind the"));
}

TEST_F(conversation_relay, an_answer_that_fails_when_it_has_begun_is_ended) {
  rig.hear("Do you have parking?");
  rig.produce("Yes, behind the house and ");
  const auto before = rig.relay_told();
  rig.fail_answer(ai::answer_failure::too_late);
  EXPECT_THAT(rig.relay_told(),
    HasSubstr("I lost the rest of that. What else can I help you with?"));
  EXPECT_EQ(rig.state(), "relaying") << "nobody is led away in mid-sentence";
  EXPECT_EQ(
    rig.all<call_effects::note_turn>().at(0).row.words.engine + " ", before);
}

TEST_F(conversation_relay, an_answer_that_breaks_off_is_begun_again) {
  rig.hear("What are your opening hours?");
  rig.produce("We are open from ");
  rig.fail_answer(ai::answer_failure::garbage);
  EXPECT_THAT(rig.relay_told(), HasSubstr("once more: "));
  EXPECT_THAT(rig.relay_told(), HasSubstr("eight to five"));
  EXPECT_THAT(rig.all<call_effects::note_turn>().at(0).row.words.engine,
    ::testing::AllOf(HasSubstr("We are open from"), HasSubstr("once more")));
}

TEST_F(conversation_relay, who_cannot_be_answered_after_all_is_led_on) {
  rig.hear("Do you sell elephants?");
  rig.produce("We are open from ");
  rig.fail_answer(ai::answer_failure::garbage);
  EXPECT_TRUE(ended_relay());
  expect_end(ai::result::model_failed);
}

TEST_F(conversation_relay, half_a_telephone_number_is_not_told) {
  rig.hear("What is your number?");
  rig.produce("Call (202) 555-01");
  rig.expire_state_timer();
  rig.expire_state_timer();
  for (const auto& told : rig.all<call_effects::tell_relay>())
    EXPECT_EQ(told.token.find("555"), std::string::npos) << told.token;
}

TEST_F(conversation_relay, a_built_in_answerer_answers_at_once) {
  auto tables = clinic_with_relay();
  tables.ai.provider = "builtin";
  call_rig other{tables};
  other.arrive();
  other.open_relay();
  other.hear("What are your opening hours?");
  EXPECT_THAT(other.relay_told(), HasSubstr("eight to five"));
  EXPECT_EQ(other.times<call_effects::ask_answerer>(), 0);
}

// -- brakes and keys ----------------------------------------------------------

TEST_F(conversation_relay, urgent_words_end_it_and_911_is_named_in_a_document) {
  rig.hear("I have chest pain");
  EXPECT_TRUE(ended_relay());
  expect_end(ai::result::urgent);
  EXPECT_EQ(rig.state(), "bridging");
  const auto document = rig.relay_ends(false);
  ASSERT_TRUE(document);
  EXPECT_EQ(said(*document), "If this is an emergency, hang up and dial 911.");
  ASSERT_NE(rig.did<call_effects::offer_staff>(), nullptr);
  EXPECT_TRUE(rig.did<call_effects::offer_staff>()->urgent);
}

TEST_F(conversation_relay, a_hunt_begins_before_twilio_has_left_the_socket) {
  rig.hear("Operator");
  EXPECT_TRUE(ended_relay());
  expect_end(ai::result::asked_for_person);
  EXPECT_NE(rig.did<call_effects::offer_staff>(), nullptr);
  rig.acknowledge();
  EXPECT_NE(find_verb<twiml::dial>(*rig.relay_ends(false)), nullptr);
}

TEST_F(conversation_relay, a_key_works_while_it_is_answered) {
  rig.hear("Do you have parking?");
  rig.hear_key("1");
  EXPECT_NE(rig.did<call_effects::stop_answerer>(), nullptr);
  EXPECT_TRUE(ended_relay());
  EXPECT_EQ(rig.it().department, "billing");
}

TEST_F(conversation_relay, a_goodbye_is_said_in_a_document) {
  rig.hear("No thank you, goodbye");
  EXPECT_TRUE(ended_relay());
  const auto document = rig.relay_ends(false);
  EXPECT_EQ(
    said(*document), "Thank you for calling Lindenhof Clinic. Goodbye.");
  expect_end(ai::result::answered);
}

// -- time ---------------------------------------------------------------------

TEST_F(conversation_relay, a_slow_answer_is_bridged_and_then_the_built_in_one) {
  rig.hear("What are your opening hours?");
  EXPECT_EQ(rig.watchdog(), limits::answer_wait);
  rig.expire_state_timer();
  EXPECT_EQ(rig.relay_told(), "One moment, please. ");
  EXPECT_EQ(rig.watchdog(), limits::ai_budget - limits::answer_wait);
  rig.expire_state_timer();
  EXPECT_NE(rig.did<call_effects::stop_answerer>(), nullptr);
  EXPECT_THAT(rig.relay_told(), HasSubstr("eight to five"));
}

TEST_F(conversation_relay, an_answer_that_has_begun_is_not_bridged_but_ended) {
  rig.hear("Do you have parking?");
  rig.produce("Yes, behind the house ");
  rig.expire_state_timer();
  EXPECT_EQ(rig.relay_told(), "");
  rig.expire_state_timer();
  EXPECT_NE(rig.did<call_effects::stop_answerer>(), nullptr);
  EXPECT_THAT(rig.relay_told(), HasSubstr("What else"));
  EXPECT_EQ(rig.state(), "relaying");
}

TEST_F(conversation_relay, silence_is_asked_about_and_then_a_person) {
  rig.expire_state_timer();
  EXPECT_THAT(rig.relay_told(), HasSubstr("I did not hear anything"));
  rig.expire_state_timer();
  EXPECT_TRUE(ended_relay());
  expect_end(ai::result::gave_up);
}

TEST_F(conversation_relay, silence_counts_from_the_end_of_the_words) {
  const auto* relay = find_verb<twiml::connect_relay>(*greeting);
  ASSERT_NE(relay, nullptr);
  EXPECT_EQ(rig.watchdog(),
    limits::menu_timeout
      + limits::speech_of_byte * static_cast<int>(relay->greeting.size()));
}

// -- the socket ---------------------------------------------------------------

TEST_F(conversation_relay, a_socket_that_fails_is_followed_by_gathers) {
  rig.hear("Do you have parking?");
  rig.close_relay();
  EXPECT_NE(rig.did<call_effects::stop_answerer>(), nullptr);
  EXPECT_EQ(rig.state(), "relaying");
  const auto document = rig.relay_ends(true);
  ASSERT_TRUE(document);
  EXPECT_NE(find_verb<twiml::gather_speech>(*document), nullptr);
  EXPECT_EQ(rig.state(), "conversing");
  EXPECT_THAT(rig.decisions(),
    Contains(decided{decision_kind::question_repeated, reason::relay_failed}));
}

TEST_F(conversation_relay, a_document_that_fails_is_followed_by_gathers) {
  EXPECT_NE(find_verb<twiml::gather_speech>(*rig.fail_document()), nullptr);
}

TEST_F(conversation_relay, what_a_replaced_socket_says_is_not_heard) {
  rig.happen(call_events::relay_opened{"VX2"});
  rig.hear("Operator");
  EXPECT_TRUE(rig.did_nothing());
  rig.close_relay();
  EXPECT_TRUE(rig.did_nothing());
  rig.happen(call_events::relay_heard{"VX2", "Operator", {}});
  EXPECT_TRUE(ended_relay());
}

TEST_F(conversation_relay, a_caller_who_hangs_up_stops_the_model) {
  rig.hear("Do you have parking?");
  rig.hang_up();
  EXPECT_NE(rig.did<call_effects::stop_answerer>(), nullptr);
  expect_end(ai::result::caller_hung_up);
  EXPECT_EQ(rig.state(), "ended");
}

TEST_F(conversation_relay, after_a_restart_the_socket_is_gone) {
  rig.hear("Do you have parking?");
  rig.restart();
  EXPECT_EQ(rig.state(), "relaying");
  rig.hear("Operator");
  EXPECT_TRUE(rig.did_nothing()) << "no such session";
  EXPECT_NE(find_verb<twiml::gather_speech>(*rig.relay_ends(true)), nullptr);
}

TEST_F(conversation_relay, a_caller_whose_socket_never_came_is_led_on) {
  call_rig other{clinic_with_relay()};
  other.people = {{ana, ready(ana)}};
  other.arrive();
  other.expire_state_timer();
  EXPECT_EQ(other.it().ai_result, ai::result::gave_up);
  EXPECT_EQ(other.state(), "bridging");
  other.relay_ends(true);
  EXPECT_NE(other.did<call_effects::offer_staff>(), nullptr)
    << "who is there yet is not hung up on";
}

TEST_F(conversation_relay, a_second_socket_does_not_put_a_question_off) {
  rig.hear("Do you have parking?");
  rig.happen(call_events::relay_opened{"VX2"});
  EXPECT_NE(rig.did<call_effects::stop_answerer>(), nullptr);
}

TEST_F(conversation_relay, a_restart_keeps_what_was_being_asked) {
  rig.hear("Do you have parking?");
  rig.produce("Yes, behind the house ");
  rig.restart();
  const auto turns = rig.all<call_effects::note_turn>();
  ASSERT_EQ(turns.size(), 1U);
  EXPECT_EQ(turns[0].row.words.caller, "Do you have parking?");
}

} // namespace callengine::testing
