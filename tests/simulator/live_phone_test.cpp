// A page's phone on the simulated network: what it shows, and what it does.
#include "phone_world.hpp"
#include "simulator/live/live_phone.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <array>

namespace callengine::simulator::testing {
namespace {

using ::testing::ElementsAre;

constexpr staff_key ana{client_id{123}, user_id{101}};
constexpr staff_key ben{client_id{123}, user_id{102}};

/// A frame as one word and what matters of it.
struct in_words {
  std::string operator()(const try_frame::welcome& frame) const {
    std::string text = "welcome";
    for (const auto& each : frame.numbers)
      text += ' ' + each.number;
    return text;
  }

  std::string operator()(const try_frame::state_changed& frame) const {
    constexpr std::array<const char*, 4> names{
      "idle", "calling", "in_call", "talking"};
    return names[static_cast<std::size_t>(frame.state)];
  }

  std::string operator()(const try_frame::heard& frame) const {
    return (frame.on_second ? "second: " : "") + frame.text;
  }

  std::string operator()(const try_frame::play& frame) const {
    return "play " + frame.url;
  }

  std::string operator()(const try_frame::ringing& frame) const {
    return "rings " + frame.to;
  }

  std::string operator()(const try_frame::record& frame) const {
    return "record " + std::to_string(frame.seconds_max)
      + (frame.beep ? " beep" : "");
  }

  std::string operator()(const try_frame::record_stopped&) const {
    return "record stopped";
  }

  std::string operator()(const try_frame::second_rings& frame) const {
    return "second rings " + frame.from;
  }

  std::string operator()(const try_frame::second_ended&) const {
    return "second ended";
  }

  std::string operator()(const try_frame::ended& frame) const {
    return "ended " + frame.reason;
  }

  std::string operator()(const try_frame::error& frame) const {
    return "error " + std::string{frame.code};
  }

  std::string operator()(const rtc_signal& signal) const {
    constexpr std::array<const char*, 4> names{
      "offer", "answer", "candidate", "bye"};
    return "rtc " + std::string{names[static_cast<std::size_t>(signal.what)]}
    + ' ' + signal.offer;
  }
};

struct page final : try_screen {
  void show(outgoing_try_frame frame) override {
    shown.push_back(std::visit(in_words{}, frame));
  }

  bool has(const std::string& text) const {
    return std::find(shown.begin(), shown.end(), text) != shown.end();
  }

  std::vector<std::string> shown;
};

struct staff_page final : sound_page {
  explicit staff_page(std::string named) : name{std::move(named)} {}

  const std::string& session() const noexcept override {
    return name;
  }

  void signal(rtc_signal what) override {
    heard.push_back(in_words{}(what));
  }

  std::string name;
  std::vector<std::string> heard;
};

/// A phone of Ana's, who is at her page, too.
class live_phones : public phone_world {
protected:
  void SetUp() override {
    network_options options;
    options.voice_takes_time = false;
    make(options);
    world = std::make_unique<live_world>(live_world{*phones, exchange, counted,
      [](client_id) {
        return std::vector<try_frame::clinic_number>{
          {"+15550002222", "Hillside"}};
      },
      "http://engine.test"});
    phones->set_other_callees(
      [this](const ring_info& ring, const std::shared_ptr<callee_line>& line) {
        const auto rings = world->callers.at(ring.call).lock();
        return rings ? rings->ring(ring, line) : nullptr;
      });
    phone = std::make_shared<live_phone>(*world, ana, screen);
    phone->plug_in();
    exchange.page_opened(ana, anas);
    exchange.page_opened(ben, bens);
    screen->shown.clear();
  }

  /// As the engine's end takes a call that goes on.
  void TearDown() override {
    phone->let_go();
    phones.reset();
  }

  void call(const std::string& from = "+15550001111") {
    phone->take(try_event::call{"+15550002222", from});
  }

