#include "simulator/load/first_tokens.hpp"

#include <gtest/gtest.h>

namespace callengine::simulator::load {
namespace {

using namespace std::chrono_literals;

std::string token(const std::string& words) {
  return R"({"type":"text","token":")" + words + R"(","last":false})";
}

TEST(first_tokens_test, an_answers_first_word_is_timed_once) {
  first_tokens tokens;
  const auto before = steady::now();
  tokens.begun("bcdfgh");
  const auto after = steady::now();
  const auto later = after + 1s;
  const auto took = tokens.heard(token("bcdfgh We are"), later);
  ASSERT_TRUE(took);
  EXPECT_GE(*took, 1s);
  EXPECT_LE(*took, later - before);
  EXPECT_FALSE(tokens.heard(token("bcdfgh We are"), later));
}

TEST(first_tokens_test, what_no_model_wrote_is_not_timed) {
  first_tokens tokens;
  tokens.begun("bcdfgh");
  const auto now = steady::now();
  EXPECT_FALSE(tokens.heard(token("One moment, please. "), now));
  EXPECT_FALSE(tokens.heard(R"({"type":"end","handoffData":"bcdfgh"})", now));
  EXPECT_FALSE(tokens.heard("bcdfgh", now));
}

} // namespace
} // namespace callengine::simulator::load
