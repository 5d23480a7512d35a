#include "model/ai/ai_limits.hpp"
#include "model/ai/summary.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>

namespace callengine::testing {

namespace {

using ai::result;

ai::conversation talk(std::initializer_list<std::string> said) {
  ai::conversation made;
  for (const auto& one : said)
    made.said.push_back({one, "An answer."});
  return made;
}

} // namespace

TEST(ai_summary, tells_what_the_caller_wants_and_how_it_ended) {
  EXPECT_EQ(ai::summary(talk({"I need to pay my bill"}), result::routed),
    "The caller said \"I need to pay my bill\" and was led on.");
  EXPECT_EQ(ai::summary(talk({}), result::caller_hung_up),
    "The caller said nothing that was understood and hung up.");
}

TEST(ai_summary, prefers_words_that_say_what_they_are_about) {
  const auto asked = talk({"my invoice is too high", "operator", "yes", "  "});
  EXPECT_EQ(ai::summary(asked, result::asked_for_person),
    "The caller said \"my invoice is too high\" and asked for a person.");
  EXPECT_EQ(ai::summary(talk({"operator"}), result::asked_for_person),
    "The caller said \"operator\" and asked for a person.");
}

TEST(ai_summary, says_first_that_it_is_urgent) {
  const auto danger = talk({"my invoice is too high", "I can't breathe"});
  EXPECT_EQ(ai::summary(danger, result::urgent),
    "Urgent: the caller said \"I can't breathe\" and may be in danger.");
}

TEST(ai_summary, is_one_line_of_plain_words) {
  EXPECT_EQ(
    ai::summary(talk({"a \"big\"\n<b>invoice</b> today"}), result::routed),
    "The caller said \"a 'big' invoice today\" and was led on.");
}

TEST(ai_summary, is_cut_between_words) {
  std::string long_story;
  while (long_story.size() < 1000)
    long_story += "invoices \xC3\xA4 ";
  const auto made = ai::summary(talk({long_story}), result::answered);
  EXPECT_LE(made.size(), limits::ai_summary_characters);
  EXPECT_GT(made.size(), limits::ai_summary_characters - 20);
  EXPECT_TRUE(made.ends_with("\xE2\x80\xA6\" and was answered."));
}

RC_GTEST_PROP(ai_summary, keeps_its_limit,
  (const std::vector<std::uint8_t>& bytes, std::uint8_t how)) {
  const std::string text(bytes.begin(), bytes.end());
  const auto end = static_cast<result>(how % 7);
  RC_ASSERT(
    ai::summary(talk({text}), end).size() <= limits::ai_summary_characters);
}

} // namespace callengine::testing
