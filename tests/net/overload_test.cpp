#include "net/overload.hpp"

#include <gtest/gtest.h>
#include <spdlog/spdlog.h>

#include <thread>
#include <vector>

namespace callengine::net::testing {
namespace {

using namespace std::chrono_literals;

/// A gauge in virtual time.
class overload_test : public ::testing::Test {
protected:
  overload_test() {
    spdlog::set_level(spdlog::level::off);
  }

  void answer(int count, std::chrono::milliseconds took) {
    for (int each = 0; each < count; ++each) {
      load.asked();
      load.answered(took, now);
    }
  }

  load_level after(std::chrono::milliseconds time) {
    now += time;
    return load.level(now);
  }

  overload::time_point now{1h};
  overload_limits limits;
  overload load{limits, now};
};

TEST_F(overload_test, quick_answers_are_normal_however_many) {
  for (int each = 0; each < 10; ++each) {
    answer(10'000, 5ms);
    EXPECT_EQ(after(1s), load_level::normal);
  }
}

TEST_F(overload_test, an_engine_that_hangs_is_seen_at_once) {
  for (std::size_t each = 0; each < limits.busy_unanswered; ++each)
    load.asked();
  EXPECT_EQ(load.level(now), load_level::busy);
  for (auto each = limits.busy_unanswered; each < limits.overloaded_unanswered;
       ++each)
    load.asked();
  EXPECT_EQ(load.level(now), load_level::overloaded);
  EXPECT_EQ(load.figures(now).unanswered, limits.overloaded_unanswered);
}

TEST_F(overload_test, slow_answers_raise_the_level) {
  answer(100, 300ms);
  EXPECT_EQ(after(1s), load_level::busy);
  answer(100, limits.overloaded_answer);
  EXPECT_EQ(after(1s), load_level::overloaded);
}

TEST_F(overload_test, some_answers_that_wait_for_a_page_do_not) {
  for (int each = 0; each < 5; ++each) {
    answer(60, 3ms);
    answer(40, 1s);
    EXPECT_EQ(after(1s), load_level::normal);
  }
}

TEST_F(overload_test, a_few_slow_answers_prove_nothing) {
  answer(static_cast<int>(limits.fewest_answers) - 1, 2s);
  EXPECT_EQ(after(1s), load_level::normal);
}

TEST_F(overload_test, the_time_before_a_request_is_read_counts) {
  for (int each = 0; each < 10; ++each)
    load.queued_for(400ms);
  answer(100, 1ms);
  EXPECT_EQ(after(1s), load_level::busy);
  EXPECT_GT(load.figures(now).queued_for, 300ms);
}

TEST_F(overload_test, the_level_falls_step_by_step_after_calm_seconds) {
  answer(100, limits.overloaded_answer);
  ASSERT_EQ(after(1s), load_level::overloaded);
  for (unsigned calm = 1; calm < limits.calm_windows; ++calm) {
    answer(100, 5ms);
    EXPECT_EQ(after(1s), load_level::overloaded);
  }
  answer(100, 5ms);
  EXPECT_EQ(after(1s), load_level::busy);
  answer(100, 5ms);
  EXPECT_EQ(after(1s), load_level::busy);
  EXPECT_EQ(after(2s), load_level::normal) << "silence is calm, too";
}

TEST_F(overload_test, a_bad_second_begins_the_wait_anew) {
  answer(100, 300ms);
  ASSERT_EQ(after(1s), load_level::busy);
  for (int each = 0; each < 5; ++each) {
    answer(100, 5ms);
    EXPECT_EQ(after(1s), load_level::busy);
    answer(100, 5ms);
    EXPECT_EQ(after(1s), load_level::busy);
    answer(60, 5ms);
    answer(40, 300ms); // would not raise it, but is not calm
    EXPECT_EQ(after(1s), load_level::busy);
  }
}

TEST_F(overload_test, it_stays_while_many_are_unanswered) {
  for (std::size_t each = 0; each < limits.overloaded_unanswered; ++each)
    load.asked();
  ASSERT_EQ(load.level(now), load_level::overloaded);
  EXPECT_EQ(after(1min), load_level::overloaded);
  for (std::size_t each = 0; each < limits.overloaded_unanswered; ++each)
    load.forgotten();
  EXPECT_EQ(after(3s), load_level::busy);
  EXPECT_EQ(after(3s), load_level::normal);
}

TEST_F(overload_test, many_threads_count_every_webhook) {
  constexpr std::size_t each_thread = 20'000;
  {
    std::vector<std::jthread> threads;
    for (int thread = 0; thread < 4; ++thread)
      threads.emplace_back([this] {
        for (std::size_t each = 0; each < each_thread; ++each) {
          load.asked();
          load.answered(1ms, now + std::chrono::milliseconds{each});
        }
      });
  }
  EXPECT_EQ(load.figures(now).unanswered, 0U);
  EXPECT_EQ(after(1min), load_level::normal);
}

} // namespace
} // namespace callengine::net::testing
