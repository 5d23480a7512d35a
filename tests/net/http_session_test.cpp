#include "tests/net/fixture.hpp"

#include <thread>

namespace callengine::net::testing {
namespace {

using http_test = server_fixture;
using namespace std::chrono_literals;

TEST_F(http_test, one_connection_takes_many_requests) {
  start();
  client peer{port()};
  for (int each = 0; each < 50; ++each) {
    const auto got = peer.ask(get("/healthz"));
    ASSERT_TRUE(got);
    EXPECT_EQ(got->status, 200);
    EXPECT_EQ(got->body, "ok\n");
  }
  EXPECT_EQ(server_->counted().connections_accepted, 1U);
}

TEST_F(http_test, pipelined_requests_are_answered_in_their_order) {
  engine.holds_webhooks = true;
  start();
  client peer{port()};
  std::string all;
  constexpr int many = 10;
  for (int each = 0; each < many; ++each)
    all += signed_post("/api/twilio/voice/ivr-gather",
      {{"CallSid", std::string{some_call}}, {"Digits", std::to_string(each)}});
  ASSERT_TRUE(peer.send(all));
  ASSERT_TRUE(engine.wait_for_webhooks(many));
  // The first is answered last, when all others are.
  for (std::size_t each = many; each-- > 0;)
    engine.reply(each)->answer(say_and_hang_up("key " + std::to_string(each)));
  for (int each = 0; each < many; ++each) {
    const auto got = peer.receive();
    ASSERT_TRUE(got);
    EXPECT_NE(got->body.find("key " + std::to_string(each)), got->body.npos)
      << got->body;
  }
}

TEST_F(http_test, no_more_is_read_than_is_answered) {
  options.limits.pipelined = 3;
  engine.holds_webhooks = true;
  start();
  client peer{port()};
  const auto one = signed_post(
    "/api/twilio/voice/ivr-gather", {{"CallSid", std::string{some_call}}});
  std::string all;
  for (int each = 0; each < 8; ++each)
    all += one;
  ASSERT_TRUE(peer.send(all));
  ASSERT_TRUE(engine.wait_for_webhooks(3));
  // Another connection is served meanwhile, so the engine had its chance.
  ASSERT_TRUE(ask(get("/healthz")));
  EXPECT_EQ(engine.webhooks().size(), 3U);
  for (std::size_t answered = 0; answered < 8; ++answered) {
    ASSERT_TRUE(engine.wait_for_webhooks(answered + 1));
    engine.reply(answered)->answer(say_and_hang_up("done"));
    ASSERT_TRUE(peer.receive());
  }
}

TEST_F(http_test, a_chunked_body_is_a_body) {
  start();
  const pairs form{{"CallSid", std::string{some_call}}, {"Digits", "7"}};
  const auto text = form_text(form);
  const auto url = std::string{public_url} + "/api/twilio/voice/ivr-gather";
  std::string request
    = "POST /api/twilio/voice/ivr-gather HTTP/1.1\r\nHost: a\r\n"
      "Content-Type: application/x-www-form-urlencoded\r\n"
      "Transfer-Encoding: chunked\r\nX-Twilio-Signature: "
    + sign(auth_token, url, form) + "\r\n\r\n";
  for (const char each : text)
    request += std::string{"1\r\n"} + each + "\r\n";
  request += "0\r\n\r\n";
  const auto got = ask(request);
  ASSERT_TRUE(got);
  EXPECT_EQ(got->status, 200);
  ASSERT_EQ(engine.webhooks().size(), 1U);
  EXPECT_EQ(
    std::get<call_events::digits_pressed>(engine.webhooks().front().event)
      .digits,
    "7");
}

TEST_F(http_test, head_is_a_get_without_the_body) {
  start();
  client peer{port()};
  ASSERT_TRUE(peer.send("HEAD /healthz HTTP/1.1\r\nHost: a\r\n\r\n"));
  const auto head = peer.receive(true);
  ASSERT_TRUE(head);
  EXPECT_EQ(head->status, 200);
  EXPECT_EQ(head->headers.at("content-length"), "3");
  const auto next = peer.ask(get("/healthz"));
  ASSERT_TRUE(next);
  EXPECT_EQ(next->status, 200) << "no body came in between";
}

TEST_F(http_test, whoever_waits_for_100_continue_gets_it) {
  start();
  client peer{port()};
  const pairs form{{"CallSid", std::string{some_call}}};
  const auto whole = signed_post(
    "/api/twilio/voice/ivr-gather", form, "Expect: 100-continue\r\n");
  const auto end = whole.find("\r\n\r\n") + 4;
  ASSERT_TRUE(peer.send(whole.substr(0, end)));
  const auto go_on = peer.receive();
  ASSERT_TRUE(go_on);
  EXPECT_EQ(go_on->status, 100);
  const auto got = peer.ask(whole.substr(end));
  ASSERT_TRUE(got);
  EXPECT_EQ(got->status, 200);
}

TEST_F(http_test, connection_close_is_obeyed) {
  start();
  client peer{port()};
  const auto got = peer.ask(get("/healthz", "Connection: close\r\n"));
  ASSERT_TRUE(got);
  EXPECT_EQ(got->headers.at("connection"), "close");
  EXPECT_TRUE(peer.is_closed_by_peer());
}

TEST_F(http_test, a_client_that_ends_its_side_still_gets_its_answer) {
  start();
  client peer{port()};
  ASSERT_TRUE(peer.send(get("/healthz")));
  peer.end_sending();
  const auto got = peer.receive();
  ASSERT_TRUE(got);
  EXPECT_EQ(got->status, 200);
  EXPECT_TRUE(peer.is_closed_by_peer());
}

TEST_F(http_test, what_is_wrong_is_answered_specifically) {
  start();

  struct row {
    std::string request;
    int status;
  };

  const std::string big(80'000, 'x');
  const std::vector<row> rows{
    {get("/nothing/here"), 404},
    {get("/api/twilio/voice/ivr-gather/"), 404},
    {get("*"), 404},
    {post("/healthz", ""), 405},
    {"DELETE /api/twilio/voice/voicemail HTTP/1.1\r\nHost: a\r\n\r\n", 405},
    {"HEAD /api/twilio/voice/voicemail HTTP/1.1\r\nHost: a\r\n\r\n", 405},
    {"PUT /api/portal/calls HTTP/1.1\r\nHost: a\r\n\r\n", 405},
    {"BREW /healthz HTTP/1.1\r\nHost: a\r\n\r\n", 405},
    {post("/api/twilio/voice/ivr-gather", "a=1", "", "text/plain"), 415},
    {post("/api/twilio/voice/ivr-gather", "a=%zz"), 400},
    {get("/api/twilio/voice/ivr-gather?a=%zz"), 400},
    {get("/healthz", "X-Filler: " + big.substr(0, 20'000) + "\r\n"), 431},
    {get("/" + big.substr(0, 20'000)), 431},
    {post("/api/twilio/voice/ivr-gather", big), 413},
    {"POST /api/twilio/voice/ivr-gather HTTP/1.1\r\nHost: a\r\n"
     "Transfer-Encoding: chunked\r\n\r\n13880\r\n"
        + big + "\r\n0\r\n\r\n",
      413},
    // A chunk's extension, or a trailer, that never ends.
    {"POST /healthz HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5;"
        + big + big,
      413},
    {"POST /healthz HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
     "1\r\na\r\n0\r\nX: "
        + big + big,
      413},
    {"nonsense\r\n\r\n", 400},
    {"GET /healthz HTTP/1.1\r\n\r\n", 400},
    {"GET /healthz HTTP/1.1\r\nHost: a\r\nbad header\r\n\r\n", 400},
    {"POST /healthz HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n", 400},
    {get("/healthz", "Expect: a miracle\r\n"), 417},
    {get("/api/portal/ws"), 426},
  };
  for (const auto& each : rows) {
    client peer{port()};
    const bool to_head = each.request.starts_with("HEAD");
    peer.send(each.request);
    const auto got = peer.receive(to_head);
    ASSERT_TRUE(got) << each.request.substr(0, 80);
    EXPECT_EQ(got->status, each.status) << each.request.substr(0, 80);
    EXPECT_LT(got->body.size(), 120U) << "short";
    EXPECT_EQ(got->status == 405, got->headers.contains("allow"));
  }
  EXPECT_TRUE(engine.webhooks().empty());
}

TEST_F(http_test, a_slow_header_and_a_slow_body_are_given_up) {
  options.limits.header_deadline = 100ms;
  options.limits.body_deadline = 100ms;
  start();
  client slow_header{port()};
  const auto for_header = slow_header.ask("GET /healthz HTTP/1.1\r\nHo");
  ASSERT_TRUE(for_header);
  EXPECT_EQ(for_header->status, 408);
  EXPECT_TRUE(slow_header.is_closed_by_peer());
  client slow_body{port()};
  const auto for_body
    = slow_body.ask("POST /api/twilio/voice/voicemail HTTP/1.1\r\nHost: a\r\n"
                    "Content-Length: 10\r\n\r\nabc");
  ASSERT_TRUE(for_body);
  EXPECT_EQ(for_body->status, 408);
  client says_nothing{port()};
  EXPECT_TRUE(says_nothing.is_closed_by_peer());
}

TEST_F(http_test, an_idle_connection_is_closed_and_a_waiting_one_is_not) {
  options.limits.keep_alive = 100ms;
  options.limits.answer_deadline = 600ms;
  engine.on_webhook = [](webhook, webhook_reply_ptr) {
  };
  start();
  client waiting{port()};
  ASSERT_TRUE(waiting.send(signed_post(
    "/api/twilio/voice/ivr-gather", {{"CallSid", std::string{some_call}}})));
  client idle{port()};
  ASSERT_TRUE(idle.ask(get("/healthz")));
  EXPECT_TRUE(idle.is_closed_by_peer());
  const auto got = waiting.receive();
  ASSERT_TRUE(got);
  EXPECT_EQ(got->status, 200);
}

TEST_F(http_test, over_the_cap_a_connection_is_turned_away) {
  options.connections = 2;
  start();
  client one{port()};
  client other{port()};
  ASSERT_TRUE(one.ask(get("/healthz")));
  ASSERT_TRUE(other.ask(get("/healthz")));
  client refused{port()};
  const auto got = refused.receive();
  ASSERT_TRUE(got);
  EXPECT_EQ(got->status, 503);
  EXPECT_TRUE(refused.is_closed_by_peer());
  EXPECT_EQ(server_->counted().connections_refused, 1U);
  EXPECT_EQ(one.ask(get("/healthz"))->status, 200);
}

TEST_F(http_test, a_reset_in_the_middle_of_anything_harms_nobody) {
  engine.on_webhook = [](webhook, webhook_reply_ptr reply) {
    std::thread{[reply] {
      reply->answer(say_and_hang_up("late"));
    }}.detach();
  };
  start();
  const auto whole = signed_post(
    "/api/twilio/voice/ivr-gather", {{"CallSid", std::string{some_call}}});
  for (std::size_t sent = 0; sent <= whole.size(); sent += 7) {
    client peer{port()};
    ASSERT_TRUE(peer.send(whole.substr(0, sent)));
    peer.reset();
  }
  const auto got = ask(get("/healthz"));
  ASSERT_TRUE(got);
  EXPECT_EQ(got->status, 200);
}

TEST_F(http_test, the_target_may_come_with_scheme_and_host) {
  start();
  EXPECT_EQ(ask(get("http://clinic.example/healthz"))->status, 200);
  EXPECT_EQ(ask(get("http://clinic.example"))->status, 404);
}

TEST_F(http_test, readiness_is_what_the_engine_says) {
  readiness now;
  options.ready = [&] {
    return now;
  };
  start();
  const auto ready = ask(get("/readyz"));
  ASSERT_TRUE(ready);
  EXPECT_EQ(ready->status, 200);
  EXPECT_EQ(ready->body, R"({"status":"ready","text":""})");
  now = {readiness::level::degraded, "The history is slow."};
  const auto degraded = ask(get("/readyz"));
  EXPECT_EQ(degraded->status, 200);
  EXPECT_EQ(
    degraded->body, R"({"status":"degraded","text":"The history is slow."})");
  now = {readiness::level::not_ready, "No plan was read yet."};
  EXPECT_EQ(ask(get("/readyz"))->status, 503);
}

TEST(server_start, says_what_is_wrong) {
  fake_engine engine;
  fake_reports reports;
  const system_clock time;
  const auto problem_of = [&](auto change) {
    server_options options;
    options.listen = "127.0.0.1:0";
    options.public_url = public_url;
    options.twilio_auth_tokens = {std::string{auth_token}};
    change(options);
    return server{options, engine, reports, time}.start();
  };
  EXPECT_EQ(problem_of([](auto&) {}), "");
  EXPECT_NE(problem_of([](auto& each) { each.twilio_auth_tokens = {}; }), "");
  EXPECT_NE(problem_of([](auto& each) { each.twilio_auth_tokens = {""}; }), "");
  EXPECT_NE(problem_of([](auto& each) { each.public_url = "clinic"; }), "");
  EXPECT_NE(problem_of([](auto& each) { each.threads = 0; }), "");
  for (const auto* where : {"", "127.0.0.1", "localhost:80", "127.0.0.1:x",
         "127.0.0.1:70000", "203.0.113.1:1"})
    EXPECT_NE(problem_of([&](auto& each) { each.listen = where; }), "")
      << where;
}

} // namespace
} // namespace callengine::net::testing
