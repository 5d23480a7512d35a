#include "tests/net/fixture.hpp"

namespace callengine::net::testing {
namespace {

using webhook_test = server_fixture;
using namespace std::chrono_literals;

const pairs first_request{{"CallSid", std::string{some_call}},
  {"AccountSid", "AC00000000000000000000000000000001"},
  {"From", "+15550001111"}, {"To", "+15559990000"}, {"CallStatus", "ringing"},
  {"FromCity", ""}, {"CallerName", "Zo\xC3\xAB & Co"}};
constexpr std::string_view incoming = "/api/twilio/voice/incoming";

TEST_F(webhook_test, a_signed_request_is_answered_with_the_engines_document) {
  engine.on_webhook = [](webhook, webhook_reply_ptr reply) {
    reply->answer(say_and_hang_up("Welcome."));
  };
  start();
  const auto got = ask(signed_post(incoming, first_request));
  ASSERT_TRUE(got);
  EXPECT_EQ(got->status, 200);
  EXPECT_EQ(got->headers.at("content-type"), "text/xml; charset=utf-8");
  EXPECT_EQ(got->body,
    R"(<?xml version="1.0" encoding="UTF-8"?>)"
    "<Response><Say>Welcome.</Say><Hangup/></Response>");
  ASSERT_EQ(engine.webhooks().size(), 1U);
  EXPECT_EQ(engine.webhooks().front().from, "+15550001111");
}

TEST_F(webhook_test, get_carries_everything_in_the_query) {
  start();
  const auto got
    = ask(signed_get(std::string{incoming} + "?" + form_text(first_request)));
  ASSERT_TRUE(got);
  EXPECT_EQ(got->status, 200);
  ASSERT_EQ(engine.webhooks().size(), 1U);
  EXPECT_EQ(engine.webhooks().front().to_number, "+15559990000");
}

TEST_F(webhook_test, the_second_token_of_a_rotation_is_accepted) {
  start();
  EXPECT_EQ(
    ask(signed_post(incoming, first_request, "", old_auth_token))->status, 200);
}

TEST_F(webhook_test, who_signs_as_the_phone_in_the_page_makes_a_test_call) {
  options.test_token = "nobody but the phone in the page has this";
  start();
  EXPECT_EQ(ask(signed_post(incoming, first_request))->status, 200);
  EXPECT_EQ(
    ask(signed_post(incoming, first_request, "", options.test_token))->status,
    200);
  ASSERT_EQ(engine.webhooks().size(), 2U);
  EXPECT_FALSE(engine.webhooks()[0].is_test);
  EXPECT_TRUE(engine.webhooks()[1].is_test);
}

TEST_F(webhook_test, without_such_a_phone_its_key_is_nobodys) {
  start();
  EXPECT_EQ(ask(signed_post(incoming, first_request, "", ""))->status, 403);
}

TEST_F(webhook_test, a_bad_signature_does_not_reach_the_engine) {
  start();
  auto tampered = signed_post(incoming, first_request);
  tampered.replace(tampered.rfind("%2B1555999"), 10, "%2B1555998");
  const std::vector<std::string> requests{
    post(incoming, form_text(first_request)),
    post(incoming, form_text(first_request), "X-Twilio-Signature: \r\n"),
    post(incoming, form_text(first_request), "X-Twilio-Signature: x\r\n"),
    signed_post(incoming, first_request, "", "some other token"), tampered,
    get(std::string{incoming} + "?" + form_text(first_request))};
  for (const auto& each : requests) {
    const auto got = ask(each);
    ASSERT_TRUE(got);
    EXPECT_EQ(got->status, 403);
    EXPECT_EQ(got->body, "Forbidden.\n");
  }
  EXPECT_TRUE(engine.webhooks().empty());
  EXPECT_EQ(server_->counted().signatures_refused, requests.size());
}

TEST_F(webhook_test, a_json_body_without_its_hash_is_refused) {
  start();
  const auto url = std::string{public_url}.append(incoming);
  const auto got = ask(post(incoming, "{}",
    "X-Twilio-Signature: " + sign(auth_token, url) + "\r\n",
    "application/json"));
  ASSERT_TRUE(got);
  EXPECT_EQ(got->status, 403);
}

TEST_F(webhook_test, a_signed_request_without_a_call_is_400) {
  start();
  const auto got = ask(signed_post(incoming, {{"From", "+15550001111"}}));
  ASSERT_TRUE(got);
  EXPECT_EQ(got->status, 400);
  EXPECT_TRUE(engine.webhooks().empty());
}

TEST_F(webhook_test, a_portals_client_is_rejected_here) {
  start();
  const auto got = ask(signed_post(incoming,
    {{"CallSid", std::string{some_call}}, {"From", "client:c1_u1"},
      {"To", "+15559990000"}}));
  ASSERT_TRUE(got);
  EXPECT_NE(
    got->body.find("<Response><Reject/></Response>"), std::string::npos);
  EXPECT_TRUE(engine.webhooks().empty());
}

TEST_F(webhook_test, what_the_engine_refuses_is_404) {
  engine.on_webhook = [](webhook, webhook_reply_ptr reply) {
    reply->refuse();
  };
  start();
  EXPECT_EQ(ask(signed_post(incoming, first_request))->status, 404);
}

TEST_F(webhook_test, callbacks_are_answered_with_nothing) {
  engine.on_webhook = [](webhook, webhook_reply_ptr reply) {
    reply->answer(say_and_hang_up("Nobody hears this."));
  };
  start();
  const auto got = ask(signed_post("/api/twilio/voice/status-callback",
    {{"CallSid", std::string{some_call}}, {"CallStatus", "completed"}}));
  ASSERT_TRUE(got);
  EXPECT_NE(got->body.find("<Response/>"), std::string::npos);
  EXPECT_EQ(engine.webhooks().size(), 1U);
}

TEST_F(webhook_test, an_engine_that_hangs_is_answered_for_within_3_s) {
  engine.holds_webhooks = true;
  start();
  const auto target
    = "/api/twilio/voice/ivr-gather?client=1&line=2&step=3&node=4";
  client call{port()};
  client callback{port()};
  client leg{port()};
  const auto begun = std::chrono::steady_clock::now();
  ASSERT_TRUE(call.send(signed_post(target, first_request)));
  ASSERT_TRUE(callback.send(signed_post("/api/twilio/voice/status-callback",
    {{"CallSid", std::string{some_call}}, {"CallStatus", "completed"}})));
  ASSERT_TRUE(leg.send(signed_post("/api/twilio/voice/screening",
    {{"CallSid", std::string{some_leg}},
      {"ParentCallSid", std::string{some_call}}})));
  const auto bridged = call.receive();
  const auto took = std::chrono::steady_clock::now() - begun;
  ASSERT_TRUE(bridged);
  EXPECT_LT(took, 3s);
  EXPECT_NE(bridged->body.find(
              R"(<Response><Pause length="1"/><Redirect method="POST">)"
              "https://voice.clinic.example/api/twilio/voice/"
              "ivr-gather?client=1&amp;line=2"
              "&amp;step=3&amp;node=4#rc=5&amp;rp=all</Redirect></Response>"),
    std::string::npos)
    << bridged->body;
  const auto for_callback = callback.receive();
  ASSERT_TRUE(for_callback);
  EXPECT_EQ(for_callback->status, 503)
    << "nobody hears a document, and Twilio is to tell it again";
  EXPECT_EQ(for_callback->body.find("<Response"), std::string::npos);
  const auto for_leg = leg.receive();
  ASSERT_TRUE(for_leg);
  EXPECT_TRUE(for_leg->body.ends_with("</Redirect><Hangup/></Response>"))
    << "a leg that ignores the redirect must not be connected";
  EXPECT_EQ(server_->counted().webhooks_bridged, 3U);

  // Its answer comes after all, and is counted and dropped.
  for (std::size_t each = 0; each < 3; ++each)
    engine.reply(each)->answer(say_and_hang_up("late"));
  EXPECT_EQ(server_->counted().answers_too_late, 3U);
  EXPECT_EQ(call.ask(get("/healthz"))->body, "ok\n");
}

TEST_F(webhook_test, a_request_that_the_engine_lost_is_led_back_at_once) {
  engine.on_webhook = [](webhook, webhook_reply_ptr) {
  };
  options.limits.answer_deadline = 1min;
  start();
  const auto got = ask(
    signed_post("/api/twilio/voice/ivr-gather?client=1&line=2&step=3&node=4",
      first_request));
  ASSERT_TRUE(got);
  EXPECT_NE(got->body.find("step=3"), std::string::npos) << got->body;
}

TEST_F(webhook_test, the_first_answer_wins) {
  engine.on_webhook = [](webhook, webhook_reply_ptr reply) {
    reply->answer(say_and_hang_up("first"));
    reply->answer(say_and_hang_up("second"));
    reply->refuse();
  };
  start();
  const auto got = ask(signed_post(incoming, first_request));
  ASSERT_TRUE(got);
  EXPECT_NE(got->body.find("first"), std::string::npos);
  EXPECT_EQ(server_->counted().answers_too_late, 0U);
}

TEST_F(webhook_test, an_answer_after_the_servers_end_harms_nobody) {
  engine.holds_webhooks = true;
  options.limits.answer_deadline = 1min;
  start();
  client peer{port()};
  ASSERT_TRUE(peer.send(signed_post(incoming, first_request)));
  ASSERT_TRUE(engine.wait_for_webhooks(1));
  server_->stop(0ms);
  server_.reset();
  engine.reply(0)->answer(say_and_hang_up("too late"));
  EXPECT_TRUE(peer.is_closed_by_peer());
}

} // namespace
} // namespace callengine::net::testing
