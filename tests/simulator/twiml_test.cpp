#include "fake_engine.hpp"
#include "simulator/twiml/document.hpp"

#include <gtest/gtest.h>

namespace callengine::simulator::testing {
namespace {

std::variant<twiml_document, document_error> read(
  const http_outcome& outcome, std::vector<document_warning>& warnings) {
  return read_document("http://engine.test/a", outcome, warnings);
}

int error_of(const http_outcome& outcome) {
  std::vector<document_warning> warnings;
  const auto result = read(outcome, warnings);
  const auto* error = std::get_if<document_error>(&result);
  return error ? error->code : 0;
}

int error_of(const std::string& body, const std::string& type = "text/xml") {
  return error_of(fake_engine::answer(200, body, type));
}

std::vector<document_warning> warnings_of(const std::string& verbs) {
  std::vector<document_warning> warnings;
  EXPECT_TRUE(std::holds_alternative<twiml_document>(
    read(fake_engine::xml(verbs), warnings)));
  return warnings;
}

TEST(documents, fail_with_twilios_errors) {
  EXPECT_EQ(error_of("<Response/>"), 0);
  EXPECT_EQ(error_of("<Response>"), 12100);
  EXPECT_EQ(error_of("<Response/><Response/>"), 12100);
  EXPECT_EQ(error_of("<response/>"), 12102);
  EXPECT_EQ(error_of("  "), 11770);
  EXPECT_EQ(error_of("<Response/>", ""), 11200);
  EXPECT_EQ(error_of("{}", "application/json"), 12300);
  EXPECT_EQ(error_of("<Response/>", "Application/XML; charset=utf-8"), 0);
  EXPECT_EQ(
    error_of("<Response><Say>" + std::string(65536, 'a') + "</Say></Response>"),
    11750);
  EXPECT_EQ(
    error_of(fake_engine::answer(500, "<Response/>", "text/xml")), 11200);
  EXPECT_EQ(
    error_of(fake_engine::failure(transport_failure::connect, milliseconds{1})),
    11205);
  EXPECT_EQ(
    error_of(fake_engine::failure(transport_failure::read, milliseconds{1})),
    11200);
}

TEST(documents, of_plain_text_and_audio_become_one_verb) {
  std::vector<document_warning> warnings;
  const auto text
    = read(fake_engine::answer(200, " hello ", "text/plain"), warnings);
  EXPECT_EQ(std::get<twiml_document>(text).verbs.at(0).text, "hello");
  const auto twiml = read(
    fake_engine::answer(200, "<Response><Hangup/></Response>", "text/plain"),
    warnings);
  EXPECT_EQ(std::get<twiml_document>(twiml).verbs.at(0).name, "Hangup");
  const auto audio
    = read(fake_engine::answer(200, "RIFF", "audio/wav"), warnings);
  EXPECT_EQ(std::get<twiml_document>(audio).verbs.at(0).name, "Play");
}

TEST(documents, keep_what_ssml_says) {
  std::vector<document_warning> warnings;
  const auto result = read(
    fake_engine::xml(
      "<Say>Press <say-as interpret-as=\"digits\">12</say-as> now</Say>"),
    warnings);
  EXPECT_EQ(std::get<twiml_document>(result).verbs.at(0).text, "Press 12 now");
  EXPECT_TRUE(warnings.empty());
}

TEST(documents, are_warned_of_what_twilio_would_warn_of) {
  const std::vector<std::pair<const char*, int>> table{
    {"<say>x</say>", 12200},
    {"stray text", 12200},
    {"<Say Voice=\"man\">x</Say>", 12200},
    {"<Gather numdigits=\"1\"/>", 12200},
    {"<Gather><Dial/></Gather>", 13320},
    {"<Gather numDigits=\"0\"/>", 13314},
    {"<Gather timeout=\"-1\"/>", 13313},
    {"<Gather finishOnKey=\"12\"/>", 13310},
    {"<Gather input=\"keys\"/>", 13310},
    {"<Dial timeout=\"4\">+15550001111</Dial>", 13212},
    {"<Dial hangupOnStar=\"yes\">+15550001111</Dial>", 13213},
    {"<Dial><Number statusCallbackEvent=\"initiated,ringing\">+1555</Number>"
     "</Dial>",
      13210},
    {"<Record maxLength=\"1\"/>", 13611},
    {"<Record finishOnKey=\"x\"/>", 13613},
    {"<Pause length=\"0\"/>", 13910},
    {"<Redirect method=\"PUT\">/a</Redirect>", 13710},
    {"<Reject reason=\"tired\"/>", 12200},
    {"<Hangup>now</Hangup>", 12200},
  };
  for (const auto& [verbs, code] : table) {
    const auto warnings = warnings_of(verbs);
    ASSERT_EQ(warnings.size(), 1U) << verbs;
    EXPECT_EQ(warnings[0].code, code) << verbs;
  }
}

TEST(documents, that_are_good_are_not_warned_of) {
  EXPECT_TRUE(warnings_of(
    "<Gather input=\"dtmf speech\" numDigits=\"1\" finishOnKey=\"\" "
    "timeout=\"5\" actionOnEmptyResult=\"true\" action=\"/a\" "
    "method=\"POST\"><Say voice=\"alice\" language=\"en-US\">x</Say>"
    "<Pause length=\"1\"/></Gather>"
    "<Dial action=\"/b\" timeout=\"20\" timeLimit=\"14400\" "
    "callerId=\"+15550001111\"><Client statusCallback=\"/c\" "
    "statusCallbackEvent=\"initiated ringing answered completed\">"
    "<Identity>c1_u2</Identity><Parameter name=\"a\" value=\"b\"/></Client>"
    "<Number url=\"/d\">+15550001111</Number></Dial>"
    "<Record action=\"/e\" maxLength=\"300\" timeout=\"10\" playBeep=\"true\" "
    "recordingStatusCallback=\"/f\" "
    "recordingStatusCallbackEvent=\"completed absent\"/>"
    "<Redirect>/g</Redirect><Reject reason=\"busy\"/><Hangup/>")
                .empty());
}

} // namespace
} // namespace callengine::simulator::testing
