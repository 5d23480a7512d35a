// A page's phone on the simulated network: what it shows, and what it does.
#include "live_phones.hpp"

namespace callengine::simulator::testing {
namespace {

TEST_F(live_phones, tell_what_they_may_call_and_call_nothing_else) {
  phone->plug_in();
  phone->take(try_event::call{"+15550003333", ""});
  phone->take(try_event::call{"+15550002222", "somebody"});
  EXPECT_THAT(screen->shown,
    ElementsAre(
      "welcome +15550002222", "error unknown_number", "error bad_number"));
  EXPECT_EQ(phones->live_calls(), 0U);
  call();
  call();
  EXPECT_TRUE(screen->has("error busy"));
  EXPECT_EQ(counted.calls.load(), 1U);
}

TEST_F(live_phones, show_a_call_from_its_beginning_to_its_end) {
  engine.speak("/voice",
    "<Say>Welcome</Say><Play>/sound.wav</Play>"
    "<Gather numDigits=\"1\" action=\"/chosen\"><Say>Press 1</Say></Gather>");
  engine.speak("/chosen", "<Say>Goodbye</Say>");
  engine.on("/sound.wav", [](const received&) {
    return fake_engine::answer(200, "RIFF", "audio/wav");
  });
  call("");
  ASSERT_TRUE(until_shown("Press 1"));
  phone->take(try_event::keys{"1"});
  ASSERT_TRUE(until_shown("ended completed"));
  EXPECT_THAT(screen->shown,
    ElementsAre("calling", "in_call", "Welcome", "play /sound.wav", "Press 1",
      "Goodbye", "idle", "ended completed"));
  EXPECT_EQ(only("/voice")["From"], "anonymous");
  EXPECT_EQ(only("/chosen")["Digits"], "1");
}

TEST_F(live_phones, speak_to_a_gather_without_waiting_for_the_words) {
  engine.speak("/voice",
    "<Gather input=\"speech\" speechTimeout=\"auto\" action=\"/heard\">"
    "<Say>How can I help you?</Say></Gather>");
  engine.speak("/heard", "<Say>One moment</Say>");
  call();
  ASSERT_TRUE(until_shown("How can I help you?"));
  phone->take(try_event::say{std::string(200, 'a')});
  const auto begin = clock.now();
  ASSERT_TRUE(until_shown("One moment"));
  EXPECT_LT(clock.now() - begin, 2s) << "it was spoken when it was told";
}

TEST_F(live_phones, that_are_unplugged_hang_up_and_show_nothing_more) {
  engine.speak("/voice", "<Pause length=\"60\"/>");
  call();
  clock.run_for(1s);
  screen->shown.clear();
  phone->unplug();
  ASSERT_TRUE(until_quiet());
  EXPECT_TRUE(screen->shown.empty());
  EXPECT_EQ(engine.at("/ended").size(), 1U);
}

// -- messages -----------------------------------------------------------------

class live_messages : public live_phones {
protected:
  void record() {
    engine.speak("/voice",
      "<Record action=\"/done\" maxLength=\"20\" timeout=\"5\" "
      "finishOnKey=\"#\" recordingStatusCallback=\"/recording\" "
      "recordingStatusCallbackEvent=\"completed absent\"/>");
    engine.speak("/done", "<Say>Saved</Say>");
    call();
    ASSERT_TRUE(until_shown("record 20 beep"));
  }

  /// The samples of the only recording.
  sound_samples kept() const {
    const auto all = phones->recordings().all();
    EXPECT_EQ(all.size(), 1U);
    return all.empty() || !all[0].sound ? sound_samples{} : *all[0].sound;
  }
};

TEST_F(live_messages, have_the_samples_that_were_spoken_and_no_others) {
  record();
  const auto sound = voice(8003);
  speak(sound, 1021); // no whole milliseconds
  phone->take(try_event::record_ended{});
  ASSERT_TRUE(until_shown("Saved"));
  EXPECT_EQ(kept(), sound);
  EXPECT_TRUE(screen->has("record stopped"));
  EXPECT_EQ(only("/done")["RecordingDuration"], "2");
  phone->take(try_event::sound{{1, 2, 3}});
  EXPECT_EQ(counted.sounds_dropped.load(), 1U);
}

TEST_F(live_messages, are_whole_when_the_caller_hangs_up) {
  record();
  const auto sound = voice(1605);
  speak(sound, 333);
  phone->take(try_event::hang_up{});
  ASSERT_TRUE(until_shown("ended completed"));
  ASSERT_TRUE(until_quiet());
  EXPECT_EQ(kept(), sound);
  EXPECT_EQ(only("/recording")["RecordingStatus"], "completed");
}

TEST_F(live_messages, end_where_a_microphone_hears_nobody_for_too_long) {
  record();
  speak(voice(8000), 800);
  const auto begin = clock.now();
  while (!screen->has("record stopped") && clock.now() - begin < 1min) {
    phone->take(try_event::sound{std::vector<std::int16_t>(800, 3)});
    clock.run_for(100ms);
  }
  EXPECT_EQ(std::chrono::round<seconds>(clock.now() - begin), 5s);
}

TEST_F(live_messages, of_a_microphone_that_hears_nobody_are_none) {
  record();
  for (int each = 0; each < 60 && !screen->has("record stopped"); ++each) {
    phone->take(try_event::sound{std::vector<std::int16_t>(800, 3)});
    clock.run_for(100ms);
  }
  ASSERT_TRUE(until_quiet());
  EXPECT_EQ(only("/recording")["RecordingStatus"], "absent");
}

TEST_F(live_messages, are_no_longer_than_they_may_be) {
  record();
  speak(voice(8000 * 30), 8000);
  ASSERT_TRUE(until_shown("Saved") || until_quiet());
  EXPECT_LE(kept().size(), 20U * 8000U);
  EXPECT_GT(counted.sounds_dropped.load(), 0U);
}

// -- the second phone ---------------------------------------------------------

class second_phones : public live_phones {
protected:
  void ring_phone() {
    engine.speak("/voice",
      "<Dial action=\"/after\"><Number url=\"/screen\">+15550009999</Number>"
      "</Dial>");
    engine.speak("/screen",
      "<Gather numDigits=\"1\" action=\"/accepted\"><Say>Press 1</Say>"
      "</Gather><Hangup/>");
    engine.speak("/accepted", "");
    engine.speak("/after", "<Say>Goodbye</Say>");
    call();
    ASSERT_TRUE(until_shown("second rings +15550001111"));
    EXPECT_TRUE(screen->has("rings +15550009999"));
  }
};

TEST_F(second_phones, are_screened_and_talk) {
  ring_phone();
  phone->take(try_event::second_answers{});
  ASSERT_TRUE(until_shown("second: Press 1"));
  EXPECT_FALSE(screen->has("talking")) << "not before the key";
  phone->take(try_event::keys{"1", true});
  ASSERT_TRUE(until_shown("talking"));
  phone->take(try_event::hang_up{true});
  ASSERT_TRUE(until_shown("second ended"));
  ASSERT_TRUE(until_shown("Goodbye"));
}

TEST_F(second_phones, that_decline_let_the_call_go_on) {
  ring_phone();
  phone->take(try_event::hang_up{true});
  ASSERT_TRUE(until_shown("Goodbye"));
  EXPECT_TRUE(screen->has("second ended"));
  EXPECT_EQ(only("/after")["DialCallStatus"], "busy");
}

} // namespace
} // namespace callengine::simulator::testing
