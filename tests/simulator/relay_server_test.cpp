// The simulator's ConversationRelay against the engine's own front end: both
// read the contract by themselves, and have to agree.
#include "io_running.hpp"
#include "net/server.hpp"
#include "simulator/io/asio_scheduler.hpp"
#include "simulator/io/beast_transport.hpp"
#include "simulator/network/network.hpp"
#include "tests/net/fake_engine.hpp"

#include <gtest/gtest.h>
#include <spdlog/spdlog.h>

#include <optional>

namespace callengine::simulator::testing {
namespace {

using namespace std::chrono_literals;
using namespace call_events;

const std::string token = "a-token-of-the-tests";

class listening_caller final : public caller {
public:
  void placed(std::shared_ptr<caller_line> given) override {
    line = std::move(given);
  }

  void hears(const std::string& text) override {
    heard += text + '|';
  }

  void ended(const std::string&) override {
    over = true;
  }

  std::shared_ptr<caller_line> line;
  std::string heard;
  bool over = false;
};

twiml::document_ptr conversation() {
  twiml::connect_relay relay;
  relay.action.to = twiml::endpoint::ai_gather;
  relay.action.client = client_id{123};
  relay.action.settings = settings_id{1};
  relay.action.step = 1;
  relay.greeting = "How can I help you?";
  twiml::document document;
  document.verbs.emplace_back(std::move(relay));
  return std::make_shared<const twiml::document>(std::move(document));
}

class relays : public ::testing::Test {
protected:
  relays() {
    spdlog::set_level(spdlog::level::off);
    engine.on_webhook = [](const webhook& what, const webhook_reply_ptr& to) {
      if (what.to == twiml::endpoint::incoming)
        to->answer(conversation());
      else
        to->answer(net::testing::say_and_hang_up("Until next time."));
    };
    net::server_options options;
    options.listen = "127.0.0.1:0";
    options.public_url = "https://voice.test";
    options.twilio_auth_tokens = {token};
    server.emplace(options, engine, reports, time, net::portal_ports{});
    EXPECT_EQ(server->start(), "");
    transport_options way;
    way.public_base = options.public_url;
    way.real_base = "http://127.0.0.1:" + std::to_string(server->port());
    carrier.emplace(io, way);
  }

  void call(const std::string& signed_with = token) {
    network_options options;
    options.auth_token = signed_with;
    options.speech_per_character = 0ms;
    phones.emplace(clock, *carrier, options);
    number_setup setup;
    setup.voice_url = "https://voice.test/api/twilio/voice/incoming";
    phones->set_default_number(std::move(setup));
    phones->place_call({"+12025550142", "+12025550199", {}, {}}, who);
  }

  bool until_news(std::size_t count) {
    return run_until(io, [&] { return engine.relay_events().size() >= count; });
  }

  /// The first of this type that came.
  template <class Event>
  std::optional<Event> heard() const {
    for (const auto& each : engine.relay_events())
      if (const auto* event = std::get_if<Event>(&each.event))
        return *event;
    return std::nullopt;
  }

  /// As a call does that has heard of them.
  void know_interruptions() {
    const auto line = engine.relay_events().at(0).line;
    for (const auto& each : engine.relay_events())
      if (std::holds_alternative<relay_interrupted>(each.event))
        line->interruption_known();
  }

  bool is_over() {
    return run_until(io, [&] { return who->over && !phones->busy(); });
  }

  boost::asio::io_context io;
  asio_scheduler clock{io};
  net::testing::fake_engine engine;
  net::testing::fake_reports reports;
  net::testing::system_clock time;
  std::optional<net::server> server;
  std::optional<beast_transport> carrier;
  std::optional<network> phones;
  std::shared_ptr<listening_caller> who = std::make_shared<listening_caller>();
  // What comes of another thread's doing is looked for now and then.
  timer tick;

  void SetUp() override {
    beat();
  }

  void beat() {
    tick = clock.after(5ms, [this] { beat(); });
  }
};

TEST_F(relays, a_whole_conversation) {
  call();
  ASSERT_TRUE(until_news(1));
  const auto opened = engine.relay_events()[0];
  EXPECT_EQ(opened.client, client_id{123});
  EXPECT_EQ(opened.call, who->line->sid());
  ASSERT_TRUE(run_until(io, [&] { return !who->heard.empty(); }));
  who->line->say("what are your hours");
  who->line->press('5');
  ASSERT_TRUE(run_until(io, [&] { return heard<relay_heard>().has_value(); }));
  EXPECT_EQ(heard<relay_key_pressed>()->digit, "5");
  EXPECT_EQ(heard<relay_heard>()->text, "What are your hours.");
  know_interruptions();
  opened.line->say("We are op", false);
  opened.line->say("en. What else?", true);
  ASSERT_TRUE(run_until(
    io, [&] { return who->heard.find("What else?") != std::string::npos; }));
  opened.line->end("routed");
  ASSERT_TRUE(is_over());
  EXPECT_EQ(who->heard,
    "How can I help you?|We are open.|What else?|Until next time.|");
  const auto action = engine.webhooks().at(1);
  EXPECT_EQ(action.to, twiml::endpoint::ai_gather);
  EXPECT_FALSE(std::get<relay_ended>(action.event).failed);
  EXPECT_TRUE(run_until(io, [&] { return heard<relay_closed>().has_value(); }));
  EXPECT_EQ(server->counted().relay_frames_bad, 0U);
  EXPECT_EQ(phones->log().count(transcript_kind::warning), 0U);
}

TEST_F(relays, a_server_that_leaves_is_noticed) {
  call();
  ASSERT_TRUE(until_news(1));
  engine.relay_events()[0].line->close();
  ASSERT_TRUE(is_over());
  const auto action = engine.webhooks().at(1);
  EXPECT_TRUE(std::get<relay_ended>(action.event).failed);
}

TEST_F(relays, a_caller_who_hangs_up_ends_it) {
  call();
  ASSERT_TRUE(until_news(1));
  who->line->hang_up();
  ASSERT_TRUE(is_over());
  ASSERT_TRUE(until_news(2));
  EXPECT_TRUE(
    std::holds_alternative<relay_closed>(engine.relay_events()[1].event));
  EXPECT_EQ(engine.webhooks().size(), 2U) << "the action is told, too";
}

} // namespace
} // namespace callengine::simulator::testing
