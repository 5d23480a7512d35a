#include "model/ai/brakes.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <initializer_list>
#include <string>

namespace callengine::testing {

namespace {

using ai::brake;

const ai::knowledge& clinic() {
  static const ai::knowledge made = [] {
    ai::clinic_facts facts;
    facts.clinic_name = "Hillside Family Clinic";
    facts.departments = {{"Billing", {"bill"}}, {"Nurse line", {}}};
    facts.answers = {{1, "How do I get a copy of my records?",
      "Please write to us and we will send them within a week.", ""}};
    facts.urgent_words = {"orange card", "code blue", ""};
    return ai::knowledge{facts};
  }();
  return made;
}

void expect_all(brake wanted, std::initializer_list<const char*> sentences) {
  for (const auto* said : sentences)
    EXPECT_EQ(ai::brake_for(said, clinic()), wanted) << said;
}

void expect_none(brake unwanted, std::initializer_list<const char*> sentences) {
  for (const auto* said : sentences)
    EXPECT_NE(ai::brake_for(said, clinic()), unwanted) << said;
}

} // namespace

TEST(ai_brakes, know_hearts_lungs_and_strokes) {
  expect_all(brake::urgent,
    {"I think I'm having a heart attack", "my chest hurts really bad",
      "chest pains", "chess pain and sweating",
      "it feels like an elephant is sitting on my chest", "i cant breathe",
      "I can not breathe", "I'm having trouble breathing",
      "she's short of breath and turning blue", "he stopped breathing",
      "he's choking on a piece of steak", "my heart is racing and I feel dizzy",
      "my mother's face is drooping on one side",
      "his speech is slurred and he can't lift his arm",
      "my left side went numb all of a sudden", "I think he had a stroke",
      "this is the worst headache of my life"});
}

TEST(ai_brakes, know_who_is_not_awake_bleeds_or_burns) {
  expect_all(brake::urgent,
    {"my wife is unconscious", "he wont wake up", "I'm going to pass out",
      "my dad collapsed and he's not responding", "my son is having a siezure",
      "she's seizing and foaming at the mouth", "I can't stop the bleeding",
      "there's blood everywhere", "I'm coughing up blood", "he's been shot",
      "my dad fell off the ladder and can't move his legs",
      "I spilled boiling water all over my arm", "a car hit my son"});
}

TEST(ai_brakes, know_poison_allergies_and_births) {
  expect_all(brake::urgent,
    {"my toddler drank bleach", "my son swallowed a button battery",
      "he's over dosed on heroin", "I took too many of my sleeping pills",
      "my throat is closing up", "my tongue is swelling after I ate peanuts",
      "I used my epipen and I'm still not okay", "my baby isn't breathing",
      "the baby is turning blue", "I'm pregnant and bleeding",
      "my water broke and the baby is coming",
      "the contractions are two minutes apart"});
}

TEST(ai_brakes, know_suicide_in_plain_words_and_others) {
  expect_all(brake::urgent,
    {"I want to kill myself", "i feel suicidal", "I want to end it all",
      "I don't want to be here anymore", "I can't go on like this",
      "everyone would be better off without me", "I'm going to hurt myself",
      "there's no reason to live", "sewer side thoughts", "I have a gun",
      "I want to go to sleep and never wake up",
      "I've written goodbye letters to my kids"});
}

TEST(ai_brakes, let_harmless_sentences_with_such_words_pass) {
  expect_none(brake::urgent,
    {"I'd like a chest X-ray appointment",
      "about the suicide prevention poster in your waiting room",
      "when are my breathing test results coming", "heart check-up next week",
      "I need to refill my seizure medication", "are you open on Labor Day",
      "do you take Blue Cross", "is my flu shot ready",
      "what is the emergency contact you have for me",
      "my father had a heart attack last year and I need his records",
      "I can't see my results in the portal", "my back is killing me",
      "I can't go to my appointment tomorrow", "my phone is about to die",
      "I need a doctor's note for my kids' school",
      "nobody is responding to my messages", "is this the emergency room",
      "can you help me please with my bill", ""});
}

TEST(ai_brakes, do_not_let_the_past_hide_the_present) {
  expect_all(brake::urgent,
    {"he had a stroke last year and now his face is drooping",
      "I had a heart attack two years ago and I think I'm having another one",
      "my son takes seizure medication and he is having a seizure",
      "I need an appointment, I've had chest pain since last week"});
}

TEST(ai_brakes, know_the_clinic_s_own_urgent_words) {
  expect_all(brake::urgent, {"the card I hold is orange", "code blue please"});
  expect_none(brake::urgent, {"my card"});
  EXPECT_EQ(ai::brake_for("orange card", ai::knowledge{}), brake::none);
}

TEST(ai_brakes, lead_to_a_person_who_asks_for_one) {
  expect_all(brake::wants_person,
    {"person", "operator", "representative please", "give me a human",
      "a real person", "let me talk to somebody", "can I speak to someone",
      "I don't want to talk to a machine", "zero"});
  // Who says which one is led there.
  expect_all(brake::none, {"can I talk to somebody about my bill"});
  expect_none(brake::wants_person,
    {"can I pay in person", "there is another person on my bill",
      "the human resources form"});
}

TEST(ai_brakes, put_danger_before_everything_else) {
  expect_all(brake::urgent,
    {"operator I can't breathe", "goodbye, I want to die",
      "should I take aspirin for my chest pain"});
}

TEST(ai_brakes, know_a_goodbye_from_a_wish) {
  expect_all(brake::wants_to_end,
    {"no thank you, goodbye", "that's all, thanks", "no, that's it", "bye",
      "no", "I'm all set, have a nice day"});
  expect_none(brake::wants_to_end,
    {"no thanks, I need to pay my bill", "yes", "thank you", "hello", ""});
}

TEST(ai_brakes, lead_private_matters_to_a_person) {
  expect_all(brake::private_matter,
    {"are my test results back", "what did the doctor write about me",
      "should I take ibuprofen with this",
      "is it normal that my knee is swollen",
      "how much tylenol can I give my son", "what is my balance",
      "what's my diagnosis", "can I drink alcohol with my antibiotics",
      "is my wife a patient there", "when is my next appointment"});
  expect_none(brake::private_matter,
    {"what are your opening hours", "where do I park", "do you take Medicare",
      "I need to pay my bill", "do you see children"});
}

TEST(ai_brakes, tell_the_way_to_records_that_the_clinic_tells_everybody) {
  expect_all(brake::none, {"how do I get a copy of my records"});
  expect_all(brake::private_matter, {"read me my records"});
}

TEST(ai_brakes, know_oaths) {
  EXPECT_TRUE(ai::swears("this is bullshit"));
  EXPECT_TRUE(ai::swears("what the F*** is this"));
  EXPECT_FALSE(ai::swears("my assistant will pass the class"));
  EXPECT_FALSE(ai::swears(""));
}

RC_GTEST_PROP(
  ai_brakes, take_any_bytes, (const std::vector<std::uint8_t>& bytes)) {
  const std::string text(bytes.begin(), bytes.end());
  ai::brake_for(text, clinic());
  ai::swears(text);
}

} // namespace callengine::testing
