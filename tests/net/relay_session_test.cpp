#include "tests/net/fixture.hpp"
#include "tests/net/websocket_client.hpp"
#include "tests/support/eventually.hpp"

#include <thread>

namespace callengine::net::testing {
namespace {

using namespace call_events;
using callengine::testing::eventually;
using nlohmann::json;
using namespace std::chrono_literals;

constexpr std::string_view path = "/api/twilio/voice/relay";
constexpr std::string_view relay = "wss://voice.clinic.example"
                                   "/api/twilio/voice/relay";
constexpr std::string_view session = "VX00000000000000000000000000000001";
constexpr client_id clinic{123};

class relay_test : public server_fixture {
protected:
  /// Twilio, whose signature is this URL's.
  std::unique_ptr<websocket_client> connect(std::string_view signed_url = relay,
    std::string_view token = auth_token, std::string_view target = path) {
    return std::make_unique<websocket_client>(
      port(), target, "X-Twilio-Signature", sign(token, signed_url));
  }

  static json setup(std::string_view call = some_call) {
    return {{"type", "setup"}, {"sessionId", session}, {"callSid", call},
      {"callStatus", "RINGING"},
      {"customParameters", {{"client", "123"}, {"line", "7"}, {"step", "1"}}}};
  }

  /// One that the engine knows; nothing came of it but its opening.
  std::unique_ptr<websocket_client> begun() {
    auto twilio = connect();
    EXPECT_TRUE(twilio->is_open());
    twilio->send_json(setup());
    EXPECT_TRUE(engine.wait_for_relay_news(1));
    return twilio;
  }

  relay_line_ptr line() const {
    return engine.relay_events().at(0).line;
  }

