#include "net/twilio/rest_client.hpp"
#include "tests/net/scripted_http.hpp"
#include "tests/support/eventually.hpp"

#include <gtest/gtest.h>
#include <spdlog/spdlog.h>

namespace callengine::net::testing {
namespace {

using namespace std::chrono_literals;

const std::string leg = "CA000000000000000000000000000000ff";

twilio::rest_options options_for(std::uint16_t port) {
  twilio::rest_options options;
  options.account_sid = "AC1";
  options.user = "SK1";
  options.password = "secret";
  options.base_url = "http://127.0.0.1:" + std::to_string(port);
  options.first_pause = 1ms;
  return options;
}

/// Waits until a counter has reached this.
bool reaches(const std::atomic<std::uint64_t>& counter, std::uint64_t value) {
  return callengine::testing::eventually([&] { return counter >= value; })
    && counter == value;
}

class rest_test : public ::testing::Test {
protected:
  rest_test() {
    spdlog::set_level(spdlog::level::off);
  }
};

TEST_F(rest_test, a_leg_is_cancelled_with_one_request) {
  scripted_http twilio{{{200, R"({"status":"canceled"})"}}};
  twilio::rest_client client{options_for(twilio.port())};
  client.cancel_leg(leg);
  ASSERT_TRUE(reaches(client.counted().done, 1));
  const auto requests = twilio.requests();
  ASSERT_EQ(requests.size(), 1U);
  const auto& request = requests.front();
  EXPECT_TRUE(request.starts_with(
    "POST /2010-04-01/Accounts/AC1/Calls/" + leg + ".json HTTP/1.1\r\n"));
  EXPECT_NE(
    request.find("Authorization: Basic U0sxOnNlY3JldA==\r\n"), request.npos);
  EXPECT_TRUE(request.ends_with("\r\n\r\nStatus=canceled"));
}

TEST_F(rest_test, a_leg_that_was_answered_meanwhile_is_left_alone) {
  scripted_http twilio{{{400, R"({"code":21220,"status":400})"}}};
  twilio::rest_client client{options_for(twilio.port())};
  client.cancel_leg(leg);
  EXPECT_TRUE(reaches(client.counted().not_needed, 1));
  EXPECT_EQ(client.counted().failed, 0U);
}

TEST_F(rest_test, what_twilio_did_not_process_is_sent_again) {
  scripted_http twilio{{{429, R"({"code":20429})"}, {503, ""}, {200, "{}"}}};
  twilio::rest_client client{options_for(twilio.port())};
  client.cancel_leg(leg);
  EXPECT_TRUE(reaches(client.counted().done, 1));
  EXPECT_EQ(client.counted().tried_again, 2U);
}

TEST_F(rest_test, it_gives_up_after_its_tries) {
  scripted_http twilio{{{429, ""}, {429, ""}, {429, ""}, {429, ""}}};
  twilio::rest_client client{options_for(twilio.port())};
  client.cancel_leg(leg);
  EXPECT_TRUE(reaches(client.counted().failed, 1));
  EXPECT_EQ(twilio.requests().size(), 4U);
}

TEST_F(rest_test, a_refusal_is_not_repeated) {
  scripted_http twilio{{{401, R"({"code":20003})"}}};
  twilio::rest_client client{options_for(twilio.port())};
  client.cancel_leg(leg);
  EXPECT_TRUE(reaches(client.counted().failed, 1));
  EXPECT_EQ(client.counted().tried_again, 0U);
}

TEST_F(rest_test, what_is_no_call_never_becomes_a_part_of_a_url) {
  scripted_http twilio{{}};
  twilio::rest_client client{options_for(twilio.port())};
  client.cancel_leg("../Messages");
  EXPECT_EQ(client.counted().failed, 1U);
  EXPECT_TRUE(twilio.requests().empty());
}

TEST_F(rest_test, a_twilio_that_hangs_holds_nobody_up) {
  scripted_http twilio{{}}; // accepts, and never answers
  const auto begun = std::chrono::steady_clock::now();
  {
    twilio::rest_client client{options_for(twilio.port())};
    for (int each = 0; each < 100; ++each)
      client.cancel_leg(leg);
  }
  EXPECT_LT(std::chrono::steady_clock::now() - begun, 4s);
}

} // namespace
} // namespace callengine::net::testing
