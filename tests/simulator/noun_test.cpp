#include "phone_world.hpp"

namespace callengine::simulator::testing {
namespace {

using reaction = callee_behaviour::reaction;

const std::string phone = "+15550003333";

/// Details of Dial that a single noun does not show.
class nouns : public phone_world {
protected:
  void dial(const std::string& inside, const std::string& attributes = "") {
    engine.speak("/voice",
      "<Dial action=\"/done\" " + attributes + ">" + inside + "</Dial>");
    engine.speak("/done", "<Hangup/>");
    parent = call();
  }

  call_sid parent;
};

TEST_F(nouns, ring_until_bridged_if_the_answer_waits_for_it) {
  play(phone, {.after = 2s, .presses = "1", .hangs_up_after = 3s});
  engine.speak("/screen",
    "<Gather numDigits=\"1\" action=\"/accept\"><Say>Press 1</Say></Gather>"
    "<Hangup/>");
  engine.speak("/accept", "");
  dial("<Number url=\"/screen\">" + phone + "</Number>",
    "answerOnBridge=\"true\"");
  ASSERT_TRUE(
    clock.run_until([this] { return !engine.at("/screen").empty(); }, 1min));
  EXPECT_EQ(only("/screen")["ParentCallSid"], parent);
  EXPECT_EQ(phones->log().count(transcript_kind::answered), 0U)
    << "the caller hears ringing while the callee is asked";
  ASSERT_TRUE(call_ends());
  EXPECT_EQ(only("/done")["CallStatus"], "in-progress");
  EXPECT_EQ(only("/ended")["CallDuration"], "3");
}

TEST_F(nouns, without_an_answer_leave_the_waiting_caller_ringing) {
  play(phone, {.what = reaction::declines});
  dial("<Number>" + phone + "</Number>", "answerOnBridge=\"true\"");
  ASSERT_TRUE(call_ends());
  EXPECT_EQ(only("/done")["CallStatus"], "ringing");
  EXPECT_EQ(only("/done")["DialCallStatus"], "busy");
}

TEST_F(nouns, that_lost_the_race_do_not_disturb_the_one_that_is_asked) {
  play("client:a", {.after = 1s, .presses = "1", .hangs_up_after = 1s});
  play("client:b", {.after = 3s});
  engine.speak("/screen",
    "<Gather numDigits=\"1\" action=\"/accept\"><Say>A question that is long "
    "enough to outlast the other one</Say></Gather><Hangup/>");
  engine.speak("/accept", "");
  dial("<Client url=\"/screen\">a</Client>"
       "<Client statusCallback=\"/leg\">b</Client>");
  ASSERT_TRUE(call_ends());
  EXPECT_EQ(only("/leg")["CallStatus"], "canceled");
  EXPECT_EQ(only("/done")["DialBridged"], "true");
}

TEST_F(nouns, that_pick_up_at_the_same_moment_have_one_winner) {
  play("client:a", {.after = 2s, .hangs_up_after = 1s});
  play("client:b", {.after = 2s, .hangs_up_after = 1s});
  dial("<Client>a</Client><Client>b</Client>");
  ASSERT_TRUE(call_ends());
  EXPECT_EQ(phones->log().count(transcript_kind::connected), 1U);
  EXPECT_EQ(only("/done")["DialBridged"], "true");
}

TEST_F(nouns, beyond_ten_are_not_rung) {
  std::string many;
  for (char name = 'a'; name <= 'k'; ++name) {
    const std::string identity(1, name);
    play("client:" + identity, {.what = reaction::ignores});
    many += "<Client>" + identity + "</Client>";
  }
  dial(many);
  ASSERT_TRUE(call_ends());
  EXPECT_EQ(phones->log().count(transcript_kind::rings), 10U);
  EXPECT_TRUE(warned("13250"));
}

TEST_F(nouns, with_a_bad_caller_id_are_warned_of) {
  play(phone, {.what = reaction::declines});
  dial(phone, "callerId=\"Clinic\"");
  ASSERT_TRUE(call_ends());
  EXPECT_TRUE(warned("13214"));
}

TEST_F(nouns, with_the_numbers_of_the_call_as_caller_id_are_fine) {
  play(phone, {.what = reaction::declines});
  for (const auto* good : {"+15550001111", "+15550002222", "+15550009999"}) {
    who = std::make_shared<quiet_caller>();
    dial(phone, std::string{"callerId=\""} + good + "\"");
    ASSERT_TRUE(call_ends());
  }
  EXPECT_EQ(warnings(), 0U);
}

TEST_F(nouns, of_calls_carry_what_the_carrier_told_only_to_the_caller) {
  play(phone, {.what = reaction::declines});
  engine.speak("/voice",
    "<Dial action=\"/done\"><Number statusCallback=\"/leg\">" + phone
      + "</Number></Dial>");
  engine.speak("/done", "<Hangup/>");
  phones->place_call({"+15550001111", "+15550002222", "+15550007777",
                       {{"StirVerstat", "TN-Validation-Passed-A"}}},
    who);
  ASSERT_TRUE(call_ends());
  for (const auto* path : {"/voice", "/done", "/ended"}) {
    EXPECT_EQ(only(path)["ForwardedFrom"], "+15550007777") << path;
    EXPECT_EQ(only(path)["StirVerstat"], "TN-Validation-Passed-A") << path;
  }
  EXPECT_FALSE(only("/leg").has("StirVerstat"));
  EXPECT_FALSE(only("/leg").has("ForwardedFrom"));
  EXPECT_EQ(only("/leg")["FromCity"], "");
  EXPECT_TRUE(only("/leg").has("FromCity"));
}

} // namespace
} // namespace callengine::simulator::testing
