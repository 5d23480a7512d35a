// What recordings sound like, and what goes wrong with their media.
#include "phone_world.hpp"
#include "rest_world.hpp"
#include "simulator/io/beast_transport.hpp"
#include "simulator/sound/sound_file.hpp"
#include "simulator/sound/wav_media.hpp"
#include "tests/support/temporary_folder.hpp"

#include <fstream>

namespace callengine::simulator::testing {
namespace {

sound_ptr some_sound(std::size_t samples) {
  auto sound = std::make_shared<sound_samples>();
  for (std::size_t each = 0; each < samples; ++each)
    sound->push_back(static_cast<std::int16_t>(each * 37));
  return sound;
}

TEST(wav_media, of_one_name_is_always_the_same_and_of_no_other) {
  const wav_media one{"RE1", 2s};
  EXPECT_EQ(one.size(), 44U + 32'000U);
  EXPECT_EQ(one.bytes(), wav_media("RE1", 2s).bytes());
  EXPECT_NE(one.bytes(), wav_media("RE2", 2s).bytes());
  EXPECT_NE(one.read(44, 16'000), one.read(16'044, 16'000)) << "no place twice";
}

TEST(wav_media, read_in_pieces_is_the_whole) {
  const wav_media media{"RE1", 1s};
  std::string pieces;
  while (pieces.size() < media.size())
    pieces += media.read(pieces.size(), 777);
  EXPECT_EQ(pieces, media.bytes());
  EXPECT_EQ(media.read(media.size(), 10), "");
}

TEST(wav_media, is_read_back_as_the_samples_that_it_was_made_of) {
  callengine::testing::temporary_folder folder;
  const auto sound = some_sound(1234);
  const auto bytes = wav_media{sound}.bytes();
  std::ofstream{folder / "a.wav", std::ios::binary} << bytes;
  EXPECT_EQ(*read_wav(folder / "a.wav"), *sound);
  std::ofstream{folder / "b.wav", std::ios::binary} << "RIFF no sound at all";
  EXPECT_THROW(read_wav(folder / "b.wav"), std::runtime_error);
}

TEST(sound_file, of_a_wav_plays_as_long_as_its_samples) {
  const auto bytes = wav_media{some_sound(12'000)}.bytes();
  EXPECT_EQ(length_of_file(bytes), 1500ms);
  EXPECT_EQ(length_of_file(bytes.substr(0, 44 + 8000)), 500ms) << "it is cut";
}

TEST(sound_file, of_an_mp3_plays_as_long_as_its_bit_rate_says) {
  std::string frame = "\xFF\xF3\x48\xC0"; // MPEG 2, 32 kbit/s
  frame.resize(4000, '\0');
  EXPECT_EQ(length_of_file(frame), 1s);
  const std::string tag{"ID3\x04\x00\x00\x00\x00\x01\x02", 10};
  EXPECT_EQ(length_of_file(tag + std::string(130, 'x') + frame), 1s);
}

TEST(sound_file, of_no_known_kind_tells_no_length) {
  for (const auto* text : {"", "RIFF", "<!DOCTYPE html>", "\xFF\xF3"})
    EXPECT_FALSE(length_of_file(text)) << text;
}

TEST_F(phone_world, a_sound_takes_its_time_where_somebody_listens) {
  network_options options;
  options.sounds_take_their_time = true;
  make(options);
  engine.speak("/voice", "<Play>/sound.wav</Play><Say>Goodbye</Say>");
  engine.on("/sound.wav", [](const received&) {
    return fake_engine::answer(
      200, wav_media{some_sound(8000 * 7)}.bytes(), "audio/wav");
  });
  call();
  ASSERT_TRUE(until_heard("(audio /sound.wav)"));
  const auto begin = clock.now();
  ASSERT_TRUE(until_heard("Goodbye"));
  EXPECT_EQ(clock.now() - begin, 7s);
}

/// Says a sound after the beep, and then nothing.
class speaker final : public caller {
public:
  explicit speaker(sound_ptr says) : says_{std::move(says)} {}

  void placed(std::shared_ptr<caller_line> given) override {
    line_ = std::move(given);
  }

  void hears(const std::string& text) override {
    if (text == "(beep)")
      line_->say_sound(says_);
  }

  void ended(const std::string&) override {
    line_.reset();
    over = true;
  }

  bool over = false;

private:
  sound_ptr says_;
  std::shared_ptr<caller_line> line_;
};

class recorded_sound : public rest_world {
protected:
  std::string record(const sound_ptr& sound) {
    const auto who = std::make_shared<speaker>(sound);
    phones.place_call({"+15550001111", "+15550002222", {}, {}}, who);
    EXPECT_TRUE(run_until(io, [&] { return who->over && !phones.busy(); }));
    return engine.at("/recording").at(0)["RecordingSid"];
  }

  std::string record(seconds length) {
    leave_message(length);
    return engine.at("/recording").at(0)["RecordingSid"];
  }

  http_outcome fetch(const std::string& sid) {
    http_request request;
    request.method = "GET";
    request.url = "http://127.0.0.1:" + std::to_string(rest.port())
      + "/2010-04-01/Accounts/" + account + "/Recordings/" + sid + ".wav";
    request.headers = {{"Authorization", "Basic U0sxOnRva2Vu"}};
    std::optional<http_outcome> outcome;
    carrier.request(
      request, [&](http_outcome given) { outcome = std::move(given); });
    EXPECT_TRUE(run_until(io, [&] { return outcome.has_value(); }));
    return outcome.value_or(http_outcome{});
  }

  int status_of(const std::string& sid) {
    const auto outcome = fetch(sid);
    return outcome.response ? outcome.response->status : 0;
  }

  std::string expected(const std::string& sid) {
    return media_of(*phones.recordings().find(sid)).bytes();
  }

  media_faults& faults() {
    return phones.faults().media;
  }

  beast_transport carrier{io, {}};
};

TEST_F(recorded_sound, has_the_very_samples_that_were_said) {
  const auto sound = some_sound(8000);
  const auto sid = record(sound);
  const auto got = fetch(sid);
  ASSERT_TRUE(got.response);
  EXPECT_EQ(got.response->body, wav_media{sound}.bytes());
  EXPECT_EQ(engine.at("/recording").at(0)["RecordingDuration"], "1");
}

TEST_F(recorded_sound, of_a_voice_without_samples_is_its_own_tone) {
  const auto sid = record(2s);
  const auto got = fetch(sid);
  ASSERT_TRUE(got.response);
  EXPECT_EQ(got.response->body.size(), 44U + 32'000U);
  EXPECT_EQ(got.response->body, expected(sid));
}

TEST_F(recorded_sound, is_refused_in_each_way_that_a_plan_says) {
  const auto sid = record(1s);
  const auto refused = [&](int media_faults::*percent, int status) {
    faults().*percent = 100;
    EXPECT_EQ(status_of(sid), status);
    faults().*percent = 0;
  };
  refused(&media_faults::not_yet_percent, 404);
  refused(&media_faults::unauthorized_percent, 401);
  refused(&media_faults::rate_limited_percent, 429);
  refused(&media_faults::server_errors_percent, 500);
  faults().wrong_type_percent = 100;
  EXPECT_EQ(fetch(sid).response->content_type, "text/html");
  faults().wrong_type_percent = 0;
  EXPECT_EQ(status_of(sid), 200);
  const auto& counted = phones.fault_counts();
  EXPECT_EQ(counted.media_not_yet, 1U);
  EXPECT_EQ(counted.media_unauthorized, 1U);
  EXPECT_EQ(counted.media_rate_limited, 1U);
  EXPECT_EQ(counted.media_server_errors, 1U);
  EXPECT_EQ(counted.media_wrong_type, 1U);
}

TEST_F(recorded_sound, is_not_there_yet_for_as_long_as_a_plan_says) {
  faults().late = 20s; // a fifth of a second here
  const auto sid = record(1s);
  EXPECT_EQ(status_of(sid), 404);
  EXPECT_TRUE(run_until(io, [&] { return status_of(sid) == 200; }));
}

TEST_F(recorded_sound, comes_late_or_not_whole_if_a_plan_says_so) {
  const auto sid = record(1s);
  faults().slow_percent = 100;
  faults().slow_for = 200ms;
  const auto start = std::chrono::steady_clock::now();
  const auto slow = fetch(sid);
  ASSERT_TRUE(slow.response);
  EXPECT_EQ(slow.response->body, expected(sid));
  EXPECT_GE(std::chrono::steady_clock::now() - start, 200ms);
  faults().slow_percent = 0;
  faults().truncated_percent = 100;
  const auto half = fetch(sid);
  EXPECT_FALSE(half.response);
  EXPECT_EQ(half.failure, transport_failure::read);
}

} // namespace
} // namespace callengine::simulator::testing
