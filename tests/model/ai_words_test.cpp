#include "model/ai/ai_limits.hpp"
#include "model/ai/word_patterns.hpp"
#include "model/ai/words.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <array>
#include <stdexcept>

namespace callengine::testing {

namespace {

std::string plain(std::string_view text) {
  std::string all;
  for (const auto& one : ai::words_of(text))
    all += (all.empty() ? "" : " ") + one.plain;
  return all;
}

std::string stems(std::string_view text) {
  std::string all;
  for (const auto& one : ai::words_of(text))
    all += (all.empty() ? "" : " ") + one.stem;
  return all;
}

bool matches(std::string_view pattern, std::string_view said) {
  constexpr std::array names{
    ai::word_patterns::named_choice{"body", "arm|leg|left_side"}};
  ai::word_patterns patterns{names, "right_now", "unconscious suicide"};
  patterns.add(pattern);
  return patterns.match(ai::words_of(said));
}

} // namespace

TEST(ai_words, are_alike_however_a_recogniser_writes_them) {
  EXPECT_EQ(plain("I can't breathe!"), "i can not breathe");
  EXPECT_EQ(plain("i cant breathe"), plain("I cannot breathe."));
  EXPECT_EQ(plain("I can\xE2\x80\x99t"), plain("I can't"));
  EXPECT_EQ(plain("He's  not, um, BREATHING"), "he not um breathing");
  EXPECT_EQ(plain("I'm"), plain("im"));
  EXPECT_EQ(plain("my son's chest X-ray"), "my son chest x ray");
  EXPECT_EQ(plain(""), "");
  EXPECT_EQ(plain(" ... '' - "), "");
}

TEST(ai_words, have_numbers_in_figures) {
  EXPECT_EQ(plain("nine one one"), "9 1 1");
  EXPECT_EQ(plain("twenty four hours"), "24 hours");
  EXPECT_EQ(plain("twenty-four"), "24");
  EXPECT_EQ(plain("twenty thirty"), "20 30");
  EXPECT_EQ(plain("twenty bills four days"), "20 bills 4 days");
}

TEST(ai_words, have_english_stems) {
  EXPECT_EQ(stems("bleeding bleeds"), "bleed bleed");
  EXPECT_EQ(stems("appointments appointment"), "appoint appoint");
}

TEST(ai_words, leave_out_what_says_nothing) {
  const auto words = ai::content_words("Hi, um, could you please tell me where "
                                       "the clinic is");
  ASSERT_EQ(words.size(), 1U);
  EXPECT_EQ(words[0].plain, "where");
}

TEST(ai_words, are_looked_at_up_to_a_limit) {
  std::string endless;
  while (endless.size() < 1'000'000)
    endless += "word ";
  EXPECT_EQ(ai::words_of(endless).size(), limits::ai_said_characters / 5);
}

RC_GTEST_PROP(ai_words, are_taken_from_any_bytes,
  (const std::vector<std::uint8_t>& bytes)) {
  const std::string text(bytes.begin(), bytes.end());
  for (const auto& one : ai::words_of(text))
    RC_ASSERT(!one.plain.empty());
}

TEST(ai_words, are_nearly_alike_up_to_so_many_letters) {
  EXPECT_TRUE(ai::nearly_alike("seizure", "siezure", 1));  // swapped
  EXPECT_TRUE(ai::nearly_alike("suicide", "sucide", 1));   // missing
  EXPECT_TRUE(ai::nearly_alike("suicide", "suiicide", 1)); // added
  EXPECT_TRUE(ai::nearly_alike("suicide", "suiside", 1));  // wrong
  EXPECT_FALSE(ai::nearly_alike("suicide", "sewerside", 1));
  EXPECT_FALSE(ai::nearly_alike("suicide", "", 6));
}

TEST(ai_word_patterns, want_every_group_near_the_first) {
  EXPECT_TRUE(matches("2: chest pain|hurt", "my chest really hurts"));
  EXPECT_TRUE(matches("2: chest pain|hurt", "a pain in my chest") == false);
  EXPECT_TRUE(matches("3: chest pain|hurt", "a pain in my chest"));
  EXPECT_FALSE(matches("2: chest pain|hurt", "my chest"));
  EXPECT_FALSE(matches("2: chest pain|hurt", "chest a b c hurts"));
}

TEST(ai_word_patterns, may_want_an_order) {
  EXPECT_TRUE(matches("3> give up", "I give it up"));
  EXPECT_FALSE(matches("3> give up", "up I give"));
}

TEST(ai_word_patterns, do_not_take_one_word_for_two) {
  EXPECT_FALSE(matches("4: bleed|blood blood|floor", "blood"));
  EXPECT_TRUE(matches("4: bleed|blood blood|floor", "blood, blood"));
}

TEST(ai_word_patterns, know_phrases_forms_and_names) {
  EXPECT_TRUE(matches("x_ray", "an X-ray"));
  EXPECT_FALSE(matches("x_ray", "x of ray"));
  EXPECT_TRUE(matches("=dying", "I am dying"));
  EXPECT_FALSE(matches("=dying", "to die"));
  EXPECT_TRUE(matches("3: numb @body", "my left side is numb"));
  EXPECT_THROW(matches("2: numb @nobody", "numb"), std::logic_error);
}

TEST(ai_word_patterns, are_taken_back_by_what_stands_near) {
  EXPECT_FALSE(matches("choke -1:hazard", "a choking hazard"));
  EXPECT_TRUE(matches("choke -1:hazard", "choking on a big hazard"));
  EXPECT_FALSE(matches("choke -*class",
    "a class, they say, for people who are "
    "there when somebody is choking"));
  // Unless it goes on now.
  EXPECT_TRUE(matches("choke -*class", "choking in class right now"));
}

TEST(ai_word_patterns, guess_long_words_only) {
  EXPECT_TRUE(matches("unconscious", "he is unconcious"));
  EXPECT_TRUE(matches("unconscious", "he is unconsious"));
  EXPECT_FALSE(matches("unconscious", "he is conscious"));
  EXPECT_FALSE(matches("choke", "he jokes"));
}

TEST(ai_word_patterns, take_phrases_that_a_clinic_wrote) {
  ai::word_patterns patterns;
  patterns.add_phrase("pump alarm");
  patterns.add_phrase("");
  patterns.add_phrase("-*: | 3> @");
  EXPECT_TRUE(patterns.match(ai::words_of("the alarm of my pump")));
  EXPECT_FALSE(patterns.match(ai::words_of("my pump")));
  EXPECT_FALSE(patterns.match(ai::words_of("")));
}

} // namespace callengine::testing
