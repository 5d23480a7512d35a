#include "net/outgoing/chat/breaker.hpp"

#include <gtest/gtest.h>

namespace callengine::net::testing {
namespace {

using namespace std::chrono_literals;
using outgoing::breaker;
using leave = breaker::leave;

class breaker_test : public ::testing::Test {
protected:
  void fail(int times) {
    for (int time = 0; time < times; ++time)
      tested.failed(tested.ask(now), now);
  }

  breaker tested{3, 10s};
  breaker::steady_time now{};
};

TEST_F(breaker_test, opens_after_failures_in_a_row_only) {
  fail(2);
  EXPECT_FALSE(tested.succeeded());
  fail(2);
  EXPECT_EQ(tested.ask(now), leave::yes);
  EXPECT_TRUE(tested.failed(leave::yes, now));
  EXPECT_EQ(tested.ask(now), leave::no);
}

TEST_F(breaker_test, after_its_rest_one_question_tries) {
  fail(3);
  now += 10s - 1ms;
  EXPECT_EQ(tested.ask(now), leave::no);
  now += 1ms;
  EXPECT_EQ(tested.ask(now), leave::on_trial);
  EXPECT_EQ(tested.ask(now), leave::no);
  EXPECT_TRUE(tested.succeeded());
  EXPECT_EQ(tested.ask(now), leave::yes);
}

TEST_F(breaker_test, a_trial_that_fails_makes_it_rest_again) {
  fail(3);
  now += 10s;
  const auto trial = tested.ask(now);
  now += 1s;
  EXPECT_FALSE(tested.failed(trial, now));
  now += 10s - 1ms;
  EXPECT_EQ(tested.ask(now), leave::no);
  now += 1ms;
  EXPECT_EQ(tested.ask(now), leave::on_trial);
}

TEST_F(breaker_test, a_trial_that_was_stopped_leaves_it_to_the_next) {
  fail(3);
  now += 10s;
  tested.forgot(tested.ask(now));
  EXPECT_EQ(tested.ask(now), leave::on_trial);
}

TEST_F(breaker_test, late_failures_do_not_prolong_the_rest) {
  fail(3);
  now += 9s;
  EXPECT_FALSE(tested.failed(leave::yes, now));
  now += 1s;
  EXPECT_EQ(tested.ask(now), leave::on_trial);
}

TEST_F(breaker_test, a_success_that_was_under_way_closes_it) {
  fail(3);
  EXPECT_TRUE(tested.succeeded());
  EXPECT_EQ(tested.ask(now), leave::yes);
}

} // namespace
} // namespace callengine::net::testing
