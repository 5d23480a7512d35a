#include "app/file_limit.hpp"
#include "model/ai/ai_limits.hpp"

#include <gtest/gtest.h>

namespace callengine::app::testing {
namespace {

TEST(file_limit_test, without_a_model_no_file_is_set_aside_for_one) {
  const auto shares = share_files(1024, false);
  EXPECT_EQ(shares.questions, 0U);
  EXPECT_EQ(shares.connections, 1024U - 256U);
}

TEST(file_limit_test, as_many_questions_are_asked_as_there_are_files_for) {
  for (const std::size_t files :
    {64U, 512U, 1024U, 4096U, 20'000U, 1'000'000U}) {
    const auto shares = share_files(files, true);
    EXPECT_GT(shares.questions, 0U) << files;
    EXPECT_GT(shares.connections, shares.questions) << files;
    EXPECT_LT(shares.connections + shares.questions, files) << files;
  }
}

TEST(file_limit_test, where_files_are_plenty_the_limits_hold) {
  const auto shares = share_files(1'000'000, true);
  EXPECT_EQ(shares.questions, limits::ai_questions_at_once);
  EXPECT_EQ(shares.connections, 50'000U);
}

} // namespace
} // namespace callengine::app::testing
