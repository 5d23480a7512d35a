#include "tests/net/relay_fixture.hpp"
#include "tests/support/eventually.hpp"

#include <gmock/gmock.h>
#include <spdlog/sinks/ostream_sink.h>
#include <spdlog/spdlog.h>

#include <sstream>
#include <vector>

namespace callengine::net::testing {
namespace {

using callengine::testing::eventually;
using ::testing::HasSubstr;
using ::testing::Not;

// -- the handshake ------------------------------------------------------------

TEST_F(relay_test, the_signed_url_opens_the_socket) {
  start();
  EXPECT_TRUE(connect()->is_open());
  EXPECT_TRUE(connect(relay_url, old_auth_token)->is_open()) << "a rotation";
  EXPECT_TRUE(
    connect("wss://voice.clinic.example:443" + std::string{relay_path})
      ->is_open());
  EXPECT_TRUE(connect(std::string{relay_url} + "/")->is_open())
    << "Twilio may sign it with a slash at its end";
  EXPECT_TRUE(connect(std::string{relay_url} + "?a=b%20c", auth_token,
    std::string{relay_path} + "?a=b%20c")
                ->is_open());
  EXPECT_TRUE(
    eventually([&] { return server_->counted().relays_opened == 5U; }));
  EXPECT_EQ(server_->counted().signatures_refused, 0U);
}

TEST_F(relay_test, what_is_not_signed_is_refused_and_counted) {
  start();
  const auto https = "https" + std::string{relay_url.substr(3)};
  const std::vector<std::unique_ptr<websocket_client>> refused = [&] {
    std::vector<std::unique_ptr<websocket_client>> all;
    all.push_back(
      std::make_unique<websocket_client>(port(), relay_path, "X-A", ""));
    all.push_back(connect(relay_url, "another token"));
    all.push_back(connect(https));
    all.push_back(
      connect(relay_url, auth_token, std::string{relay_path} + "?call=1"));
    all.push_back(connect("wss://elsewhere.example" + std::string{relay_path}));
    return all;
  }();
  for (const auto& each : refused) {
    EXPECT_FALSE(each->is_open());
    EXPECT_EQ(each->refusal(), 403U);
  }
  EXPECT_EQ(server_->counted().signatures_refused, refused.size());
  EXPECT_EQ(server_->counted().relays_opened, 0U);
  EXPECT_TRUE(engine.relay_events().empty());
}

TEST_F(relay_test, a_signed_path_that_names_no_call_is_not_found) {
  start();
  for (const auto* bad : {"/api/twilio/voice/relay",
         "/api/twilio/voice/relay/123", "/api/twilio/voice/relay/123/CA1/4"}) {
    const auto twilio = connect(
      "wss://voice.clinic.example" + std::string{bad}, auth_token, bad);
    EXPECT_FALSE(twilio->is_open()) << bad;
    EXPECT_EQ(twilio->refusal(), 404U) << bad;
  }
  EXPECT_EQ(server_->counted().webhooks_refused, 3U);
  EXPECT_EQ(server_->counted().relays_opened, 0U);
}

TEST_F(relay_test, a_request_that_is_no_handshake_is_told_so) {
  start();
  EXPECT_EQ(ask(get(relay_path))->status, 426);
  EXPECT_EQ(ask(post(relay_path, "a=b"))->status, 405);
}

TEST_F(relay_test, origins_are_for_pages) {
  options.allowed_origins = {"https://portal.example"};
  start();
  EXPECT_TRUE(connect()->is_open());
}

// -- what Twilio says ---------------------------------------------------------

TEST_F(relay_test, a_conversation_reaches_its_call) {
  start();
  const auto twilio = begun();
  twilio->send_json({{"type", "prompt"}, {"voicePrompt", "I need"},
    {"lang", "en-US"}, {"last", false}});
  twilio->send_json({{"type", "prompt"}, {"voicePrompt", "I need help."},
    {"lang", "en-US"}, {"last", true}});
  twilio->send_json({{"type", "info"}, {"name", "agentSpeaking"}});
  twilio->send_json({{"type", "error"}, {"description", "something"}});
  twilio->send_json({{"type", "interrupt"}, {"utteranceUntilInterrupt", "We"},
    {"durationUntilInterruptMs", 460}});
  twilio->send_json({{"type", "dtmf"}, {"digit", "0"}});
  twilio->close();
  EXPECT_EQ(event<relay_opened>(0).session, session);
  const auto heard = event<relay_heard>(1);
  EXPECT_EQ(heard.session, session);
  EXPECT_EQ(heard.text, "I need help.");
  EXPECT_EQ(heard.language, "en-US");
  EXPECT_EQ(event<relay_interrupted>(2).heard, "We");
  EXPECT_EQ(event<relay_key_pressed>(3).digit, "0");
  EXPECT_EQ(event<relay_closed>(4).session, session);
  for (const auto& each : engine.relay_events()) {
    EXPECT_EQ(each.client, clinic);
    EXPECT_EQ(each.call, some_call);
  }
  EXPECT_EQ(engine.relay_events().front().step, 4U);
  EXPECT_EQ(server_->counted().relay_errors, 1U);
  EXPECT_EQ(server_->counted().relay_frames_bad, 0U);
}

TEST_F(relay_test, ten_bad_frames_close_the_socket_and_nine_do_not) {
  start();
  const auto twilio = begun();
  const auto send_bad = [&](int count) {
    for (int each = 0; each < count; ++each)
      twilio->send(each % 2 == 0 ? "no json" : R"({"type":"dtmf"})");
  };
  send_bad(9);
  twilio->send_json({{"type", "dtmf"}, {"digit", "1"}});
  EXPECT_EQ(event<relay_key_pressed>(1).digit, "1") << "it is still heard";
  send_bad(1);
  EXPECT_FALSE(twilio->receive());
  EXPECT_EQ(twilio->close_code(), 1007);
  event<relay_closed>(2);
  EXPECT_EQ(server_->counted().relay_frames_bad, 10U);
  EXPECT_EQ(server_->counted().relays_cut_off, 1U);
}

TEST_F(relay_test, nothing_is_heard_before_setup_and_a_second_one_not_at_all) {
  start();
  const auto twilio = connect();
  twilio->send_json({{"type", "dtmf"}, {"digit", "1"}});
  twilio->send_json({{"type", "prompt"}, {"voicePrompt", "Hello"}});
  twilio->send_json(setup());
  twilio->send_json(setup(some_leg));
  twilio->send_json({{"type", "dtmf"}, {"digit", "2"}});
  event<relay_opened>(0);
  EXPECT_EQ(event<relay_key_pressed>(1).digit, "2");
  EXPECT_EQ(engine.relay_events().at(1).call, some_call)
    << "a socket belongs to one call for ever";
  EXPECT_EQ(server_->counted().relay_frames_bad, 3U);
}

TEST_F(relay_test, a_setup_of_another_call_than_the_urls_ends_the_socket) {
  start();
  const auto twilio = connect();
  twilio->send_json(setup(some_leg));
  EXPECT_FALSE(twilio->receive());
  EXPECT_EQ(twilio->close_code(), 1008);
  EXPECT_EQ(server_->counted().relays_cut_off, 1U);
  EXPECT_TRUE(engine.relay_events().empty());
}

TEST_F(relay_test, what_an_error_repeats_is_not_logged) {
  std::ostringstream log;
  const auto sink = std::make_shared<spdlog::sinks::ostream_sink_mt>(log);
  const auto before = spdlog::default_logger();
  spdlog::set_default_logger(std::make_shared<spdlog::logger>("test", sink));
  spdlog::set_level(spdlog::level::trace);
  start();
  const auto twilio = begun();
  for (const auto* words :
    {"Invalid message received: {\"token\": \"My knee\"}",
      "My knee was not understood"})
    twilio->send_json({{"type", "error"}, {"description", words}});
  EXPECT_TRUE(
    eventually([&] { return server_->counted().relay_errors == 2U; }));
  server_.reset(); // nobody logs any more
  spdlog::set_default_logger(before);
  EXPECT_THAT(log.str(), HasSubstr("Invalid message received"));
  EXPECT_THAT(log.str(), HasSubstr("of another kind"));
  EXPECT_THAT(log.str(), Not(HasSubstr("knee")));
}

TEST_F(relay_test, setup_has_to_come_in_time) {
  options.limits.setup_deadline = 50ms;
  start();
  const auto twilio = connect();
  EXPECT_FALSE(twilio->receive());
  EXPECT_EQ(twilio->close_code(), 1008);
  EXPECT_EQ(server_->counted().relays_cut_off, 1U);
  EXPECT_TRUE(engine.relay_events().empty());
}

TEST_F(relay_test, a_frame_that_no_speech_fills_ends_the_socket) {
  start();
  const auto large = connect();
  large->send(std::string(40'000, ' '));
  EXPECT_FALSE(large->receive());
  EXPECT_EQ(large->close_code(), 1009);
  const auto huge = connect();
  huge->send(std::string(400'000, ' '));
  EXPECT_FALSE(huge->receive()) << "not even read to its end";
  EXPECT_TRUE(
    eventually([&] { return server_->counted().relays_cut_off == 2U; }));
}

TEST_F(relay_test, bytes_are_no_text) {
  start();
  const auto twilio = connect();
  for (int each = 0; each < 10; ++each)
    twilio->send(setup().dump(), true);
  EXPECT_FALSE(twilio->receive());
  EXPECT_TRUE(engine.relay_events().empty());
}

} // namespace
} // namespace callengine::net::testing
