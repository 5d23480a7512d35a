#include "phone_world.hpp"

namespace callengine::simulator::testing {
namespace {

class gathers : public phone_world {
protected:
  /// Calls and stands in the gather.
  void gather(const std::string& attributes,
    const std::string& prompts = "<Say>Menu</Say>") {
    engine.seen.clear();
    who = std::make_shared<quiet_caller>();
    engine.speak("/voice",
      "<Gather action=\"/key\" " + attributes + ">" + prompts
        + "</Gather><Say>Nothing</Say>");
    engine.speak("/key", "<Say>Thanks</Say>");
    call();
    ASSERT_TRUE(until_heard("Menu"));
  }

  void press(const std::string& keys) {
    for (const char key : keys)
      who->line->press(key);
  }
};

TEST_F(gathers, end_at_the_wanted_number_of_digits) {
  gather("numDigits=\"2\"");
  press("12");
  ASSERT_TRUE(call_ends());
  const auto action = only("/key");
  EXPECT_EQ(action["Digits"], "12");
  EXPECT_TRUE(action.has("FinishedOnKey"));
  EXPECT_EQ(action["FinishedOnKey"], "");
  EXPECT_EQ(action["msg"], "Gather End");
  EXPECT_EQ(action["CallStatus"], "in-progress");
  EXPECT_FALSE(who->has_heard("Nothing"));
}

TEST_F(gathers, end_at_the_finish_key_which_is_no_digit) {
  gather("");
  press("1*#");
  ASSERT_TRUE(call_ends());
  EXPECT_EQ(only("/key")["Digits"], "1*");
  EXPECT_EQ(only("/key")["FinishedOnKey"], "#");
}

TEST_F(gathers, without_finish_key_take_every_key) {
  gather("finishOnKey=\"\" numDigits=\"1\"");
  press("#");
  ASSERT_TRUE(call_ends());
  EXPECT_EQ(only("/key")["Digits"], "#");
  EXPECT_EQ(only("/key")["FinishedOnKey"], "");
}

TEST_F(gathers, end_when_no_further_key_comes_in_time) {
  gather("timeout=\"4\"");
  press("7");
  const auto pressed = clock.now();
  ASSERT_TRUE(until_heard("Thanks"));
  EXPECT_EQ(only("/key")["Digits"], "7");
  EXPECT_EQ(clock.now() - pressed, 4s + 10ms);
}

TEST_F(gathers, fall_through_when_nothing_is_pressed) {
  gather("timeout=\"3\"");
  const auto start = clock.now();
  ASSERT_TRUE(until_heard("Nothing"));
  // The timeout begins when the prompt has been spoken.
  EXPECT_EQ(clock.now() - start, 4 * 60ms + 3s);
  ASSERT_TRUE(call_ends());
  EXPECT_TRUE(engine.at("/key").empty());
}

TEST_F(gathers, fall_through_when_only_the_finish_key_is_pressed) {
  gather("");
  press("#");
  ASSERT_TRUE(call_ends());
  EXPECT_TRUE(engine.at("/key").empty());
  EXPECT_TRUE(who->has_heard("Nothing"));
}

TEST_F(gathers, tell_silence_if_they_are_told_to) {
  gather("actionOnEmptyResult=\"true\" numDigits=\"1\"");
  ASSERT_TRUE(call_ends());
  EXPECT_EQ(only("/key")["Digits"], "");
  EXPECT_EQ(only("/key")["FinishedOnKey"], "");
}

TEST_F(gathers, stop_their_prompt_at_the_first_key) {
  gather(
    "numDigits=\"2\"", "<Say>Menu that is long enough</Say><Say>never</Say>");
  clock.run_for(100ms);
  press("1");
  clock.run_for(4s);
  press("2");
  ASSERT_TRUE(call_ends());
  EXPECT_EQ(only("/key")["Digits"], "12");
  EXPECT_FALSE(who->has_heard("never"));
}

TEST_F(gathers, take_speech_as_the_recogniser_writes_it) {
  gather("input=\"dtmf speech\"");
  who->line->say("billing please");
  clock.run_for(100ms);
  press("1"); // too late: speech came first
  ASSERT_TRUE(call_ends());
  EXPECT_EQ(only("/key")["SpeechResult"], "Billing please.");
  EXPECT_EQ(only("/key")["Confidence"], "0.9");
  EXPECT_FALSE(only("/key").has("Digits"));
}

TEST_F(gathers, of_speech_end_after_the_pause_that_they_ask_for) {
  for (const auto& [attributes, pause] :
    std::vector<std::pair<std::string, milliseconds>>{
      {"speechTimeout=\"3\" timeout=\"9\"", 3s},
      {"speechTimeout=\"auto\" timeout=\"9\"", 1s}, {"timeout=\"4\"", 4s}}) {
    gather("input=\"speech\" hints=\"billing\" " + attributes);
    who->line->say(std::string(50, 'a'));
    const auto start = clock.now();
    ASSERT_TRUE(until_heard("Thanks"));
    EXPECT_EQ(clock.now() - start, 50 * 60ms + pause + 10ms);
  }
}

TEST_F(gathers, tell_partial_results_whose_answers_change_nothing) {
  engine.speak("/partial", "<Say>never</Say>");
  gather("input=\"speech\" partialResultCallback=\"/partial\"");
  who->line->say("billing please");
  ASSERT_TRUE(call_ends());
  EXPECT_EQ(only("/partial")["UnstableSpeechResult"], "Billing.");
  EXPECT_EQ(only("/partial")["SequenceNumber"], "0");
  EXPECT_LT(only("/partial").at, only("/key").at);
  EXPECT_FALSE(who->has_heard("never"));
}

TEST_F(gathers, with_a_speech_model_need_seconds) {
  gather("input=\"speech\" speechModel=\"phone_call\" speechTimeout=\"auto\"");
  EXPECT_TRUE(warned("13335"));
}

TEST_F(gathers, take_at_most_a_minute_of_speech) {
  gather("input=\"speech\" speechTimeout=\"1\"");
  who->line->say(std::string(5000, 'a'));
  const auto start = clock.now();
  ASSERT_TRUE(until_heard("Thanks"));
  EXPECT_EQ(clock.now() - start, 61s + 10ms);
}

TEST_F(gathers, of_keys_do_not_hear_speech) {
  gather("timeout=\"5\"");
  who->line->say("hello");
  ASSERT_TRUE(call_ends());
  EXPECT_TRUE(who->has_heard("Nothing"));
}

TEST_F(gathers, of_speech_tell_silence_without_digits) {
  gather("input=\"speech\" actionOnEmptyResult=\"true\"");
  press("1"); // not listened to
  ASSERT_TRUE(call_ends());
  EXPECT_FALSE(only("/key").has("Digits"));
  EXPECT_FALSE(only("/key").has("SpeechResult"));
}

TEST_F(gathers, without_action_ask_their_own_document) {
  engine.speak_in_turn("/voice",
    {"<Gather numDigits=\"1\"><Say>Menu</Say></Gather>", "<Say>Again</Say>"});
  call();
  ASSERT_TRUE(until_heard("Menu"));
  press("1");
  ASSERT_TRUE(call_ends());
  ASSERT_EQ(engine.at("/voice").size(), 2U);
  EXPECT_EQ(engine.at("/voice")[1]["Digits"], "1");
}

TEST_F(gathers, do_not_hear_keys_pressed_before_them) {
  engine.speak("/voice",
    "<Say>Please hold</Say><Gather action=\"/key\" "
    "numDigits=\"1\"><Say>Menu</Say></Gather>");
  call();
  ASSERT_TRUE(until_heard("hold"));
  press("1");
  ASSERT_TRUE(call_ends());
  EXPECT_TRUE(engine.at("/key").empty());
}

} // namespace
} // namespace callengine::simulator::testing
