#include "net/twilio/relay_frames.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace callengine::net::twilio {
namespace {

using nlohmann::json;

template <class Frame>
Frame read(std::string_view text) {
  const auto frame = parse_relay_frame(text);
  const auto* found = std::get_if<Frame>(&frame);
  EXPECT_TRUE(found) << text << " became " << frame.index();
  return found ? *found : Frame{};
}

// As Twilio sends it (contract 8), call status in upper case and all.
constexpr std::string_view setup = R"({"type":"setup",
  "sessionId":"VX00000000000000000000000000000001",
  "accountSid":"AC00000000000000000000000000000000","parentCallSid":"",
  "callSid":"CA00000000000000000000000000000001","from":"+15550009999",
  "to":"+15550100","forwardedFrom":"","callType":"PSTN","callerName":"",
  "direction":"inbound","callStatus":"RINGING","customParameters":{}})";

TEST(relay_frames, a_setup_names_session_and_call) {
  const auto frame = read<relay_says::setup>(setup);
  EXPECT_EQ(frame.session, "VX00000000000000000000000000000001");
  EXPECT_EQ(frame.call, "CA00000000000000000000000000000001");
}

TEST(relay_frames, a_setup_that_names_not_both_is_a_mistake) {
  const auto whole = json::parse(setup);
  for (const auto* key : {"sessionId", "callSid"}) {
    auto less = whole;
    less.erase(key);
    read<relay_says::mistake>(less.dump());
    less[key] = 7;
    read<relay_says::mistake>(less.dump());
  }
  auto other = whole;
  other["callSid"] = "CA1";
  read<relay_says::mistake>(other.dump());
}

TEST(relay_frames, what_the_caller_does) {
  const auto said = read<relay_says::prompt>(
    R"({"type":"prompt","voicePrompt":"Hello.","lang":"en-US","last":true})");
  EXPECT_EQ(said.text, "Hello.");
  EXPECT_EQ(said.language, "en-US");
  EXPECT_TRUE(said.last);
  EXPECT_TRUE(
    read<relay_says::prompt>(R"({"type":"prompt","voicePrompt":"Hi"})").last);
  EXPECT_FALSE(read<relay_says::prompt>(
    R"({"type":"prompt","voicePrompt":"I","last":false})")
                 .last);
  EXPECT_EQ(read<relay_says::key>(R"({"type":"dtmf","digit":"#"})").digit, "#");
  // A number now, a text in older samples: nobody asks how long it was.
  for (const auto* length : {"460", "\"460\""})
    EXPECT_EQ(read<relay_says::interrupt>(
                R"({"type":"interrupt","utteranceUntilInterrupt":"We are",)"
                R"("durationUntilInterruptMs":)"
                + std::string{length} + "}")
                .heard,
      "We are");
  EXPECT_EQ(read<relay_says::error>(R"({"type":"error","description":"bad"})")
              .description,
    "bad");
}

TEST(relay_frames, what_is_new_since_today_is_left_out) {
  read<relay_says::other>(
    R"({"type":"info","name":"tokensPlayed","value":"We are"})");
  read<relay_says::other>(R"({"type":"weather"})");
}

TEST(relay_frames, garbage_is_a_mistake) {
  for (const auto* text : {"", "hello", "[]", "7", "null", "{", "{}",
         R"({"type":7})", R"({"type":"prompt"})",
         R"({"type":"prompt","voicePrompt":7})", R"({"type":"dtmf"})",
         R"({"type":"dtmf","digit":"12"})", R"({"type":"dtmf","digit":"A"})",
         R"({"type":"dtmf","digit":""})", "{\"type\":\"prompt\xff\"}"})
    read<relay_says::mistake>(text);
}

TEST(relay_frames, what_twilio_is_told) {
  EXPECT_EQ(json::parse(token_frame("We \"are\"\n", false)),
    (json{{"type", "text"}, {"token", "We \"are\"\n"}, {"last", false}}));
  EXPECT_EQ(json::parse(end_frame("routed")),
    (json{{"type", "end"}, {"handoffData", "routed"}}));
}

} // namespace
} // namespace callengine::net::twilio
