// The learned half of the urgent brake, and that it is what its examples give.
#include "model/ai/brakes.hpp"
#include "model/ai/urgent/score.hpp"
#include "model/ai/urgent/weights_text.hpp"
#include "tools/urgent/sources.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <chrono>
#include <cmath>
#include <fstream>
#include <initializer_list>
#include <iterator>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace callengine::testing {

namespace {

using ai::urgent::learned_weights;

double score(const std::string& said) {
  return learned_weights().score(ai::words_of(said));
}

bool sounds_urgent(const std::string& said) {
  return ai::urgent::sounds_urgent(ai::words_of(said));
}

bool stops(const std::string& said) {
  static const ai::knowledge clinic{ai::clinic_facts{}};
  return ai::is_urgent(said, clinic);
}

std::string read_examples() {
  std::ifstream file{CALLENGINE_URGENT_EXAMPLES};
  EXPECT_TRUE(file) << CALLENGINE_URGENT_EXAMPLES;
  return {std::istreambuf_iterator<char>{file}, {}};
}

} // namespace

TEST(ai_urgent, weights_are_learned_from_the_examples_that_are_there) {
  EXPECT_EQ(
    ai::urgent::weights_sources, learning::checksum_of_sources(read_examples()))
    << "scripts/learn-urgent has to be run";
}

TEST(ai_urgent, meets_nearly_all_that_it_was_learned_from) {
  std::size_t urgent = 0;
  std::size_t met = 0;
  std::size_t others = 0;
  std::size_t alarms = 0;
  std::istringstream lines{read_examples()};
  for (std::string line; std::getline(lines, line);) {
    const auto tab = line.find('\t');
    if (line.starts_with("# ") || tab == std::string::npos)
      continue;
    const bool is_urgent = line.substr(0, tab) == "urgent";
    const bool is_met = stops(line.substr(tab + 1));
    (is_urgent ? urgent : others) += 1;
    if (is_met)
      (is_urgent ? met : alarms) += 1;
  }
  ASSERT_GT(urgent, 2000U);
  ASSERT_GT(others, 1500U);
  EXPECT_GT(static_cast<double>(met), 0.998 * static_cast<double>(urgent));
  EXPECT_LT(static_cast<double>(alarms), 0.05 * static_cast<double>(others));
}

TEST(ai_urgent, is_met_where_no_pattern_is) {
  for (const auto* said :
    {"I wired the garage myself and the jolt threw me across the room",
      "her thumb is hanging on by a thread",
      "my toddler got hold of grandma's heart tablets",
      "he took the whole strip of tablets and now he's staring at the wall",
      "there's so much blood in the toilet and I feel like I'm going to drop",
      "grandpa's talking but the words come out like soup",
      "my newborn is so sleepy we can't get her to nurse and she feels cold",
      "they're going to find me in the morning, tell my kids I love them"}) {
    EXPECT_TRUE(stops(said)) << said;
  }
}

TEST(ai_urgent, is_not_met_by_what_is_asked_every_day) {
  for (const auto* said :
    {"I need to pay my bill", "billing", "yes", "no", "hello", "uh",
      "thank you", "appointments please", "what time do you close on Friday",
      "do you take Aetna", "I'd like to reschedule my physical to next week",
      "can you send my refill to Walgreens on Main",
      "how do I get a copy of my immunization record",
      "is there parking behind the building",
      "I got a statement and I don't understand the charges",
      "can I speak with somebody about my referral"}) {
    EXPECT_FALSE(stops(said)) << said;
  }
}

TEST(ai_urgent, is_not_met_by_what_is_long_past_or_paper) {
  for (const auto* said :
    {"I had a heart attack in 2019 and need a copy of my records",
      "do you have a brochure about seizures",
      "the ambulance bill came and I'd like to set up a payment plan",
      "my son needs a seizure action plan signed for school",
      "I'm drowning in paperwork, which forms do I bring"}) {
    EXPECT_FALSE(stops(said)) << said;
  }
}