  bool until_shown(const std::string& text) {
    return clock.run_until([&] { return screen->has(text); }, 5min);
  }

  bool until_quiet() {
    return clock.run_until([this] { return !phones->busy(); }, 10min);
  }

  /// Ana's page rings with the offer `CA1-1`.
  void ring() {
    engine.speak("/voice",
      "<Dial action=\"/after\"><Client statusCallback=\"/leg\" "
      "statusCallbackEvent=\"ringing answered completed\">"
      "<Identity>c123_u101</Identity>"
      "<Parameter name=\"offer\" value=\"CA1-1\"/></Client></Dial>");
    engine.speak("/after", "<Say>Goodbye</Say>");
    call();
    ASSERT_TRUE(until_shown("rings c123_u101"));
  }

  void says(staff_key staff, const std::string& session, rtc_signal::kind what,
    const std::string& offer = "CA1-1") {
    exchange.page_signals(staff, session, {offer, what, "{}"});
  }

  /// Ana's page is connected with the phone.
  void talk() {
    ring();
    says(ana, "a", rtc_signal::kind::offer);
    ASSERT_TRUE(until_shown("talking"));
  }

  /// A second of what no other second is like.
  static std::vector<std::int16_t> voice(std::size_t samples) {
    std::vector<std::int16_t> sound;
    for (std::size_t each = 0; each < samples; ++each)
      sound.push_back(static_cast<std::int16_t>(1000 + each % 9000));
    return sound;
  }

  void speak(const std::vector<std::int16_t>& sound, std::size_t piece) {
    for (std::size_t at = 0; at < sound.size(); at += piece) {
      const auto end = std::min(at + piece, sound.size());
      phone->take(try_event::sound{{sound.begin() + static_cast<long>(at),
        sound.begin() + static_cast<long>(end)}});
      clock.run_for(10ms);
    }
  }

