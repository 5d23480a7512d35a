// Servers that no honest operator runs, and what a question to them costs.
#include "tests/net/chat_fixture.hpp"
#include "tests/support/eventually.hpp"

namespace callengine::net::testing {
namespace {

using callengine::testing::eventually;
using clock = std::chrono::steady_clock;
using mode = chat_server::mode;

class chat_hostile_server_test : public chat_fixture {};

TEST_F(chat_hostile_server_test, what_has_no_end_is_given_up_at_once) {
  options.breaker_failures = 100;
  const std::vector<std::pair<mode, failure>> floods{
    {mode::endless, failure::too_long},
    {mode::endless_heads, failure::too_long},
    {mode::endless_hints, failure::too_long},
    {mode::endless_white, failure::too_long},
    {mode::endless_error, failure::refused}};
  std::size_t abandoned = 0;
  for (const auto& [flood, expected] : floods) {
    server.behave(flood);
    const auto sent = server.sent();
    const auto begun = clock::now();
    EXPECT_EQ(failure_of_one(), expected) << static_cast<int>(flood);
    EXPECT_LT(clock::now() - begun, 1s) << static_cast<int>(flood);
    ++abandoned;
    EXPECT_TRUE(eventually([&] { return server.abandoned() == abandoned; }))
      << static_cast<int>(flood);
    EXPECT_LT(server.sent() - sent, 10'000'000U) << static_cast<int>(flood);
  }
  server.behave(mode::good);
  EXPECT_TRUE(ask().proposal());
}

TEST_F(chat_hostile_server_test, headers_without_an_end_count_as_dead) {
  options.breaker_failures = 2;
  server.behave(mode::endless_heads);
  EXPECT_EQ(failure_of_one(), failure::too_long);
  EXPECT_EQ(failure_of_one(), failure::too_long);
  EXPECT_EQ(failure_of_one(), failure::not_asked);
}

TEST_F(chat_hostile_server_test, nobody_is_led_to_another_host_with_the_key) {
  const chat_server other;
  server.behave(mode::redirect);
  server.lead_to(other.url());
  EXPECT_EQ(failure_of_one(), failure::refused);
  EXPECT_EQ(server.asked(), 1U);
  EXPECT_EQ(other.connections(), 0U);
}

TEST_F(chat_hostile_server_test, an_answer_need_not_be_ended_to_be_told) {
  options.budget = 8s;
  server.behave(mode::kept_open);
  const auto begun = clock::now();
  EXPECT_TRUE(ask().proposal());
  EXPECT_TRUE(ask().proposal()) << "on another connection";
  server.behave(mode::half_json_kept_open);
  EXPECT_EQ(failure_of_one(), failure::garbage);
  EXPECT_LT(clock::now() - begun, 4s);
}

TEST_F(chat_hostile_server_test, a_byte_order_mark_is_left_out) {
  server.behave(mode::marked);
  const auto ear = ask();
  ASSERT_TRUE(ear.proposal());
  EXPECT_EQ(ear.proposal()->text, "We are open from nine to five.");
}

} // namespace
} // namespace callengine::net::testing
