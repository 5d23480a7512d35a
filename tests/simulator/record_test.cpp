#include "phone_world.hpp"

namespace callengine::simulator::testing {
namespace {

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

TEST_F(records, of_a_voice_that_takes_no_time_have_all_of_it) {
  network_options options;
  options.voice_takes_time = false;
  record("maxLength=\"300\"", options);
  who->line->speak(299s);
  who->line->press('#');
  const auto start = clock.now();
  ASSERT_TRUE(call_ends());
  EXPECT_LT(clock.now() - start, 10s);
  EXPECT_EQ(only("/done")["RecordingDuration"], "299");
}

TEST_F(records, tell_of_their_beginning_and_their_end_if_asked_to) {
  engine.speak("/voice",
    "<Record recordingStatusCallback=\"/recording\" "
    "recordingStatusCallbackEvent=\"in-progress completed absent\" "
    "action=\"/done\"/>");
  engine.speak("/done", "<Hangup/>");
  call();
  ASSERT_TRUE(until_heard("(beep)"));
  who->line->speak(2s);
  ASSERT_TRUE(call_ends());
  const auto news = engine.at("/recording");
  ASSERT_EQ(news.size(), 2U);
  EXPECT_EQ(news[0]["RecordingStatus"], "in-progress");
  EXPECT_EQ(news[1]["RecordingStatus"], "completed");
  EXPECT_GT(news[1].at, only("/done").at) << "the file is ready later";
}

TEST_F(records, without_trim_keep_their_silence) {
  record("trim=\"do-not-trim\" timeout=\"4\"");
  who->line->speak(3s);
  ASSERT_TRUE(call_ends());
  EXPECT_EQ(only("/done")["RecordingDuration"], "7");
}

TEST_F(records, to_be_transcribed_are_two_minutes_at_most) {
  record("transcribe=\"true\"");
  EXPECT_TRUE(warned("transcription is not simulated"));
  who->line->speak(10min);
  ASSERT_TRUE(call_ends());
  EXPECT_EQ(only("/done")["RecordingDuration"], "120");
}

TEST_F(records, end_at_none_of_the_keys_that_are_not_theirs) {
  record("finishOnKey=\"*0\"");
  who->line->speak(4s);
  clock.run_for(1s);
  who->line->press('#');
  clock.run_for(1s);
  who->line->press('0');
  ASSERT_TRUE(call_ends());
  EXPECT_EQ(only("/done")["Digits"], "0");
  EXPECT_EQ(only("/done")["RecordingDuration"], "2");
}

} // namespace
} // namespace callengine::simulator::testing
