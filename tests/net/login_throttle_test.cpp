#include "net/portal/login_throttle.hpp"

#include <gtest/gtest.h>

#include <string>

namespace callengine::net::portal {
namespace {

using namespace std::chrono_literals;

class login_throttle_test : public ::testing::Test {
protected:
  /// An attempt that fails, if it may begin.
  bool may_try(const std::string& address = "ana@a.example") {
    return !throttle.begin(address, now);
  }

  /// How long the next attempt has to wait.
  login_throttle::pause pause() {
    const auto until = throttle.begin("ana@a.example", now);
    return until.value_or(0s);
  }

  void fail(int times, const std::string& address = "ana@a.example") {
    for (int time = 0; time < times; ++time)
      ASSERT_TRUE(may_try(address)) << time;
  }

  login_throttle throttle{4};
  login_throttle::time now{1000h};
};

TEST_F(login_throttle_test, five_attempts_are_free_and_the_next_one_waits) {
  fail(5);
  EXPECT_EQ(pause(), 1s);
  now += 999ms;
  EXPECT_EQ(pause(), 1ms);
  now += 1ms;
  EXPECT_TRUE(may_try());
}

TEST_F(login_throttle_test, pauses_double_up_to_15_minutes) {
  fail(5);
  auto expected = login_throttle::pause{1s};
  for (int time = 0; time < 20; ++time) {
    const auto wait = pause();
    ASSERT_EQ(wait, expected) << time;
    now += wait;
    ASSERT_TRUE(may_try());
    expected = std::min<login_throttle::pause>(2 * expected, 15min);
  }
  EXPECT_EQ(pause(), 15min);
}

TEST_F(login_throttle_test, who_comes_too_early_does_not_wait_longer_for_it) {
  fail(5);
  for (int time = 0; time < 100; ++time)
    EXPECT_EQ(pause(), 1s);
  now += 1s;
  EXPECT_TRUE(may_try());
}

TEST_F(login_throttle_test, the_right_password_makes_all_forgotten) {
  fail(5);
  now += 1s;
  ASSERT_TRUE(may_try());
  throttle.succeeded("ana@a.example");
  EXPECT_EQ(throttle.size(), 0U);
  fail(5);
}

TEST_F(login_throttle_test, an_hour_without_an_attempt_makes_all_forgotten) {
  fail(5);
  now += 59min + 59s;
  ASSERT_TRUE(may_try());
  EXPECT_GT(pause(), 0s) << "it was remembered";
  now += 1h;
  fail(5);
}

TEST_F(login_throttle_test, an_attempt_that_was_not_made_does_not_count) {
  fail(4);
  for (int time = 0; time < 10; ++time) {
    ASSERT_TRUE(may_try());
    throttle.take_back("ana@a.example");
  }
  EXPECT_TRUE(may_try());
  EXPECT_EQ(pause(), 1s);
  throttle.take_back("never@seen.example");
}

TEST_F(login_throttle_test, nothing_stays_of_a_single_attempt_not_made) {
  ASSERT_TRUE(may_try());
  throttle.take_back("ana@a.example");
  EXPECT_EQ(throttle.size(), 0U);
}

TEST_F(login_throttle_test, one_address_does_not_slow_another) {
  fail(5);
  EXPECT_FALSE(may_try());
  EXPECT_TRUE(may_try("ben@a.example"));
}

TEST_F(
  login_throttle_test, a_flood_of_addresses_washes_none_under_attack_away) {
  fail(5);
  for (int each = 0; each < 100; ++each)
    EXPECT_TRUE(may_try(std::to_string(each) + "@flood.example"));
  EXPECT_LE(throttle.size(), 4U);
  EXPECT_FALSE(may_try());
}

TEST_F(login_throttle_test, memory_is_bounded_even_if_all_are_under_attack) {
  for (int each = 0; each < 20; ++each)
    fail(5, std::to_string(each) + "@flood.example");
  EXPECT_EQ(throttle.size(), 4U);
  EXPECT_FALSE(may_try("19@flood.example")) << "the last ones are known";
}

} // namespace
} // namespace callengine::net::portal
