#include "model/limits.hpp"
#include "net/twilio/wire/render_twiml.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <pugixml.hpp>

#include <algorithm>
#include <fstream>

namespace callengine::net::twilio {
namespace {

const url_base base{"https://v.example", "a token"};
constexpr std::string_view some_call = "CA00000000000000000000000000000001";
constexpr std::string_view head = R"(<?xml version="1.0" encoding="UTF-8"?>)";

twiml::link link_to(twiml::endpoint to) {
  twiml::link link;
  link.to = to;
  link.client = {1};
  link.settings = {2};
  link.step = 3;
  link.node = 4;
  return link;
}

std::string url_of(std::string_view path) {
  return "https://v.example/api/twilio/voice/" + std::string{path}
  + "?client=1&amp;line=2&amp;step=3&amp;node=4#rc=5&amp;rp=all";
}

/// The document of these verbs, without the XML declaration.
template <class... Verbs>
std::string xml_of(Verbs... verbs) {
  twiml::document document;
  (document.verbs.emplace_back(std::move(verbs)), ...);
  const auto result = render_twiml(document, base);
  EXPECT_TRUE(result.xml.starts_with(head));
  return result.xml.substr(head.size());
}

twiml::dial dial_client() {
  twiml::client_noun noun;
  noun.identity = "c123_u101";
  noun.parameters = {{"offer", "CA1-1"}, {"department", "billing & more"}};
  noun.status = link_to(twiml::endpoint::call_status);
  twiml::dial dial;
  dial.action = link_to(twiml::endpoint::route_to_staff);
  dial.noun = std::move(noun);
  return dial;
}

twiml::dial dial_number() {
  twiml::number_noun noun;
  noun.number = "+15550001111";
  noun.screening = link_to(twiml::endpoint::screening);
  noun.status = link_to(twiml::endpoint::call_status);
  twiml::dial dial;
  dial.action = link_to(twiml::endpoint::route_to_staff);
  dial.caller_id = "+15559998888";
  dial.noun = std::move(noun);
  return dial;
}

twiml::record voicemail() {
  twiml::record record;
  record.action = link_to(twiml::endpoint::voicemail);
  record.status = link_to(twiml::endpoint::recording_status);
  return record;
}

twiml::gather_key menu() {
  twiml::gather_key gather;
  gather.action = link_to(twiml::endpoint::ivr_gather);
  gather.prompts = {{"Welcome."}, {"For billing, press 1"}};
  return gather;
}

TEST(render_twiml, gather_takes_one_key_and_tells_of_silence) {
  EXPECT_EQ(xml_of(menu()),
    R"(<Response><Gather input="dtmf" numDigits="1" finishOnKey="" )"
    R"(actionOnEmptyResult="true" timeout="5" action=")"
      + url_of("ivr-gather")
      + R"(" method="POST"><Say>Welcome.</Say>)"
        R"(<Say>For billing, press 1</Say></Gather></Response>)");
}

twiml::gather_speech conversation() {
  twiml::gather_speech gather;
  gather.action = link_to(twiml::endpoint::ai_gather);
  gather.timeout = seconds{4};
  gather.prompts = {{"How can I help you?"}};
  gather.hints = {"billing", "eyes, ears"};
  return gather;
}

twiml::connect_relay relay() {
  twiml::connect_relay verb;
  verb.action = link_to(twiml::endpoint::ai_gather);
  verb.greeting = "How can I help \"you\"?";
  verb.hints = {"billing"};
  return verb;
}

TEST(render_twiml, a_conversation_takes_words_or_a_key_and_hears_swearing) {
  EXPECT_EQ(xml_of(conversation()),
    R"(<Response><Gather input="speech dtmf" numDigits="1" finishOnKey="" )"
    R"(actionOnEmptyResult="true" timeout="4" speechTimeout="auto" )"
    R"(profanityFilter="false" hints="billing,eyes  ears" action=")"
      + url_of("ai-gather")
      + R"(" method="POST"><Say>How can I help you?</Say></Gather>)"
        R"(</Response>)");
}

