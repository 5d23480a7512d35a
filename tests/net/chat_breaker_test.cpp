// A model's endpoint that is dead, and what is told and logged of it.
#include "tests/net/chat_fixture.hpp"
#include "tests/support/eventually.hpp"

#include <gmock/gmock.h>
#include <spdlog/sinks/ostream_sink.h>
#include <spdlog/spdlog.h>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sstream>
#include <sys/socket.h>

namespace callengine::net::testing {
namespace {

using callengine::testing::eventually;
using callengine::testing::proposal_text;
using ::testing::HasSubstr;
using ::testing::Not;
using mode = chat_server::mode;

class chat_breaker_test : public chat_fixture {
protected:
  void fail(int times) {
    for (int time = 0; time < times; ++time)
      EXPECT_EQ(failure_of_one(), failure::refused);
  }

  /// A call asks, and stops the question once the endpoint has it.
  void stop_one() {
    auto what = question();
    const auto call = what.call;
    const auto number = what.number;
    const auto before = server.asked();
    const auto ear = ask(std::move(what));
    EXPECT_TRUE(eventually([&] { return server.asked() > before; }));
    client().stop(call, number);
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

TEST_F(chat_breaker_test, dripping_but_alive) {
  options.breaker_failures = 2;
  options.budget = 600ms;
  server.answer_with([](const std::string&) {
    return proposal_text("answer", std::string(10'000, 'a'));
  });
  server.go_at({0ms, 20ms, 8});
  for (int time = 0; time < 3; ++time)
    EXPECT_EQ(failure_of_one(), failure::too_late);
  EXPECT_EQ(meters.breaker_opened, 0U);
  server.go_at({5s, 20ms, 8}); // and now nothing comes in time
  EXPECT_EQ(failure_of_one(), failure::too_late);
  EXPECT_EQ(failure_of_one(), failure::too_late);
  EXPECT_EQ(failure_of_one(), failure::not_asked);
}

TEST_F(chat_breaker_test, who_breaks_a_question_off_says_nothing_of_the_model) {
  options.breaker_failures = 2;
  options.late = 8s;
  options.budget = 8s;
  server.behave(mode::hang);
  for (unsigned time = 1; time <= 3; ++time) {
    stop_one();
    EXPECT_TRUE(eventually([&] { return meters.stopped == time; }));
  }
  EXPECT_EQ(failures(failure::too_late), 0U);
  EXPECT_FALSE(meters.breaker_open.load());
}

TEST_F(chat_breaker_test, who_waits_no_longer_counts_as_answered_too_late) {
  options.breaker_failures = 2;
  options.late = 0ms; // each is late from its beginning
  options.budget = 8s;
  server.behave(mode::hang);
  stop_one();
  stop_one();
  EXPECT_TRUE(eventually([&] { return failures(failure::too_late) == 2; }));
  EXPECT_EQ(meters.stopped, 0U);
  EXPECT_TRUE(eventually([&] { return meters.breaker_open.load(); }));
}

TEST_F(chat_breaker_test, a_trial_has_a_connection_of_its_own) {
  options.breaker_failures = 2;
  options.breaker_rest = 50ms;
  server.behave(mode::error_500);
  fail(2);
  const auto before = server.connections();
  server.behave(mode::good);
  EXPECT_TRUE(eventually([&] { return ask().proposal().has_value(); }));
  EXPECT_EQ(server.connections(), before + 1) << "the old one may be dead";
}

TEST_F(chat_breaker_test, connections_notice_a_peer_that_is_gone) {
  ASSERT_TRUE(ask().proposal());
  int found = 0;
  for (int file = 0; file < 1024; ++file) {
    sockaddr_in peer{};
    socklen_t size = sizeof peer;
    if (::getpeername(file, reinterpret_cast<sockaddr*>(&peer), &size) != 0
      || peer.sin_family != AF_INET || ntohs(peer.sin_port) != server.port())
      continue;
    unsigned longest = 0;
    size = sizeof longest;
    ASSERT_EQ(
      ::getsockopt(file, IPPROTO_TCP, TCP_USER_TIMEOUT, &longest, &size), 0);
    EXPECT_EQ(longest, limits::ai_unacknowledged.count());
    ++found;
  }
  EXPECT_EQ(found, 1);
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
