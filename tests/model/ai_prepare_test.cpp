// What is made before the first caller needs it, and the languages of answers.
#include "model/ai/brakes.hpp"
#include "model/ai/builtin_answerer.hpp"
#include "model/ai/language_tag.hpp"
#include "model/ai/prepare.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <ctime>

namespace callengine::testing {

namespace {

/// CPU time of this process in seconds.
double used() {
  return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

/// Sentences that need all lists of words.
void answer_a_caller(const ai::knowledge& clinic) {
  for (const auto* said : {"bye", "how do I get my test results",
         "can I talk to somebody", "I need to pay my bill"}) {
    ai::brake_for(said, clinic);
    ai::propose(said, clinic);
  }
}

[[noreturn]] void exit_well_if_the_first_caller_does_not_wait() {
  const auto begin = used();
  ai::prepare();
  const auto prepared = used();
  const ai::knowledge clinic;
  answer_a_caller(clinic);
  const auto answered = used();
  std::_Exit(answered - prepared < (prepared - begin) / 15 ? 0 : 1);
}

} // namespace

TEST(ai_prepare, makes_the_word_lists_before_the_first_caller_needs_them) {
  // In a process of its own, where nothing is made yet.
  GTEST_FLAG_SET(death_test_style, "threadsafe");
  EXPECT_EXIT(exit_well_if_the_first_caller_does_not_wait(),
    ::testing::ExitedWithCode(0), "");
}

TEST(ai_language, is_another_one_whatever_the_region) {
  EXPECT_TRUE(ai::is_other_language("es-US", "en-US"));
  EXPECT_TRUE(ai::is_other_language("es", "en"));
  EXPECT_TRUE(ai::is_other_language("fil-PH", "en-US"));
  for (const auto* same : {"en-GB", "EN", "en_US"})
    EXPECT_FALSE(ai::is_other_language(same, "en-US")) << same;
  for (const auto* none : {"", "<xx>", "-", "e", "english, please"})
    EXPECT_FALSE(ai::is_other_language(none, "en-US")) << none;
}

} // namespace callengine::testing