TEST(render_twiml, a_relays_url_says_whose_call_it_carries) {
  twiml::document document;
  document.verbs = {relay()};
  EXPECT_EQ(render_twiml(document, base, some_call).xml.substr(head.size()),
    R"(<Response><Connect action=")" + url_of("ai-gather")
      + R"(" method="POST"><ConversationRelay )"
        R"(url="wss://v.example/api/twilio/voice/relay/1/)"
      + std::string{some_call}
      + R"(/3" )"
        R"(welcomeGreeting="How can I help &quot;you&quot;?" )"
        R"(dtmfDetection="true" interruptible="any" )"
        R"(reportInputDuringAgentSpeech="any" hints="billing"/>)"
        R"(</Connect></Response>)");
}

TEST(render_twiml, what_is_cut_of_hints_is_no_text_that_was_cut) {
  const std::string name(300, 'x');
  auto verb = conversation();
  verb.hints = {name, "billing"};
  twiml::document document;
  document.verbs = {verb};
  const auto result = render_twiml(document, base);
  EXPECT_NE(result.xml.find("hints=\"" + name.substr(0, 100) + ",billing\""),
    result.xml.npos);
  EXPECT_FALSE(result.was_cut);
}

TEST(render_twiml, hints_take_no_room_from_what_is_said) {
  auto verb = conversation();
  verb.hints.assign(500, std::string(100, '&'));
  verb.prompts.assign(3, twiml::say{std::string(2500, '&')});
  twiml::document document;
  document.verbs = {verb};
  const auto result = render_twiml(document, base);
  EXPECT_LE(result.xml.size(), limits::document_bytes);
  EXPECT_FALSE(result.was_cut);
}

TEST(render_twiml, a_recogniser_gets_the_documents_language) {
  twiml::document document;
  document.language = "es-MX";
  document.verbs = {conversation(), relay()};
  const auto xml = render_twiml(document, base).xml;
  pugi::xml_document parsed;
  ASSERT_TRUE(parsed.load_string(xml.c_str()));
  for (const auto* name : {"//Gather", "//ConversationRelay"})
    EXPECT_STREQ(
      parsed.select_node(name).node().attribute("language").value(), "es-MX");
}

TEST(render_twiml, no_more_hints_than_twilio_takes) {
  auto many = conversation();
  many.hints.assign(600, std::string(150, 'a'));
  const auto xml = xml_of(many);
  pugi::xml_document parsed;
  ASSERT_TRUE(parsed.load_string(xml.c_str()));
  const std::string hints
    = parsed.select_node("//Gather").node().attribute("hints").value();
  EXPECT_EQ(std::count(hints.begin(), hints.end(), ','), 499);
  EXPECT_EQ(hints.size(), 500U * 100 + 499);
}

TEST(render_twiml, dials_a_client_with_its_parameters) {
  EXPECT_EQ(xml_of(dial_client()),
    R"(<Response><Dial action=")" + url_of("route-to-staff")
      + R"(" method="POST" timeout="20" timeLimit="14400">)"
        R"(<Client statusCallback=")"
      + url_of("call-status")
      + R"(" statusCallbackEvent="initiated ringing answered completed")"
        R"( statusCallbackMethod="POST"><Identity>c123_u101</Identity>)"
        R"(<Parameter name="offer" value="CA1-1"/>)"
        R"(<Parameter name="department" value="billing &amp; more"/>)"
        R"(</Client></Dial></Response>)");
}

TEST(render_twiml, dials_a_number_with_its_screening) {
  EXPECT_EQ(xml_of(dial_number()),
    R"(<Response><Dial action=")" + url_of("route-to-staff")
      + R"(" method="POST" timeout="20" timeLimit="14400")"
        R"( callerId="+15559998888"><Number url=")"
      + url_of("screening") + R"(" method="POST" statusCallback=")"
      + url_of("call-status")
      + R"(" statusCallbackEvent="initiated ringing answered completed")"
        R"( statusCallbackMethod="POST">+15550001111</Number></Dial>)"
        R"(</Response>)");
}

TEST(render_twiml, records_with_a_beep_and_asks_for_the_recordings_news) {
  EXPECT_EQ(xml_of(voicemail()),
    R"(<Response><Record action=")" + url_of("voicemail")
      + R"(" method="POST" maxLength="300" timeout="10" finishOnKey="#")"
        R"( playBeep="true" recordingStatusCallback=")"
      + url_of("recording-status")
      + R"(" recordingStatusCallbackMethod="POST")"
        R"( recordingStatusCallbackEvent="completed absent"/></Response>)");
}

