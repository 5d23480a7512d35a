#include "tests/support/run_command.hpp"
#include "tests/support/transcription_server.hpp"

#include <gtest/gtest.h>

#include <fstream>

namespace callengine::testing {
namespace {

class transcription_server_test : public ::testing::Test {
protected:
  transcription_server_test() {
    std::ofstream{folder / "a.wav"} << "some sound";
  }

  std::string ask() {
    return run_command("curl -s -w ' %{http_code}' -F model=m -F language=en"
                       " -F 'file=@"
      + (folder / "a.wav").string() + ";type=audio/wav' " + server.url()
      + "/audio/transcriptions")
      .output;
  }

  temporary_folder folder;
  transcription_server server{transcription_server::answer::echo};
};

TEST_F(transcription_server_test, answers_with_what_the_file_alone_gives) {
  EXPECT_EQ(ask(), R"({"text": ")" + echo_of("some sound") + R"("} 200)");
  EXPECT_NE(echo_of("some sound"), echo_of("some sounds"));
  const auto asked = server.questions();
  ASSERT_EQ(asked.size(), 1U);
  EXPECT_EQ(asked[0].at("bytes"), 10);
  EXPECT_EQ(asked[0].at("type"), "audio/wav");
  EXPECT_EQ(asked[0].at("model"), "m");
  EXPECT_EQ(asked[0].at("language"), "en");
}

TEST_F(transcription_server_test, misbehaves_as_it_is_told) {
  server.misbehave("status 429 2");
  EXPECT_TRUE(ask().ends_with(" 429"));
  server.wait_until_reached();
  server.misbehave("drop");
  EXPECT_TRUE(ask().ends_with(" 000"));
  server.misbehave("truncated");
  const auto half = ask();
  EXPECT_EQ(half.find('}'), half.npos);
  server.misbehave("wrong_type");
  EXPECT_TRUE(ask().starts_with("<!DOCTYPE html>"));
  EXPECT_TRUE(server.questions().empty()) << "none was answered with a text";
  server.misbehave("ok");
  EXPECT_TRUE(ask().ends_with(" 200"));
}

} // namespace
} // namespace callengine::testing
