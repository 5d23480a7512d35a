#include "net/outgoing/twilio_recordings.hpp"
#include "tests/net/memory_media.hpp"
#include "tests/net/scripted_http.hpp"
#include "tests/net/stopping.hpp"

#include <gtest/gtest.h>

namespace callengine::net::testing {
namespace {

using namespace std::chrono_literals;
using how = attempt::end;
using ending = scripted_answer::end;

const std::string recording = "RE000000000000000000000000000000ff";
const std::string path = "/2010-04-01/Accounts/AC1/Recordings/" + recording;
const std::string wav_type = "Content-Type: audio/x-wav\r\n";

scripted_answer sound_answer(std::string body) {
  return {200, std::move(body), wav_type};
}

outgoing::recording_limits short_limits() {
  outgoing::recording_limits limits;
  limits.transfer.stall = 200ms;
  limits.transfer.answer = 200ms;
  return limits;
}

class twilio_recordings_test : public ::testing::Test {
protected:
  recording_source::fetched fetch(scripted_http& twilio,
    outgoing::recording_limits limits = {}, std::stop_token stop = {}) {
    return at(twilio, limits).fetch(recording, into, stop);
  }

  static outgoing::twilio_recordings at(
    scripted_http& twilio, outgoing::recording_limits limits = {}) {
    twilio::rest_options options;
    options.account_sid = "AC1";
    options.user = "SK1";
    options.password = "secret";
    options.base_url = "http://127.0.0.1:" + std::to_string(twilio.port());
    return outgoing::twilio_recordings{options, limits};
  }

  /// Fetches from a Twilio with these answers.
  attempt fetch_from(std::deque<scripted_answer> answers) {
    scripted_http twilio{std::move(answers)};
    return fetch(twilio).result;
  }