TEST(render_twiml, the_small_verbs) {
  EXPECT_EQ(xml_of(), "<Response/>");
  EXPECT_EQ(xml_of(twiml::hangup{}), "<Response><Hangup/></Response>");
  EXPECT_TRUE(xml_of(twiml::play{client_id{1}, "greeting/5-a1"})
                .starts_with("<Response><Play>https://v.example/api/twilio/"
                             "voice/greeting/1/5/a1?sig="));
  EXPECT_EQ(xml_of(twiml::play{client_id{1}, "voicemail/RE1"}), "<Response/>")
    << "no URL leads to what is no greeting";
  EXPECT_EQ(xml_of(twiml::reject{}), "<Response><Reject/></Response>");
  EXPECT_EQ(xml_of(twiml::pause{seconds{2}}),
    R"(<Response><Pause length="2"/></Response>)");
  EXPECT_EQ(xml_of(twiml::redirect{link_to(twiml::endpoint::voicemail)}),
    R"(<Response><Redirect method="POST">)" + url_of("voicemail")
      + "</Redirect></Response>");
}

TEST(render_twiml, every_say_has_the_documents_voice_and_language) {
  twiml::document document;
  document.voice = "Polly.Joanna";
  document.language = "en-US";
  document.verbs = {twiml::say{"One"}, menu()};
  const auto xml = render_twiml(document, base).xml;
  pugi::xml_document parsed;
  ASSERT_TRUE(parsed.load_string(xml.c_str()));
  const auto says = parsed.select_nodes("//Say");
  ASSERT_EQ(says.size(), 3U);
  for (const auto& say : says) {
    EXPECT_STREQ(say.node().attribute("voice").value(), "Polly.Joanna");
    EXPECT_STREQ(say.node().attribute("language").value(), "en-US");
  }
}

TEST(render_twiml, hostile_text_stays_text) {
  EXPECT_EQ(xml_of(twiml::say{"</Say><Dial>+1</Dial> & \"'"}),
    "<Response><Say>&lt;/Say&gt;&lt;Dial&gt;+1&lt;/Dial&gt; &amp; \"'</Say>"
    "</Response>");
}

TEST(render_twiml, what_xml_cannot_hold_is_left_out) {
  const std::string text{"a\0b\x01\x1F"
                         "c\xFF\xC0\xAF\xED\xA0\x80"
                         "d\xEF\xBF\xBE\xEF\xBF\xBF\xF4\x90\x80\x80"
                         "e\xC3",
    26};
  EXPECT_EQ(xml_of(twiml::say{text}), "<Response><Say>abcde</Say></Response>");
  EXPECT_EQ(xml_of(twiml::say{"caf\xC3\xA9 \xE2\x82\xAC \xF0\x9F\x93\x9E"}),
    "<Response><Say>caf\xC3\xA9 \xE2\x82\xAC \xF0\x9F\x93\x9E</Say>"
    "</Response>");
}

TEST(render_twiml, an_empty_text_is_not_spoken) {
  EXPECT_EQ(xml_of(twiml::say{""}, twiml::say{"\x01"}), "<Response/>");
}

TEST(render_twiml, is_never_longer_than_twilio_takes) {
  twiml::document document;
  for (int each = 0; each < 100; ++each)
    document.verbs.emplace_back(
      twiml::say{std::string(limits::say_characters, '&')});
  const auto result = render_twiml(document, base);
  EXPECT_LE(result.xml.size(), limits::document_bytes);
  EXPECT_TRUE(result.was_cut);
}

TEST(render_twiml, one_text_is_never_longer_than_a_voice_takes) {
  twiml::document document;
  std::string text;
  for (std::size_t each = 0; each <= limits::say_characters; ++each)
    text += "\xC3\xA9";
  document.verbs.emplace_back(twiml::say{text});
  const auto result = render_twiml(document, base);
  pugi::xml_document parsed;
  ASSERT_TRUE(parsed.load_string(result.xml.c_str()));
  EXPECT_EQ(std::string{parsed.select_node("//Say").node().text().get()},
    text.substr(0, 2 * limits::say_characters));
  EXPECT_TRUE(result.was_cut);
}

