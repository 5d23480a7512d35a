// What is made before the first caller needs it, and the languages of answers.
#include "model/ai/brakes.hpp"
#include "model/ai/builtin_answerer.hpp"
#include "model/ai/language_tag.hpp"
#include "model/ai/prepare.hpp"

#include <gtest/gtest.h>

#include <cstddef>
#include <cstdio>
#include <cstdlib>

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
// Of the sanitizers' allocator_interface.h, which Debian's g++ has not.
extern "C" std::size_t __sanitizer_get_current_allocated_bytes();
#else
#include <malloc.h>
#endif

namespace callengine::testing {

namespace {

/// Bytes that this process has allocated and not given back.
std::size_t held() {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
  return __sanitizer_get_current_allocated_bytes();
#else
  return mallinfo2().uordblks;
#endif
}

/// Sentences that need all lists of words.
void answer_a_caller(const ai::knowledge& clinic) {
  for (const auto* said : {"bye", "how do I get my test results",
         "can I talk to somebody", "I need to pay my bill"}) {
    ai::brake_for(said, clinic);
    ai::propose(said, clinic);
  }
}

/// The lists are held for good: whoever makes one leaves memory behind.
[[noreturn]] void exit_well_if_the_first_caller_makes_no_list() {
  const auto begin = held();
  ai::prepare();
  const auto prepared = held();
  const ai::knowledge clinic;
  answer_a_caller(clinic);
  const auto answered = held();
  const auto lists = prepared - begin;
  std::fprintf(stderr, "%zu bytes of lists, %td by the first caller\n", lists,
    static_cast<std::ptrdiff_t>(answered - prepared));
  std::_Exit(lists > 10'000 && answered < prepared + lists / 100 ? 0 : 1);
}

} // namespace

TEST(ai_prepare, makes_the_word_lists_before_the_first_caller_needs_them) {
  // In a process of its own, where nothing is made yet.
  GTEST_FLAG_SET(death_test_style, "threadsafe");
  EXPECT_EXIT(exit_well_if_the_first_caller_makes_no_list(),
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