  memory_writer into;
};

TEST_F(twilio_recordings_test, a_recording_is_fetched_whole) {
  scripted_http twilio{{sound_answer(wav_of(5000))}};
  const auto got = fetch(twilio);
  EXPECT_EQ(got.result.how, how::done) << got.result.reason;
  EXPECT_EQ(got.type, "audio/wav");
  EXPECT_EQ(got.bytes, 5000U);
  EXPECT_TRUE(into.finished);
  EXPECT_EQ(into.bytes, wav_of(5000));
  const auto request = twilio.requests().at(0);
  EXPECT_TRUE(request.starts_with("GET " + path + ".wav HTTP/1.1\r\n"));
  EXPECT_NE(
    request.find("Authorization: Basic U0sxOnNlY3JldA==\r\n"), request.npos);
}

TEST_F(twilio_recordings_test, one_of_300_s_is_fetched_whole) {
  constexpr std::size_t size = 44 + 300 * 8000 * 2;
  scripted_http twilio{{sound_answer(wav_of(size))}};
  EXPECT_TRUE(fetch(twilio).result);
  EXPECT_TRUE(into.bytes == wav_of(size));
}

TEST_F(twilio_recordings_test, a_recording_that_is_not_there_yet_comes_later) {
  scripted_http twilio{{{404, "{}"}, sound_answer(wav_of(500))}};
  EXPECT_EQ(fetch(twilio).result.how, how::not_yet);
  EXPECT_FALSE(into.finished);
  EXPECT_TRUE(into.bytes.empty());
  EXPECT_EQ(fetch(twilio).result.how, how::done);
  EXPECT_EQ(into.bytes, wav_of(500));
}

TEST_F(twilio_recordings_test, refused_credentials_are_named) {
  const auto got = fetch_from({{401, R"({"code":20003})"}});
  EXPECT_EQ(got.how, how::failed);
  EXPECT_EQ(got.reason, "Twilio refuses the engine's credentials: status 401.");
}

TEST_F(twilio_recordings_test, a_busy_twilio_is_left_alone_as_long_as_it_asks) {
  const auto got = fetch_from({{429, "{}", "Retry-After: 7\r\n"}});
  EXPECT_EQ(got.how, how::failed);
  EXPECT_EQ(got.wait, 7s);
}

TEST_F(twilio_recordings_test, a_fault_of_twilios_may_be_over_later) {
  const auto got = fetch_from({{500, "oops"}});
  EXPECT_EQ(got.how, how::failed);
  EXPECT_EQ(got.reason, "Twilio answered with status 500.");
  EXPECT_TRUE(into.bytes.empty());
}

TEST_F(twilio_recordings_test, a_twilio_that_says_nothing_is_not_waited_for) {
  scripted_http twilio{{}};
  auto limits = short_limits();
  limits.transfer.connect = 1s;
  const auto got = fetch(twilio, limits);
  EXPECT_EQ(got.result.how, how::failed);
  EXPECT_EQ(got.result.reason, "Twilio did not answer: silent for too long.");
}

TEST_F(twilio_recordings_test, a_recording_that_stalls_is_not_kept) {
  scripted_http twilio{{{200, wav_of(5000), wav_type, ending::stalls}}};
  const auto got = fetch(twilio, short_limits());
  EXPECT_EQ(got.result.how, how::failed);
  EXPECT_EQ(
    got.result.reason, "Twilio broke off its answer: silent for too long.");
  EXPECT_FALSE(into.finished);
}

TEST_F(twilio_recordings_test, a_recording_that_is_cut_is_not_kept) {
  for (const auto how_it_ends : {ending::cut, ending::reset}) {
    const auto got = fetch_from({{200, wav_of(5000), wav_type, how_it_ends}});
    EXPECT_EQ(got.how, how::failed);
    EXPECT_FALSE(into.finished);
  }
}

TEST_F(twilio_recordings_test, a_wav_that_is_shorter_than_it_says_is_not_kept) {
  const auto got = fetch_from({sound_answer(wav_of(5000).substr(0, 4000))});
  EXPECT_EQ(got.how, how::failed);
  EXPECT_EQ(got.reason, "The recording is shorter than its header says.");
  EXPECT_FALSE(into.finished);
}

TEST_F(twilio_recordings_test, what_is_no_sound_is_not_kept) {
  EXPECT_EQ(fetch_from({{200, wav_of(500), "Content-Type: text/html\r\n"}}).how,
    how::failed);
  EXPECT_EQ(fetch_from({sound_answer("<html>Sign in, please</html>")}).how,
    how::failed);
  EXPECT_EQ(fetch_from({sound_answer("")}).how, how::failed);
  EXPECT_FALSE(into.finished);
}

TEST_F(twilio_recordings_test, the_type_is_told_by_the_sound) {
  scripted_http twilio{
    {{200, "ID3\x04" + std::string(500, 'x'), "Content-Type: audio/mpeg\r\n"}}};
  const auto got = fetch(twilio);
  EXPECT_TRUE(got.result);
  EXPECT_EQ(got.type, "audio/mpeg");
}

TEST_F(twilio_recordings_test, a_redirect_is_not_followed) {
  scripted_http elsewhere{{sound_answer(wav_of(500))}};
  const auto got = fetch_from({{302, "",
    "Location: http://127.0.0.1:" + std::to_string(elsewhere.port())
      + "/\r\n"}});
  EXPECT_EQ(got.how, how::failed);
  EXPECT_TRUE(elsewhere.requests().empty());
  EXPECT_TRUE(into.bytes.empty());
}

TEST_F(twilio_recordings_test, more_than_any_message_is_refused) {
  scripted_http twilio{{sound_answer(wav_of(5000))}};
  outgoing::recording_limits limits;
  limits.most_bytes = 4999;
  EXPECT_EQ(fetch(twilio, limits).result.how, how::refused);
  EXPECT_FALSE(into.finished);
  EXPECT_LE(into.bytes.size(), limits.most_bytes);
}

TEST_F(twilio_recordings_test, a_store_that_fails_is_tried_again) {
  into.write_error = "The disk is full.";
  auto got = fetch_from({sound_answer(wav_of(500))});
  EXPECT_EQ(got.how, how::failed);
  EXPECT_EQ(got.reason, "The disk is full.");
  into.write_error.clear();
  into.finish_error = "The disk is broken.";
  got = fetch_from({sound_answer(wav_of(500))});
  EXPECT_EQ(got.how, how::failed);
  EXPECT_EQ(got.reason, "The disk is broken.");
}

TEST_F(twilio_recordings_test, what_is_no_key_never_becomes_a_part_of_a_url) {
  scripted_http twilio{{}};
  const std::string wrong = "../Calls/CA000000000000000000000000000000ff";
  EXPECT_EQ(at(twilio).fetch(wrong, into, {}).result.how, how::refused);
  EXPECT_EQ(at(twilio).remove(wrong, {}).how, how::refused);
  EXPECT_TRUE(twilio.requests().empty());
}

TEST_F(twilio_recordings_test, a_stop_ends_a_fetch_at_once) {
  scripted_http twilio{{{200, wav_of(5000), wav_type, ending::stalls}}};
  recording_source::fetched got;
  const auto took = time_to_stop([&] { twilio.wait_for_requests(1); },
    [&](const std::stop_token& stop) { got = fetch(twilio, {}, stop); });
  EXPECT_EQ(got.result.how, how::stopped);
  EXPECT_LT(took, 1s);
  EXPECT_FALSE(into.finished);
}

TEST_F(twilio_recordings_test, a_recording_that_goes_is_gone) {
  scripted_http twilio{{{204}, {404, "{}"}, {500, ""}}};
  EXPECT_EQ(at(twilio).remove(recording, {}).how, how::done);
  EXPECT_EQ(at(twilio).remove(recording, {}).how, how::done); // gone before
  EXPECT_EQ(at(twilio).remove(recording, {}).how, how::failed);
  EXPECT_TRUE(twilio.requests().at(0).starts_with(
    "DELETE " + path + ".json HTTP/1.1\r\n"));
}

} // namespace
} // namespace callengine::net::testing
