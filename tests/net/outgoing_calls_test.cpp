// What Twilio is told when a page calls out through the TwiML app.
#include "net/portal/call_ticket.hpp"
#include "tests/net/fixture.hpp"

#include <gmock/gmock.h>

#include <algorithm>

namespace callengine::net::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using namespace std::chrono_literals;

constexpr std::string_view outgoing = "/api/twilio/voice/outgoing";
constexpr std::string_view rejection = "<Response><Reject/></Response>";

class outgoing_test : public server_fixture {
protected:
  portal::call_ticket some_ticket() const {
    return {{client_id{123}, user_id{101}}, "+14155550123", "+15559990000",
      time.now() + 2min};
  }

  static std::string text_of(const portal::call_ticket& ticket) {
    return portal::text_of(ticket, jwt_secret);
  }

  /// As Twilio asks for a page's call with these parameters of its own.
  static pairs form_of(const std::string& from, const pairs& own) {
    pairs form{{"CallSid", std::string{some_call}},
      {"ApplicationSid", "AP00000000000000000000000000000001"},
      {"Direction", "inbound"}, {"From", from}, {"CallStatus", "ringing"}};
    form.insert(form.end(), own.begin(), own.end());
    return form;
  }

  std::string answer_to(const std::string& from, const pairs& own,
    std::string_view token = auth_token) {
    const auto got = ask(signed_post(outgoing, form_of(from, own), "", token));
    EXPECT_TRUE(got);
    if (!got)
      return {};
    EXPECT_EQ(got->status, 200) << got->body;
    return got->body;
  }

  void expect_rejected(const std::string& from, const pairs& own) {
    const auto before = server_->counted().calls_out_refused.load();
    EXPECT_THAT(answer_to(from, own), HasSubstr(std::string{rejection}));
    EXPECT_EQ(server_->counted().calls_out_refused, before + 1);
    EXPECT_EQ(server_->counted().calls_out, 0U);
  }
};

TEST_F(outgoing_test, a_page_with_a_ticket_talks_with_who_is_in_it) {
  start();
  EXPECT_THAT(answer_to("client:c123_u101",
                {{"To", "+19005550000"}, {"ticket", text_of(some_ticket())}}),
    HasSubstr(R"(<Response><Dial answerOnBridge="true")"
              R"( callerId="+15559990000" timeLimit="14400">)"
              "<Number>+14155550123</Number></Dial></Response>"))
    << "whatever the page says besides";
  EXPECT_EQ(server_->counted().calls_out, 1U);
  EXPECT_EQ(server_->counted().calls_out_refused, 0U);
  EXPECT_THAT(engine.webhooks(), IsEmpty()) << "it is no call of the engine's";
}

TEST_F(outgoing_test, without_a_ticket_nobody_is_called) {
  start();
  expect_rejected("client:c123_u101", {{"To", "+14155550123"}});
  expect_rejected("client:c123_u101", {{"To", "+14155550123"}, {"ticket", ""}});
  expect_rejected("client:c123_u101",
    {{"ticket", portal::text_of(some_ticket(), "another secret")}});
}

TEST_F(outgoing_test, a_changed_ticket_is_none) {
  start();
  auto ticket = text_of(some_ticket());
  const auto number = ticket.find("+14155550123");
  ASSERT_NE(number, ticket.npos);
  ticket.replace(number, 12, "+19005550000");
  expect_rejected("client:c123_u101", {{"ticket", ticket}});
}

TEST_F(outgoing_test, a_ticket_is_its_owners_alone) {
  start();
  const pairs own{{"ticket", text_of(some_ticket())}};
  for (const auto* from :
    {"client:c123_u102", "client:c124_u101", "client:c123_u1010",
      "client:", "client:c123", "c123_u101", "+14155550100", ""})
    expect_rejected(from, own);
}

TEST_F(outgoing_test, a_page_can_not_say_again_who_it_is) {
  start();
  expect_rejected("client:c123_u102",
    {{"From", "client:c123_u101"}, {"ticket", text_of(some_ticket())}});
}

TEST_F(outgoing_test, a_ticket_that_is_over_calls_nobody) {
  start();
  auto late = some_ticket();
  late.expires_at = std::chrono::floor<std::chrono::seconds>(time.now());
  expect_rejected("client:c123_u101", {{"ticket", text_of(late)}});
}

TEST_F(outgoing_test, without_the_portals_secret_there_are_no_tickets) {
  options.portal_jwt_secret.clear();
  start();
  expect_rejected("client:c123_u101", {{"ticket", text_of(some_ticket())}});
}

TEST_F(outgoing_test, the_phone_in_the_page_calls_nobody_out) {
  options.test_token = "nobody but the phone in the page has this";
  start();
  EXPECT_THAT(answer_to("client:c123_u101",
                {{"ticket", text_of(some_ticket())}}, options.test_token),
    HasSubstr(std::string{rejection}));
  EXPECT_EQ(server_->counted().calls_out, 0U);
}

TEST_F(outgoing_test, only_twilio_asks) {
  start();
  const auto form
    = form_of("client:c123_u101", {{"ticket", text_of(some_ticket())}});
  EXPECT_EQ(ask(post(outgoing, form_text(form)))->status, 403);
  EXPECT_EQ(ask(signed_post(outgoing, form, "", "another token"))->status, 403);
  EXPECT_EQ(server_->counted().calls_out, 0U);
}

} // namespace
} // namespace callengine::net::testing