TEST(ai_urgent, does_not_depend_on_how_a_recogniser_writes) {
  const auto plain = score("my husband's face is drooping and he can't talk");
  EXPECT_EQ(score("My husband's face is drooping, and he can't talk."), plain);
  EXPECT_EQ(score("MY HUSBANDS FACE IS DROOPING AND HE CANT TALK"),
    score("my husbands face is drooping and he can not talk"));
  EXPECT_EQ(score("my husband\xE2\x80\x99s face is drooping and he can\xE2\x80"
                  "\x99t talk"),
    plain);
  EXPECT_TRUE(stops("he swalowed a batery"));
}

TEST(ai_urgent, is_said_by_no_empty_or_unknown_words) {
  for (const auto* said : {"", "   ", "...", "qwzx vbnm plokij",
         "\xE6\x82\xA8\xE5\xA5\xBD", "guten Tag ich brauche einen Termin",
         "necesito una cita para mi hijo", "\xF0\x9F\x98\x80"})
    EXPECT_FALSE(sounds_urgent(said)) << said;
}

TEST(ai_urgent, is_not_outweighed_by_small_talk_around_it) {
  std::string talk;
  while (talk.size() < 900)
    talk += "I would like to move my appointment and ask about my bill. ";
  EXPECT_FALSE(sounds_urgent(talk));
  EXPECT_TRUE(sounds_urgent(talk
    + "My husband just fell off the roof, he won't wake up and his face is "
      "blue and he is bleeding from his ears. "
    + talk));
}

TEST(ai_urgent, words_of_a_clinic_are_met_beside_it) {
  ai::clinic_facts facts;
  facts.urgent_words = {"orange card"};
  const ai::knowledge clinic{facts};
  EXPECT_TRUE(ai::is_urgent("the orange card and my bill", clinic));
  EXPECT_FALSE(ai::is_urgent("I have a question about my bill", clinic));
}

TEST(ai_urgent, takes_no_other_text_for_weights) {
  using ai::urgent::weights;
  for (const auto* text :
    {"chest", "chest x", "chest 1 hurt", "chest 1 hurt=", "chest 1 =5", "12"}) {
    EXPECT_THROW(weights{text}, std::logic_error) << text;
  }
}

TEST(ai_urgent, weighs_each_sign_once_and_pairs_with_it) {
  const ai::urgent::weights made{
    "@threshold 100\n@bias -50\nchest 200 hurt=400\nhurt 100\n"};
  EXPECT_EQ(made.threshold(), 100);
  EXPECT_EQ(made.score(ai::words_of("")), -50);
  const auto alone = made.score(ai::words_of("chest"));
  EXPECT_GT(alone, -50);
  EXPECT_EQ(made.score(ai::words_of("chest chest")), alone);
  EXPECT_GT(made.score(ai::words_of("chest hurts")),
    made.score(ai::words_of("hurts chest")));
}

TEST(ai_urgent, takes_well_under_a_millisecond_for_the_longest_utterance) {
  std::string text;
  while (text.size() < 2000)
    text += "my chest and the door of a baby that he took for a hat ";
  const auto words = ai::words_of(text);
  (void)learned_weights();
  constexpr int rounds = 20;
  const auto before = std::chrono::steady_clock::now();
  for (int round = 0; round < rounds; ++round)
    (void)learned_weights().score(words);
  const auto each = (std::chrono::steady_clock::now() - before) / rounds;
  // Ten times what is promised: builds for sanitizers are that much slower.
  EXPECT_LT(each, std::chrono::milliseconds{10});
}

RC_GTEST_PROP(ai_urgent, looks_at_any_bytes, (const std::string& said)) {
  (void)stops(said);
}

RC_GTEST_PROP(ai_urgent, looks_at_any_row_of_known_words, ()) {
  const auto said = *rc::gen::container<std::vector<std::string>>(
    rc::gen::element<std::string>("chest", "bill", "not", "104", "99999999999",
      "baby", "overdose", "@bias", "PAIN", "appointment"));
  std::string text;
  for (const auto& one : said)
    text += one + " ";
  RC_ASSERT(std::abs(score(text)) < 1e9);
}

} // namespace callengine::testing