TEST(render_twiml, coming_back_is_a_redirect_to_the_same_url) {
  EXPECT_EQ(render_come_back("https://v.example/x?a=1&b=2", false),
    std::string{head}
      + R"(<Response><Pause length="1"/><Redirect method="POST">)"
        "https://v.example/x?a=1&amp;b=2</Redirect></Response>");
  EXPECT_TRUE(render_come_back("https://v.example/", true)
                .ends_with("</Redirect><Hangup/></Response>"));
}

bool fits(const std::string& value, const std::string& type) {
  if (type == "Integer")
    return value.find_first_not_of("0123456789") == value.npos;
  if (type == "Boolean")
    return value == "true" || value == "false";
  if (type == "HttpMethod")
    return value == "POST" || value == "GET";
  return type != "URI" || value.starts_with("https://v.example/");
}

TEST(render_twiml, holding_says_it_waits_and_comes_back) {
  EXPECT_EQ(render_hold(
              "Please hold.", "https://v.example/x?hold=1#rc=5&rp=all", false),
    std::string{head}
      + R"(<Response><Say>Please hold.</Say><Pause length="5"/>)"
        R"(<Redirect method="POST">https://v.example/x?hold=1#rc=5&amp;rp=all)"
        "</Redirect></Response>");
}

TEST(render_twiml, holding_with_a_key_comes_back_in_silence_too) {
  EXPECT_EQ(
    render_hold("Hold, or press 1.", "https://v.example/x?hold=1", true),
    std::string{head}
      + R"(<Response><Gather input="dtmf" numDigits="1" finishOnKey="")"
        R"( timeout="5" action="https://v.example/x?hold=1" method="POST">)"
        R"(<Say>Hold, or press 1.</Say></Gather>)"
        R"(<Redirect method="POST">https://v.example/x?hold=1</Redirect>)"
        "</Response>");
}

TEST(render_twiml, calling_out_shows_the_clinics_number_and_rings_in_the_page) {
  EXPECT_EQ(render_call_out("+14155550123", "+15559990000"),
    std::string{head}
      + R"(<Response><Dial answerOnBridge="true" callerId="+15559990000")"
        R"( timeLimit="14400"><Number>+14155550123</Number></Dial></Response>)");
}

/// Holds a node and what is in it against the schema.
void check(const nlohmann::json& elements, pugi::xml_node node) {
  const std::string name = node.name();
  ASSERT_TRUE(elements.contains(name)) << name;
  const auto& schema = elements.at(name);
  for (const auto& attribute : node.attributes()) {
    ASSERT_TRUE(schema["attributes"].contains(attribute.name()))
      << name << " " << attribute.name();
    EXPECT_TRUE(fits(attribute.value(),
      schema["attributes"][attribute.name()]["type"].get<std::string>()))
      << name << " " << attribute.name();
  }
  for (const auto& child : node.children()) {
    if (child.type() == pugi::node_pcdata) {
      EXPECT_TRUE(schema["textBody"].get<bool>()) << name;
      continue;
    }
    const auto& children = schema["children"];
    EXPECT_NE(
      std::find(children.begin(), children.end(), child.name()), children.end())
      << name << " > " << child.name();
    check(elements, child);
  }
}

TEST(render_twiml, everything_is_valid_by_twilios_schema) {
  std::ifstream file{CALLENGINE_TWIML_SCHEMA};
  const auto schema = nlohmann::json::parse(file);
  twiml::document document;
  document.voice = "alice";
  document.language = "en-US";
  document.verbs = {twiml::say{"One"},
    twiml::play{client_id{1}, "greeting/5-a1"}, twiml::pause{}, menu(),
    conversation(), relay(), dial_client(), dial_number(), voicemail(),
    twiml::redirect{link_to(twiml::endpoint::incoming)}, twiml::hangup{},
    twiml::reject{}};
  for (const auto& xml : {render_twiml(document, base).xml, render_nothing(),
         render_come_back("https://v.example/", true),
         render_call_out("+14155550123", "+15559990000"),
         render_hold("Hold.", "https://v.example/", false),
         render_hold("Hold.", "https://v.example/", true)}) {
    pugi::xml_document parsed;
    ASSERT_TRUE(parsed.load_string(xml.c_str()));
    ASSERT_STREQ(parsed.document_element().name(), "Response");
    check(schema["elements"], parsed.document_element());
  }
}

} // namespace
} // namespace callengine::net::twilio
