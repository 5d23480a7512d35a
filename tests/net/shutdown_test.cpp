#include "tests/net/fixture.hpp"
#include "tests/net/websocket_client.hpp"

#include <thread>

namespace callengine::net::testing {
namespace {

using shutdown_test = server_fixture;
using namespace std::chrono_literals;

TEST_F(shutdown_test, what_is_in_flight_is_finished) {
  engine.holds_webhooks = true;
  options.limits.answer_deadline = 1min;
  start();
  client busy{port()};
  client idle{port()};
  ASSERT_TRUE(idle.ask(get("/healthz")));
  ASSERT_TRUE(busy.send(signed_post(
    "/api/twilio/voice/ivr-gather", {{"CallSid", std::string{some_call}}})));
  ASSERT_TRUE(engine.wait_for_webhooks(1));
  std::jthread stopping{[&] {
    server_->stop(10s);
  }};
  EXPECT_TRUE(idle.is_closed_by_peer());
  engine.reply(0)->answer(say_and_hang_up("still here"));
  const auto got = busy.receive();
  ASSERT_TRUE(got);
  EXPECT_NE(got->body.find("still here"), got->body.npos);
  EXPECT_EQ(got->headers.at("connection"), "close");
  EXPECT_TRUE(busy.is_closed_by_peer());
}

TEST_F(shutdown_test, what_does_not_finish_is_closed_after_the_grace) {
  engine.holds_webhooks = true;
  options.limits.answer_deadline = 1min;
  start();
  client busy{port()};
  ASSERT_TRUE(busy.send(signed_post(
    "/api/twilio/voice/ivr-gather", {{"CallSid", std::string{some_call}}})));
  ASSERT_TRUE(engine.wait_for_webhooks(1));
  const auto begun = std::chrono::steady_clock::now();
  server_->stop(50ms);
  EXPECT_LT(std::chrono::steady_clock::now() - begun, 5s);
  EXPECT_TRUE(busy.is_closed_by_peer());
}

TEST_F(shutdown_test, pages_get_a_farewell) {
  start();
  websocket_client page{port()};
  page.send_json(nlohmann::json{
    {"type", "hello"}, {"token", token_of(client_id{1}, user_id{2})}});
  ASSERT_TRUE(page.receive());
  const auto handle = engine.wait_for<page_event::connected>()->page;
  std::jthread stopping{[&] {
    server_->stop(10s);
  }};
  EXPECT_FALSE(page.receive());
  EXPECT_EQ(page.close_code(), 1001);
  stopping.join();
  EXPECT_EQ(engine.count<page_event::disconnected>(), 1U);
  server_.reset();
  handle->send(page_frame::state_changed{}); // the engine still has the page
  handle->close();
}

TEST_F(shutdown_test, nothing_is_accepted_any_more) {
  start();
  const auto where = port();
  server_->stop(1s);
  EXPECT_FALSE(client{where}.is_connected());
}

TEST_F(shutdown_test, stopping_twice_or_not_at_all_is_well) {
  start();
  server_->stop(0ms);
  server_->stop(0ms);
  start();
}

} // namespace
} // namespace callengine::net::testing