  try_network::figures counted;
  sound_exchange exchange{clock, counted};
  std::unique_ptr<live_world> world;
  std::shared_ptr<page> screen = std::make_shared<page>();
  std::shared_ptr<staff_page> anas = std::make_shared<staff_page>("a");
  std::shared_ptr<staff_page> bens = std::make_shared<staff_page>("b");
  std::shared_ptr<live_phone> phone;
};

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

// -- pages --------------------------------------------------------------------

TEST_F(live_phones, ring_a_page_which_answers_with_its_signal) {
  talk();
  EXPECT_TRUE(screen->has("rtc offer CA1-1"));
  says(ana, "a", rtc_signal::kind::candidate);
  phone->take(rtc_signal{"CA1-1", rtc_signal::kind::answer, "{}"});
  phone->take(rtc_signal{"CA1-1", rtc_signal::kind::candidate, "{}"});
  EXPECT_THAT(
    anas->heard, ElementsAre("rtc answer CA1-1", "rtc candidate CA1-1"));
  EXPECT_EQ(counted.signals_passed.load(), 4U);
  EXPECT_EQ(counted.signals_dropped.load(), 0U);
}

TEST_F(live_phones, go_on_when_the_page_hangs_up) {
  talk();
  says(ana, "a", rtc_signal::kind::bye);
  ASSERT_TRUE(until_shown("Goodbye"));
  EXPECT_EQ(only("/after")["DialCallStatus"], "completed");
  EXPECT_TRUE(screen->has("rtc bye CA1-1"));
  EXPECT_TRUE(anas->heard.empty()) << "who hung up knows it";
}

TEST_F(live_phones, tell_the_page_when_the_caller_hangs_up) {
  talk();
  const auto begin = clock.now();
  phone->take(try_event::hang_up{});
  ASSERT_TRUE(until_shown("ended completed"));
  EXPECT_THAT(anas->heard, ElementsAre("rtc bye CA1-1"));
  EXPECT_LT(clock.now() - begin, 1s);
}

TEST_F(live_phones, end_the_leg_whose_sound_is_lost) {
  talk();
  phone->take(rtc_signal{"CA1-1", rtc_signal::kind::bye, "{}"});
  ASSERT_TRUE(until_shown("Goodbye"));
  EXPECT_THAT(anas->heard, ElementsAre("rtc bye CA1-1"));
}

TEST_F(live_phones, are_declined_by_a_page) {
  ring();
  says(ana, "a", rtc_signal::kind::bye);
  ASSERT_TRUE(until_shown("Goodbye"));
  EXPECT_EQ(only("/after")["DialCallStatus"], "busy");
  EXPECT_FALSE(screen->has("rtc bye CA1-1")) << "it never heard of the page";
}

TEST_F(live_phones, are_answered_by_a_page_that_was_quicker_than_its_leg) {
  says(ana, "a", rtc_signal::kind::offer);
  says(ana, "a", rtc_signal::kind::candidate);
  ring();
  ASSERT_TRUE(until_shown("talking"));
  EXPECT_TRUE(screen->has("rtc offer CA1-1"));
  EXPECT_TRUE(screen->has("rtc candidate CA1-1"));
}

TEST_F(live_phones, know_no_signal_that_waits_for_a_leg_in_vain) {
  says(ana, "a", rtc_signal::kind::offer, "CA9-1");
  clock.run_for(11s);
  EXPECT_EQ(counted.signals_dropped.load(), 1U);
  for (int each = 0; each < 20; ++each)
    says(ana, "a", rtc_signal::kind::candidate, "CA9-1");
  EXPECT_EQ(counted.signals_dropped.load(), 5U) << "sixteen wait";
  says(ana, "a", rtc_signal::kind::offer, "CA9-2");
  EXPECT_EQ(counted.signals_dropped.load(), 21U) << "for one leg at a time";
}

TEST_F(live_phones, take_signals_of_the_pair_alone) {
  ring();
  says(ben, "b", rtc_signal::kind::offer);           // another person
  says(ana, "an older page", rtc_signal::kind::bye); // another session
  phone->take(rtc_signal{"CA1-1", rtc_signal::kind::bye, "{}"}); // too early
  phone->take(rtc_signal{"CA2-1", rtc_signal::kind::bye, "{}"}); // no such leg
  EXPECT_EQ(counted.signals_dropped.load(), 4U);
  const auto other = std::make_shared<live_phone>(*world, ben, screen);
  other->plug_in();
  says(ana, "a", rtc_signal::kind::offer);
  other->take(rtc_signal{"CA1-1", rtc_signal::kind::answer, "{}"});
  EXPECT_EQ(counted.signals_dropped.load(), 5U);
  EXPECT_TRUE(anas->heard.empty());
  ASSERT_TRUE(until_shown("talking"));
}

TEST_F(live_phones, signal_to_the_page_that_came_last) {
  talk();
  const auto newer = std::make_shared<staff_page>("a2");
  exchange.page_opened(ana, newer);
  exchange.page_closed(ana, "a"); // the one before it
  phone->take(rtc_signal{"CA1-1", rtc_signal::kind::answer, "{}"});
  EXPECT_TRUE(anas->heard.empty());
  EXPECT_THAT(newer->heard, ElementsAre("rtc answer CA1-1"));
}

TEST_F(live_phones, find_nobody_where_no_page_is_open) {
  exchange.page_closed(ana, "a");
  engine.speak("/voice",
    "<Dial action=\"/after\"><Client><Identity>c123_u101</Identity>"
    "<Parameter name=\"offer\" value=\"CA1-1\"/></Client></Dial>");
  engine.speak("/after", "<Say>Goodbye</Say>");
  call();
  ASSERT_TRUE(until_shown("Goodbye"));
  EXPECT_EQ(only("/after")["DialCallStatus"], "no-answer");
}

} // namespace
} // namespace callengine::simulator::testing
