#include "net/portal/try_frames.hpp"

#include <gtest/gtest.h>

namespace callengine::net::portal {
namespace {

template <class Event>
Event event_in(std::string_view text) {
  const auto frame = parse_phone_frame(text);
  const auto* event = std::get_if<incoming_try_event>(&frame);
  const auto* found = event != nullptr ? std::get_if<Event>(event) : nullptr;
  EXPECT_NE(found, nullptr) << text;
  return found != nullptr ? *found : Event{};
}

std::string code_of(const phone_says& frame) {
  const auto* mistake = std::get_if<said::mistake>(&frame);
  return mistake ? std::string{mistake->code} : "understood";
}

TEST(try_frames, what_a_person_does_with_the_phone) {
  const auto call = event_in<try_event::call>(
    R"({"type":"call","to":"+12025550199","from":""})");
  EXPECT_EQ(call.to, "+12025550199");
  EXPECT_EQ(call.from, "");
  EXPECT_EQ(
    event_in<try_event::keys>(R"({"type":"key","digits":"1#*"})").digits,
    "1#*");
  EXPECT_TRUE(event_in<try_event::keys>(R"({"type":"second.key","digits":"1"})")
                .on_second);
  EXPECT_FALSE(event_in<try_event::hang_up>(R"({"type":"hang_up"})").on_second);
  EXPECT_TRUE(
    event_in<try_event::hang_up>(R"({"type":"second.hang_up"})").on_second);
  EXPECT_EQ(
    event_in<try_event::say>(R"({"type":"say","text":"Hello"})").text, "Hello");
  event_in<try_event::record_ended>(R"({"type":"record.end"})");
  event_in<try_event::second_answers>(R"({"type":"second.answer"})");
}

TEST(try_frames, a_signal_comes_and_goes_unchanged) {
  const std::string text
    = R"({"type":"rtc","offer":"CA1-1","kind":"candidate",)"
      R"("data":{"candidate":"a","sdpMid":"0"}})";
  const auto signal = event_in<rtc_signal>(text);
  EXPECT_EQ(signal.offer, "CA1-1");
  EXPECT_EQ(signal.what, rtc_signal::kind::candidate);
  EXPECT_EQ(frame_text(outgoing_try_frame{signal}), text);
}

TEST(try_frames, a_signal_is_refused_for_what_the_engine_does_look_at) {
  const auto with_data = [](std::size_t bytes) {
    return R"({"type":"rtc","offer":"CA1-1","kind":"offer","data":{"sdp":")"
      + std::string(bytes, 'a') + "\"}}";
  };
  constexpr std::size_t frame_of_data = 10; // {"sdp":""}
  EXPECT_EQ(code_of(parse_phone_frame(with_data(signal_bytes - frame_of_data))),
    "understood");
  for (const auto& text : {with_data(signal_bytes - frame_of_data + 1),
         std::string{R"({"type":"rtc","kind":"bye","data":{}})"},
         std::string{R"({"type":"rtc","offer":"","kind":"bye","data":{}})"},
         std::string{R"({"type":"rtc","offer":"a","kind":"sing","data":{}})"},
         std::string{R"({"type":"rtc","offer":"a","kind":"bye"})"},
         std::string{R"({"type":"rtc","offer":"a","kind":"bye","data":[]})"}})
    EXPECT_EQ(code_of(parse_phone_frame(text)), "bad_frame") << text;
}

TEST(try_frames, what_is_wrong_is_named) {
  for (const auto* text : {R"({"type":"call","to":7,"from":""})",
         R"({"type":"call","to":"+12025550199"})",
         R"({"type":"call","to":"123456789012345678901","from":""})",
         R"({"type":"key","digits":""})", R"({"type":"key","digits":"1a"})",
         R"({"type":"key","digits":"111111111111111111111111111111111"})",
         R"({"type":"say","text":""})", R"({"type":"say"})",
         R"({"type":"ping"})", R"({"type":"hello"})", R"({"type":3})"})
    EXPECT_EQ(code_of(parse_phone_frame(text)), "bad_frame") << text;
  EXPECT_EQ(code_of(parse_phone_frame(
              R"({"type":"say","text":")" + std::string(1001, 'a') + "\"}")),
    "bad_frame");
  EXPECT_EQ(code_of(parse_phone_frame(R"({"type":"dance"})")), "unknown_type");
  EXPECT_EQ(code_of(parse_phone_frame("[]")), "bad_json");
}

TEST(try_frames, sound_is_little_endian_and_bounded) {
  const std::string bytes{"\x01\x00\x00\x80\xff\x7f", 6};
  const auto frame = parse_sound(bytes);
  const auto& sound
    = std::get<try_event::sound>(std::get<incoming_try_event>(frame));
  EXPECT_EQ(sound.samples, (std::vector<std::int16_t>{1, -32768, 32767}));
  EXPECT_EQ(code_of(parse_sound(std::string(sound_bytes, 'a'))), "understood");
  for (const auto size : {std::size_t{0}, std::size_t{3}, sound_bytes + 2})
    EXPECT_EQ(code_of(parse_sound(std::string(size, 'a'))), "bad_frame");
}

TEST(try_frames, what_the_phone_shows) {
  const std::vector<std::pair<outgoing_try_frame, std::string>> rows{
    {try_frame::welcome{{{"+12025550199", "Hillside"}}},
      R"({"type":"welcome","numbers":)"
      R"([{"number":"+12025550199","clinic":"Hillside"}]})"},
    {try_frame::state_changed{try_frame::phone_state::in_call},
      R"({"type":"state","state":"in_call"})"},
    {try_frame::heard{"Hello", false},
      R"({"type":"say","text":"Hello","who":"engine"})"},
    {try_frame::heard{"Press 1", true},
      R"({"type":"say","text":"Press 1","who":"second"})"},
    {try_frame::play{"/api/x"}, R"({"type":"play","url":"/api/x"})"},
    {try_frame::ringing{"c123_u101"}, R"({"type":"ringing","to":"c123_u101"})"},
    {try_frame::record{300, true},
      R"({"type":"record","seconds_max":300,"beep":true})"},
    {try_frame::record_stopped{}, R"({"type":"record.stop"})"},
    {try_frame::second_rings{"+12025550142"},
      R"({"type":"second.ring","from":"+12025550142"})"},
    {try_frame::second_ended{}, R"({"type":"second.ended"})"},
    {try_frame::ended{"completed"}, R"({"type":"ended","reason":"completed"})"},
    {try_frame::error{"busy", "No."},
      R"({"type":"error","code":"busy","message":"No."})"}};
  for (const auto& [frame, text] : rows)
    EXPECT_EQ(frame_text(frame), text);
}

} // namespace
} // namespace callengine::net::portal
