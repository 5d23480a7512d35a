// A call's actor between Twilio, an answerer and a relay's socket.
#include "model/ai/ai_limits.hpp"
#include "tests/actors/caller.hpp"

#include <gmock/gmock.h>

namespace callengine::actors::testing {

namespace {

using ::testing::ElementsAre;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::Pair;
using ::testing::SizeIs;

ai::proposal answer(std::string text) {
  return {ai::action::answer, {}, std::move(text), {}, 0.9};
}

class conversation_test : public engine_test {
protected:
  void SetUp() override {
    engine_test::SetUp();
    put_in_force({talking_tables()});
  }

  void relay_instead() {
    auto tables = talking_tables();
    tables.ai.use_conversation_relay = true;
    put_in_force({tables});
  }

  void ask_about_parking() {
    patient.arrive();
    patient.say_words("Do you have parking?");
  }

  void reply(ai::reply what, std::uint32_t number = 1) {
    answerer.reply(patient.sid(), number, std::move(what));
    settle();
  }

  caller patient{*this};
};

} // namespace

TEST_F(conversation_test, an_answer_in_time_is_what_the_caller_hears) {
  ask_about_parking();
  ASSERT_THAT(answerer.questions(), SizeIs(1));
  EXPECT_EQ(answerer.questions()[0].said, "Do you have parking?");
  EXPECT_FALSE(patient.replies().back()->answered());
  reply(answer("Behind the house."));
  EXPECT_EQ(patient.hears(), "listen redirect");
  EXPECT_THAT(words(patient.document()), HasSubstr("Behind the house."));
  ASSERT_THAT(history.turns(), SizeIs(1));
  EXPECT_EQ(history.turns()[0].words.engine, "Behind the house.");
  EXPECT_THAT(answerer.stopped(), IsEmpty());
}

TEST_F(conversation_test, a_late_answer_is_bridged_and_heard_then) {
  ask_about_parking();
  advance(limits::answer_wait);
  EXPECT_THAT(words(patient.document()), HasSubstr("One moment"));
  patient.follow();
  reply(answer("Behind the house."));
  EXPECT_THAT(words(patient.document()), HasSubstr("Behind the house."));
}

TEST_F(conversation_test, an_answer_that_never_comes_is_stopped_in_time) {
  auto page = sign_in(person(101));
  ask_about_parking();
  advance(limits::answer_wait);
  patient.follow();
  advance(limits::ai_budget);
  EXPECT_THAT(answerer.stopped(), ElementsAre(Pair(patient.sid(), 1U)));
  ASSERT_THAT(history.conversations(), SizeIs(1));
  EXPECT_EQ(history.conversations()[0].how, ai::result::model_failed);
  const auto offer = page->last<page_frame::offer_made>();
  EXPECT_EQ(offer.call, patient.sid());
  EXPECT_THAT(offer.summary, HasSubstr("parking"));
  EXPECT_FALSE(offer.urgent);
  EXPECT_EQ(meters.conversations_ended.of(ai::result::model_failed), 1U);
}

TEST_F(conversation_test, an_urgent_call_is_shown_as_one) {
  auto page = sign_in(person(101));
  patient.arrive();
  patient.say_words("I have chest pain");
  EXPECT_THAT(words(patient.document()), HasSubstr("dial 911"));
  EXPECT_TRUE(page->last<page_frame::offer_made>().urgent);
  EXPECT_THAT(answerer.questions(), IsEmpty());
}

TEST_F(conversation_test, an_answer_after_the_end_changes_nothing) {
  ask_about_parking();
  patient.hang_up();
  EXPECT_THAT(answerer.stopped(), ElementsAre(Pair(patient.sid(), 1U)));
  reply(answer("Behind the house."));
  EXPECT_EQ(state_of(patient.sid()), "none");
  EXPECT_EQ(faults.broken_calls, 0U);
}

TEST_F(conversation_test, a_stop_of_the_engine_stops_the_question) {
  ask_about_parking();
  stop();
  EXPECT_THAT(answerer.stopped(), ElementsAre(Pair(patient.sid(), 1U)));
  reply(answer("Behind the house."));
}

TEST_F(conversation_test, without_a_model_the_built_in_answerer_stands_in) {
  take_answerer_away();
  patient.arrive();
  patient.say_words("What are your opening hours?");
  EXPECT_THAT(words(patient.document()), HasSubstr("eight to five"));
  EXPECT_EQ(faults.missing_answerers, 1U);
}

TEST_F(conversation_test, a_call_whose_actor_dies_stops_its_question) {
  ask_about_parking();
  kill(actor_of(patient.sid()));
  EXPECT_THAT(answerer.stopped(), ElementsAre(Pair(patient.sid(), 1U)));
}

// -- a relay ------------------------------------------------------------------

TEST_F(conversation_test, a_relay_hears_the_answer_as_it_is_produced) {
  relay_instead();
  patient.arrive();
  EXPECT_EQ(patient.hears(), "relay");
  const auto line = open_relay(patient.sid());
  relay_did(
    patient.sid(), call_events::relay_heard{"VX1", "Do you have parking?", {}});
  ASSERT_THAT(answerer.questions(), SizeIs(1));
  EXPECT_TRUE(answerer.questions()[0].streams);
  reply(ai::piece{"Yes, behind "});
  EXPECT_THAT(line->said(), HasSubstr("Yes,"));
  reply(ai::piece{"the house."});
  reply(answer("Yes, behind the house."));
  EXPECT_EQ(
    line->said(), "Yes, behind the house. What else can I help you with?|");
  EXPECT_EQ(line->over(), "");
}

TEST_F(conversation_test, a_handoff_ends_the_relay_and_rings) {
  relay_instead();
  auto page = sign_in_and_acknowledge(person(101));
  patient.arrive();
  const auto line = open_relay(patient.sid());
  relay_did(
    patient.sid(), call_events::relay_heard{"VX1", "Operator, please", {}});
  EXPECT_EQ(line->over(), "end");
  EXPECT_EQ(page->last<page_frame::offer_made>().call, patient.sid());
  patient.relay_ends(false);
  EXPECT_EQ(patient.hears(), "say dial:c123_u101");
}

TEST_F(conversation_test, a_socket_that_fails_is_followed_by_gathers) {
  relay_instead();
  patient.arrive();
  open_relay(patient.sid());
  relay_did(patient.sid(), call_events::relay_closed{"VX1"});
  patient.relay_ends(true);
  EXPECT_EQ(patient.hears(), "listen redirect");
}

TEST_F(conversation_test, a_socket_that_no_call_waits_for_is_closed) {
  relay_instead();
  EXPECT_EQ(open_relay("CAunknown")->over(), "close");
  patient.arrive();
  EXPECT_EQ(open_relay(patient.sid(), "VX1", other_clinic)->over(), "close")
    << "another clinic's";
  const auto first = open_relay(patient.sid(), "VX1");
  const auto second = open_relay(patient.sid(), "VX2");
  EXPECT_EQ(first->over(), "close") << "the newest counts";
  EXPECT_EQ(second->over(), "");
  patient.relay_ends(true);
  EXPECT_EQ(open_relay(patient.sid(), "VX3")->over(), "close")
    << "the call goes on without it";
}

TEST_F(conversation_test, a_late_socket_of_an_earlier_document_is_closed) {
  relay_instead();
  patient.arrive();
  const auto step = list({std::nullopt, patient.sid()}).at(0)->step;
  const auto line = open_relay(patient.sid(), "VX2");
  for (const auto other : {step - 1, step + 1})
    EXPECT_EQ(open_relay(patient.sid(), "VX1", clinic, other)->over(), "close");
  EXPECT_EQ(line->over(), "") << "the call's own is not replaced";
  relay_did(
    patient.sid(), call_events::relay_heard{"VX2", "Do you have parking?", {}});
  EXPECT_THAT(answerer.questions(), SizeIs(1));
}

TEST_F(conversation_test, a_relay_is_told_when_an_interruption_is_known) {
  relay_instead();
  patient.arrive();
  const auto line = open_relay(patient.sid());
  relay_did(
    patient.sid(), call_events::relay_heard{"VX1", "Do you have parking?", {}});
  reply(ai::piece{"Yes, behind "});
  relay_did(patient.sid(), call_events::relay_interrupted{"VXother", ""});
  EXPECT_THAT(line->said(), Not(HasSubstr("!")));
  relay_did(patient.sid(), call_events::relay_interrupted{"VX1", "Yes,"});
  reply(ai::piece{"the house."});
  EXPECT_THAT(line->said(), EndsWith("!"));
}

TEST_F(conversation_test, a_relay_is_closed_with_its_call) {
  relay_instead();
  patient.arrive();
  const auto line = open_relay(patient.sid());
  patient.hang_up();
  EXPECT_EQ(line->over(), "close");
}

TEST_F(conversation_test, pieces_are_not_written_to_the_store) {
  relay_instead();
  patient.arrive();
  open_relay(patient.sid());
  relay_did(
    patient.sid(), call_events::relay_heard{"VX1", "Do you have parking?", {}});
  const auto before = store.calls().at(0).version;
  for (int piece = 0; piece < 20; ++piece)
    reply(ai::piece{"behind the house "});
  EXPECT_EQ(store.calls().at(0).version, before);
}

} // namespace callengine::actors::testing