  /// The event with this number, from 0, once it came.
  template <class Event>
  Event event(std::size_t which) {
    EXPECT_TRUE(engine.wait_for_relay_news(which + 1));
    const auto all = engine.relay_events();
    const auto* found
      = which < all.size() ? std::get_if<Event>(&all[which].event) : nullptr;
    EXPECT_TRUE(found) << which;
    return found ? *found : Event{};
  }
};

// -- the handshake ------------------------------------------------------------

TEST_F(relay_test, the_signed_url_opens_the_socket) {
  start();
  EXPECT_TRUE(connect()->is_open());
  EXPECT_TRUE(connect(relay, old_auth_token)->is_open()) << "a rotation";
  EXPECT_TRUE(
    connect("wss://voice.clinic.example:443" + std::string{path})->is_open());
  EXPECT_TRUE(connect(std::string{relay} + "/")->is_open())
    << "Twilio may sign it with a slash at its end";
  EXPECT_TRUE(connect(
    std::string{relay} + "?a=b%20c", auth_token, std::string{path} + "?a=b%20c")
                ->is_open());
  EXPECT_TRUE(
    eventually([&] { return server_->counted().relays_opened == 5U; }));
  EXPECT_EQ(server_->counted().signatures_refused, 0U);
}

TEST_F(relay_test, what_is_not_signed_is_refused_and_counted) {
  start();
  const auto https = "https" + std::string{relay.substr(3)};
  const std::vector<std::unique_ptr<websocket_client>> refused = [&] {
    std::vector<std::unique_ptr<websocket_client>> all;
    all.push_back(std::make_unique<websocket_client>(port(), path, "X-A", ""));
    all.push_back(connect(relay, "another token"));
    all.push_back(connect(https));
    all.push_back(connect(relay, auth_token, std::string{path} + "?call=1"));
    all.push_back(connect("wss://elsewhere.example" + std::string{path}));
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

TEST_F(relay_test, a_request_that_is_no_handshake_is_told_so) {
  start();
  EXPECT_EQ(ask(get(path))->status, 426);
  EXPECT_EQ(ask(post(path, "a=b"))->status, 405);
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

// -- what it is told ----------------------------------------------------------

TEST_F(relay_test, what_is_said_arrives_in_order_and_end_is_the_last) {
  start();
  const auto twilio = begun();
  const auto to = line();
  EXPECT_EQ(to->session(), session);
  to->say("We are ", false);
  to->say("open.", true);
  to->say("What else?", true);
  to->end("routed");
  to->say("Too late.", true);
  std::string told;
  std::vector<std::string> cycles;
  auto frame = twilio->receive();
  for (; frame && frame->at("type") == "text"; frame = twilio->receive()) {
    told += frame->at("token");
    if (frame->at("last"))
      cycles.push_back(std::exchange(told, {}));
  }
  EXPECT_EQ(cycles, (std::vector<std::string>{"We are open.", "What else?"}));
  ASSERT_TRUE(frame);
  EXPECT_EQ(*frame, (json{{"type", "end"}, {"handoffData", "routed"}}));
  twilio->close();
  event<relay_closed>(1);
  EXPECT_EQ(server_->counted().relays_not_wanted, 0U);
}

TEST_F(relay_test, a_twilio_that_stays_after_the_end_is_left) {
  options.limits.close_deadline = 100ms;
  start();
  const auto twilio = begun();
  line()->end({});
  EXPECT_TRUE(twilio->receive());
  EXPECT_FALSE(twilio->receive());
  event<relay_closed>(1);
}

TEST_F(relay_test, what_waits_is_forgotten_when_the_caller_interrupts) {
  options.limits.relay_queued_bytes = 16 * 1024 * 1024;
  start();
  const auto twilio = begun(); // it does not read yet
  // More than the buffers of both sockets hold: the rest waits in the engine.
  const std::string much(1024 * 1024, 'x');
  for (int each = 0; each < 12; ++each)
    line()->say(much, false);
  twilio->send_json({{"type", "interrupt"}, {"utteranceUntilInterrupt", "x"}});
  event<relay_interrupted>(1);
  line()->say("Yes?", true);
  std::size_t old = 0;
  std::string newest;
  while (newest != "Yes?") {
    const auto frame = twilio->receive();
    ASSERT_TRUE(frame);
    newest = frame->at("token");
    old += newest.size();
  }
  EXPECT_LT(old, 12 * much.size());
}

TEST_F(relay_test, a_twilio_that_reads_nothing_is_cut_off) {
  start();
  const auto twilio = begun();
  const auto to = line();
  const std::string piece(4096, 'x');
  // 64 MiB: far more than the buffers of both sockets hold.
  for (int each = 0; each < 16'384; ++each)
    to->say(piece, each % 7 == 0);
  event<relay_closed>(1);
  EXPECT_EQ(server_->counted().relays_cut_off, 1U);
}

TEST_F(relay_test, a_socket_that_no_call_waits_for_is_closed_and_counted) {
  start();
  const auto twilio = begun();
  line()->close();
  EXPECT_FALSE(twilio->receive());
  EXPECT_EQ(twilio->close_code(), 1000);
  event<relay_closed>(1);
  EXPECT_EQ(server_->counted().relays_not_wanted, 1U);
}

TEST_F(relay_test, a_dropped_socket_is_told_once_and_takes_no_more) {
  start();
  const auto twilio = begun();
  twilio->drop();
  event<relay_closed>(1);
  line()->say("Hello?", true);
  line()->end({});
  line()->close();
  server_->stop(1s);
  EXPECT_EQ(engine.relay_events().size(), 2U);
  EXPECT_EQ(server_->counted().relays_not_wanted, 0U);
}

TEST_F(relay_test, a_stop_closes_the_sockets_decently) {
  start();
  const auto twilio = begun();
  line()->say("One moment.", true);
  std::thread stopping{[&] {
    server_->stop(5s);
  }};
  EXPECT_EQ(twilio->receive()->at("token"), "One moment.");
  EXPECT_FALSE(twilio->receive());
  EXPECT_EQ(twilio->close_code(), 1001);
  stopping.join();
  event<relay_closed>(1);
}

TEST_F(relay_test, a_half_open_socket_is_found_by_the_heartbeat) {
  options.limits.relay_heartbeat = 200ms;
  start();
  const auto twilio = begun(); // it reads no more, so it answers no ping
  event<relay_closed>(1);
}

} // namespace
} // namespace callengine::net::testing
