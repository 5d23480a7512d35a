// A model's endpoint that is dead, and what is told and logged of it.
#include "tests/net/chat_fixture.hpp"
#include "tests/support/eventually.hpp"

#include <gmock/gmock.h>
#include <spdlog/sinks/ostream_sink.h>
#include <spdlog/spdlog.h>

#include <sstream>

namespace callengine::net::testing {
namespace {

using callengine::testing::eventually;
using ::testing::HasSubstr;
using ::testing::Not;
using mode = chat_server::mode;

class chat_breaker_test : public chat_fixture {
protected:
  void fail(int times) {
    for (int time = 0; time < times; ++time)
      EXPECT_EQ(failure_of_one(), failure::refused);
  }
};

TEST_F(chat_breaker_test, a_dead_endpoint_is_left_alone) {
  server.behave(mode::error_500);
  fail(limits::ai_breaker_failures);
  EXPECT_EQ(failure_of_one(), failure::not_asked);
  EXPECT_EQ(
    server.asked(), static_cast<std::size_t>(limits::ai_breaker_failures));
  EXPECT_EQ(meters.breaker_opened, 1U);
  EXPECT_TRUE(meters.breaker_open);
}

TEST_F(chat_breaker_test, after_its_rest_one_question_tries_it) {
  options.breaker_failures = 2;
  options.breaker_rest = 50ms;
  server.behave(mode::error_500);
  fail(2);
  server.behave(mode::good);
  server.go_at({500ms, 0ms, 8});
  // Those before the rest is over are not asked; then one is, and meanwhile
  // no other.
  std::vector<chat_ear> ears;
  ASSERT_TRUE(eventually([&] {
    ears.push_back(ask());
    return server.asked() == 3;
  }));
  EXPECT_EQ(failure_of_one(), failure::not_asked);
  ASSERT_TRUE(eventually([&] { return !meters.breaker_open; }));
  EXPECT_EQ(meters.proposals, 1U);
  EXPECT_EQ(server.asked(), 3U);
  server.go_at({});
  EXPECT_TRUE(ask().proposal());
}

TEST_F(chat_breaker_test, a_hanging_endpoint_counts_as_dead) {
  options.breaker_failures = 2;
  options.budget = 100ms;
  server.behave(mode::hang);
  EXPECT_EQ(failure_of_one(), failure::too_late);
  EXPECT_EQ(failure_of_one(), failure::too_late);
  EXPECT_EQ(failure_of_one(), failure::not_asked);
}

TEST_F(chat_breaker_test, what_a_caller_can_bring_about_closes_it_to_nobody) {
  options.breaker_failures = 2;
  for (const auto fault :
    {mode::no_json, mode::half_json, mode::error_400, mode::endless}) {
    server.behave(fault);
    for (int time = 0; time < 3; ++time)
      EXPECT_NE(failure_of_one(), failure::not_asked);
  }
  EXPECT_EQ(meters.breaker_opened, 0U);
}

TEST_F(chat_breaker_test, no_key_and_no_callers_word_is_logged) {
  std::ostringstream log;
  const auto sink = std::make_shared<spdlog::sinks::ostream_sink_mt>(log);
  const auto before = spdlog::default_logger();
  spdlog::set_default_logger(std::make_shared<spdlog::logger>("test", sink));
  spdlog::set_level(spdlog::level::trace);
  options.budget = 300ms;
  options.breaker_failures = 4;
  for (const auto fault : {mode::good, mode::plain, mode::hang, mode::error_500,
         mode::error_429, mode::garbage, mode::bad_events, mode::error_event,
         mode::no_json, mode::half_json, mode::endless, mode::cut, mode::reset,
         mode::error_500, mode::error_500}) {
    server.behave(fault);
    ask(question("My knee hurts.")).wait_for_end();
  }
  client_.reset();
  spdlog::set_default_logger(before);
  EXPECT_THAT(log.str(), HasSubstr("garbage"));
  EXPECT_THAT(log.str(), HasSubstr("left alone"));
  EXPECT_THAT(log.str(), Not(HasSubstr("key-of-the-tests")));
  EXPECT_THAT(log.str(), Not(HasSubstr("knee")));
  EXPECT_THAT(log.str(), Not(HasSubstr("nine to five")));
}

} // namespace
} // namespace callengine::net::testing
