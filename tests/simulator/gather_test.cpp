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

class records : public phone_world {
protected:
  void record(const std::string& attributes, network_options options = {}) {
    make(options);
    engine.seen.clear();
    who = std::make_shared<quiet_caller>();
    engine.speak("/voice",
      "<Say>Speak</Say><Record action=\"/done\" "
      "recordingStatusCallback=\"/recording\" "
      "recordingStatusCallbackEvent=\"completed absent\" "
        + attributes + "/><Say>Goodbye</Say>");
    engine.speak("/done", "<Say>Saved</Say>");
    call();
    ASSERT_TRUE(until_heard("(beep)"));
  }
};

TEST_F(records, end_with_silence_and_tell_the_recording) {
  record("timeout=\"4\"");
  who->line->speak(7s);
  const auto start = clock.now();
  ASSERT_TRUE(until_heard("Saved"));
  EXPECT_EQ(clock.now() - start, 7s + 4s + 10ms);
  ASSERT_TRUE(call_ends());
  const auto done = only("/done");
  EXPECT_EQ(done["RecordingDuration"], "7");
  EXPECT_EQ(done["RecordingSid"].substr(0, 2), "RE");
  EXPECT_TRUE(done["RecordingUrl"].ends_with("/" + done["RecordingSid"]));
  EXPECT_EQ(done["Digits"], "");
  EXPECT_FALSE(who->has_heard("Goodbye")) << "verbs after Record don't run";
  const auto news = only("/recording");
  EXPECT_EQ(news["RecordingStatus"], "completed");
  EXPECT_EQ(news["RecordingSid"], done["RecordingSid"]);
  EXPECT_EQ(news["CallSid"], done["CallSid"]);
  EXPECT_EQ(news["RecordingSource"], "RecordVerb");
  for (const auto* never : {"From", "To", "CallStatus", "Direction"})
    EXPECT_FALSE(news.has(never)) << never;
}

TEST_F(records, end_at_a_key) {
  record("");
  who->line->speak(2s);
  clock.run_for(3s);
  who->line->press('#');
  ASSERT_TRUE(call_ends());
  EXPECT_EQ(only("/done")["Digits"], "#");
  EXPECT_EQ(only("/done")["RecordingDuration"], "2");
}

TEST_F(records, end_at_their_greatest_length) {
  record("maxLength=\"5\" finishOnKey=\"\" timeout=\"0\" playBeep=\"true\"");
  who->line->speak(60s);
  clock.run_for(1s);
  who->line->press('1');
  ASSERT_TRUE(call_ends());
  EXPECT_EQ(only("/done")["RecordingDuration"], "5");
  EXPECT_EQ(only("/done")["Digits"], "");
}

TEST_F(records, tell_what_was_said_before_the_caller_hung_up) {
  record("");
  who->line->speak(10s);
  clock.run_for(3s);
  who->line->hang_up();
  ASSERT_TRUE(call_ends());
  EXPECT_EQ(only("/done")["Digits"], "hangup");
  EXPECT_EQ(only("/done")["CallStatus"], "completed");
  EXPECT_EQ(only("/done")["RecordingDuration"], "3");
  EXPECT_EQ(only("/recording")["RecordingStatus"], "completed");
  EXPECT_FALSE(who->has_heard("Saved")) << "nobody is there to hear it";
}

TEST_F(records, of_nothing_are_absent_and_go_on) {
  record("");
  ASSERT_TRUE(call_ends());
  EXPECT_TRUE(engine.at("/done").empty());
  EXPECT_TRUE(who->has_heard("Goodbye"));
  EXPECT_EQ(only("/recording")["RecordingStatus"], "absent");
}

TEST_F(records, of_nothing_may_ask_the_action) {
  network_options options;
  options.empty_recording_asks_action = true;
  record("", options);
  ASSERT_TRUE(call_ends());
  EXPECT_EQ(only("/done")["RecordingDuration"], "0");
}

TEST_F(records, of_a_caller_who_hangs_up_at_once_are_absent) {
  record("");
  who->line->hang_up();
  ASSERT_TRUE(call_ends());
  EXPECT_TRUE(engine.at("/done").empty());
  EXPECT_EQ(only("/recording")["RecordingStatus"], "absent");
}

TEST_F(records, count_spoken_words_as_voice) {
  record("");
  who->line->say(std::string(50, 'a')); // 3 s
  ASSERT_TRUE(call_ends());
  EXPECT_EQ(only("/done")["RecordingDuration"], "3");
}

} // namespace
} // namespace callengine::simulator::testing
