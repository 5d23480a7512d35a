#pragma once

#include "tests/net/fixture.hpp"
#include "tests/net/websocket_client.hpp"

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <string_view>

namespace callengine::net::testing {

using namespace call_events;
using namespace std::chrono_literals;
using nlohmann::json;

constexpr std::string_view relay_path
  = "/api/twilio/voice/relay/123/CA00000000000000000000000000000001/4";
constexpr std::string_view relay_url
  = "wss://voice.clinic.example/api/twilio/voice/relay/123/"
    "CA00000000000000000000000000000001/4";
constexpr std::string_view session = "VX00000000000000000000000000000001";
constexpr client_id clinic{123};

/// Twilio with the socket of a ConversationRelay.
class relay_test : public server_fixture {
protected:
  /// Twilio, whose signature is this URL's.
  std::unique_ptr<websocket_client> connect(
    std::string_view signed_url = relay_url,
    std::string_view token = auth_token, std::string_view target = relay_path) {
    return std::make_unique<websocket_client>(
      port(), target, "X-Twilio-Signature", sign(token, signed_url));
  }

  static json setup(std::string_view call = some_call) {
    return {{"type", "setup"}, {"sessionId", session}, {"callSid", call},
      {"callStatus", "RINGING"}};
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

} // namespace callengine::net::testing
