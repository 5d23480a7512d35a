#include "net/outgoing/transcription_client.hpp"
#include "tests/net/memory_media.hpp"
#include "tests/net/scripted_http.hpp"
#include "tests/net/stopping.hpp"

#include <gtest/gtest.h>

namespace callengine::net::testing {
namespace {

using namespace std::chrono_literals;
using how = attempt::end;
using ending = scripted_answer::end;

const std::string heard = R"({"text":" Please call me back.\n"})";

class transcription_client_test : public ::testing::Test {
protected:
  static outgoing::transcription_client at(
    scripted_http& server, milliseconds patience = 10s) {
    return at(server, patience, patience);
  }

  static outgoing::transcription_client at(
    scripted_http& server, milliseconds stall, milliseconds answer) {
    outgoing::transcription_options options;
    options.base_url
      = "http://127.0.0.1:" + std::to_string(server.port()) + "/v1/";
    options.api_key = "key";
    options.model = "whisper-1";
    options.limits.connect = 1s;
    options.limits.stall = stall;
    options.limits.answer = answer;
    return outgoing::transcription_client{options};
  }

  transcriber::transcript ask(
    scripted_http& server, milliseconds patience = 10s) {
    return at(server, patience).transcribe(sound, "audio/wav", "en-US", {});
  }

  transcriber::transcript ask_one(
    scripted_answer answer, milliseconds patience = 10s) {
    scripted_http server{{std::move(answer)}};
    return ask(server, patience);
  }

  memory_reader sound{wav_of(5000)};
};

TEST_F(transcription_client_test, sound_becomes_text) {
  scripted_http server{{{200, heard}}};
  const auto got = ask(server);
  EXPECT_TRUE(got.result) << got.result.reason;
  EXPECT_EQ(got.text, "Please call me back.");
  const auto request = server.requests().at(0);
  const auto has = [&](const std::string& text) {
    return request.find(text) != request.npos;
  };
  EXPECT_TRUE(
    request.starts_with("POST /v1/audio/transcriptions HTTP/1.1\r\n"));
  EXPECT_TRUE(has("Authorization: Bearer key\r\n"));
  EXPECT_TRUE(has("name=\"model\"\r\n\r\nwhisper-1\r\n"));
  EXPECT_TRUE(has("name=\"language\"\r\n\r\nen\r\n"));
  EXPECT_TRUE(has("name=\"response_format\"\r\n\r\njson\r\n"));
  EXPECT_TRUE(has("filename=\"message.wav\"\r\nContent-Type: audio/wav\r\n"));
  EXPECT_TRUE(has("\r\n\r\n" + sound.bytes + "\r\n--"));
}

TEST_F(transcription_client_test, sound_of_300_s_is_sent_whole) {
  sound.bytes = wav_of(44 + 300 * 8000 * 2);
  scripted_http server{{{200, heard}}};
  EXPECT_TRUE(ask(server).result);
  const auto request = server.requests().at(0);
  EXPECT_TRUE(request.find(sound.bytes) != request.npos);
}

TEST_F(transcription_client_test, without_a_language_none_is_told) {
  scripted_http server{{{200, heard}}};
  EXPECT_TRUE(at(server).transcribe(sound, "audio/mpeg", "", {}).result);
  const auto request = server.requests().at(0);
  EXPECT_EQ(request.find("name=\"language\""), request.npos);
  EXPECT_NE(request.find("filename=\"message.mp3\""), request.npos);
}

TEST_F(transcription_client_test, silence_is_an_empty_transcript) {
  const auto got = ask_one({200, R"({"text":""})"});
  EXPECT_TRUE(got.result);
  EXPECT_EQ(got.text, "");
}

TEST_F(transcription_client_test, broken_characters_do_not_lose_the_text) {
  const auto got = ask_one({200, "{\"text\":\"caf\xE9 \xC3\xA9\"}"});
  EXPECT_TRUE(got.result) << got.result.reason;
  EXPECT_EQ(got.text, "caf\xEF\xBF\xBD \xC3\xA9");
}

TEST_F(transcription_client_test, an_answer_without_a_text_is_a_fault) {
  for (const auto* body : {"", "Please call", "[]", "{}", R"({"text":1})"}) {
    const auto got = ask_one({200, body});
    EXPECT_EQ(got.result.how, how::failed) << body;
    EXPECT_EQ(got.text, "");
  }
}

TEST_F(transcription_client_test, an_endless_answer_is_a_fault) {
  EXPECT_EQ(
    ask_one({200, std::string(1024 * 1024 + 1, ' ')}).result.how, how::failed);
}

TEST_F(transcription_client_test, sound_that_is_not_understood_is_refused) {
  for (const int status : {400, 413, 415, 422})
    EXPECT_EQ(ask_one({status, "{}"}).result.how, how::refused) << status;
}

TEST_F(transcription_client_test, what_may_be_put_right_is_tried_again) {
  for (const int status : {302, 401, 403, 404, 429, 500, 503})
    EXPECT_EQ(ask_one({status, "{}"}).result.how, how::failed) << status;
  EXPECT_EQ(ask_one({429, "", "Retry-After: 20\r\n"}).result.wait, seconds{20});
}

TEST_F(transcription_client_test, an_answer_that_breaks_off_is_a_fault) {
  for (const auto how_it_ends : {ending::stalls, ending::cut, ending::reset})
    EXPECT_EQ(
      ask_one({200, heard, "", how_it_ends}, 300ms).result.how, how::failed);
}

TEST_F(transcription_client_test, a_server_that_says_nothing_is_a_fault) {
  scripted_http server{{}};
  EXPECT_EQ(ask(server, 300ms).result.reason,
    "The transcription server did not answer: silent for too long.");
}

TEST_F(transcription_client_test, a_late_continue_leaves_the_answer_its_time) {
  scripted_answer late{200, heard};
  late.before = "HTTP/1.1 100 Continue\r\n\r\n";
  late.pause = 1500ms; // longer than the silence that is borne elsewhere
  scripted_http server{{late}};
  const auto got
    = at(server, 500ms, 1min).transcribe(sound, "audio/wav", "", {});
  EXPECT_EQ(got.result.reason, "");
  EXPECT_EQ(got.text, "Please call me back.");
}

TEST_F(transcription_client_test, sound_that_cannot_be_read_is_a_fault) {
  sound.error = "The file was changed.";
  const auto got = ask_one({200, heard});
  EXPECT_EQ(got.result.how, how::failed);
  EXPECT_EQ(got.result.reason, "The file was changed.");
}

TEST_F(transcription_client_test, a_stop_ends_the_wait_at_once) {
  scripted_http server{{}};
  transcriber::transcript got;
  const auto took = time_to_stop([&] { server.wait_for_requests(1); },
    [&](const std::stop_token& stop) {
      got = at(server).transcribe(sound, "audio/wav", "", stop);
    });
  EXPECT_EQ(got.result.how, how::stopped);
  EXPECT_LT(took, 1s);
}

} // namespace
} // namespace callengine::net::testing
