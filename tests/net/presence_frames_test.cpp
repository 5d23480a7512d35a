#include "model/board/board_view.hpp"
#include "net/portal/presence_frames.hpp"

#include <gtest/gtest.h>

namespace callengine::net::portal {
namespace {

std::string code_of(std::string_view text) {
  const auto frame = parse_frame(text);
  const auto* mistake = std::get_if<said::mistake>(&frame);
  return mistake ? std::string{mistake->code} : "understood";
}

TEST(presence_frames, the_six_frames_of_a_page) {
  EXPECT_EQ(std::get<said::hello>(
              parse_frame(R"({"type":"hello","token":"t","more":1})"))
              .token,
    "t");
  EXPECT_TRUE(std::get<said::presence>(
    parse_frame(R"({"type":"presence","available":true})"))
                .available);
  EXPECT_FALSE(std::get<said::presence>(
    parse_frame(R"({"type":"presence","available":true,"rings":false})"))
                 .rings);
  EXPECT_EQ(std::get<said::offer_ack>(
              parse_frame(R"({"type":"offer.ack","offer":"CA1-1"})"))
              .offer,
    "CA1-1");
  EXPECT_EQ(std::get<said::offer_accept>(
              parse_frame(R"({"type":"offer.accept","offer":"CA1-1"})"))
              .offer,
    "CA1-1");
  EXPECT_EQ(std::get<said::offer_decline>(
              parse_frame(R"({"type":"offer.decline","offer":"CA1-1"})"))
              .offer,
    "CA1-1");
  EXPECT_TRUE(std::holds_alternative<said::wrap_up_done>(
    parse_frame(R"({"type":"wrap_up.done"})")));
}

board_call ringing_call() {
  board_call call;
  call.call = "CA1";
  call.state = "ringing";
  call.since = time_point{milliseconds{1'700'000'001'000}};
  call.started_at = time_point{milliseconds{1'700'000'000'007}};
  call.department = "billing";
  call.user = user_id{101};
  call.from = "+15550001111";
  return call;
}

day_figures some_figures() {
  day_figures today;
  today.calls = 40;
  today.answered = 31;
  today.voicemail = 5;
  today.gave_up = 4;
  today.median_to_person = milliseconds{14'500};
  today.offers = 52;
  today.offers_reached = 49;
  today.median_to_close = milliseconds{1'343'000};
  return today;
}

const std::string figures_text
  = R"({"calls":40,"answered":31,"voicemail":5,"gave_up":4,)"
    R"("median_seconds_to_person":14.5,"p95_seconds_to_person":null,)"
    R"("offers":52,"offers_reached":49,"median_minutes_to_close":22.4})";

const std::string call_text
  = R"({"call":"CA1","state":"ringing","since":"2023-11-14T22:13:21.000Z",)"
    R"("started_at":"2023-11-14T22:13:20.007Z","department":"billing",)"
    R"("user":101,"from":"+15550001111","urgent":false,"is_test":false})";

const std::string person_text
  = R"({"user":101,"name":"Ana Ruiz","state":"ringing",)"
    R"("since":"2023-11-14T22:13:21.000Z"})";

board_person ana_ringing() {
  return {user_id{101}, "Ana Ruiz", staff_state::ringing,
    time_point{milliseconds{1'700'000'001'000}}};
}

TEST(presence_frames, a_supervisor_asks_for_the_board) {
  EXPECT_TRUE(
    std::get<said::board>(parse_frame(R"({"type":"board","watch":true})"))
      .watch);
  EXPECT_FALSE(
    std::get<said::board>(parse_frame(R"({"type":"board","watch":false})"))
      .watch);
  EXPECT_EQ(code_of(R"({"type":"board","watch":1})"), "bad_frame");
}

TEST(presence_frames, the_whole_board) {
  board_view board;
  EXPECT_EQ(frame_text(page_frame::board_shown{
              std::make_shared<const board_view>(board)}),
    R"({"type":"board","calls":[],"staff":[],"today":null})");
  board.calls = {ringing_call()};
  board.staff = {ana_ringing()};
  board.today = some_figures();
  EXPECT_EQ(frame_text(page_frame::board_shown{
              std::make_shared<const board_view>(board)}),
    R"({"type":"board","calls":[)" + call_text + R"(],"staff":[)" + person_text
      + R"(],"today":)" + figures_text + "}");
}

TEST(presence_frames, what_changed_of_the_board_and_nothing_else) {
  board_changes changes;
  changes.ended = {"CA2"};
  const auto text_of = [](const board_changes& what) {
    return frame_text(
      page_frame::board_changed{std::make_shared<const board_changes>(what)});
  };
  EXPECT_EQ(text_of(changes),
    R"({"type":"board.changes","calls":[{"call":"CA2","ended":true}]})");
  changes.gone = {user_id{102}};
  auto withheld = ringing_call();
  withheld.from.clear();
  withheld.user.reset();
  changes.calls = {withheld};
  changes.staff = {ana_ringing()};
  changes.today = some_figures();
  EXPECT_EQ(text_of(changes),
    R"({"type":"board.changes","calls":[{"call":"CA1","state":"ringing",)"
    R"("since":"2023-11-14T22:13:21.000Z",)"
    R"("started_at":"2023-11-14T22:13:20.007Z","department":"billing",)"
    R"("user":null,"from":null,"urgent":false,"is_test":false},)"
    R"({"call":"CA2","ended":true}],"staff":[)"
      + person_text + R"(,{"user":102,"gone":true}],"today":)" + figures_text
      + "}");
}

TEST(presence_frames, what_is_wrong_is_named) {
  EXPECT_EQ(code_of(R"({"type":"dance"})"), "unknown_type");
  EXPECT_EQ(code_of(R"({"type":7})"), "bad_frame");
  EXPECT_EQ(code_of(R"({})"), "bad_frame");
  EXPECT_EQ(code_of(R"({"type":"hello"})"), "bad_frame");
  EXPECT_EQ(code_of(R"({"type":"presence","available":"yes"})"), "bad_frame");
  EXPECT_EQ(
    code_of(R"({"type":"presence","available":true,"rings":0})"), "bad_frame");
  EXPECT_EQ(code_of(R"({"type":"offer.ack","offer":1})"), "bad_frame");
  EXPECT_EQ(code_of(R"({"type":"offer.ack","offer":""})"), "bad_frame");
  for (const auto* text : {"", "{", "[]", "\"hello\"", "null", "\xFF", "{}{}"})
    EXPECT_EQ(code_of(text), "bad_json") << text;
  EXPECT_EQ(code_of(std::string(8000, '[')), "bad_json");
}

TEST(presence_frames, the_frames_of_the_engine) {
  const staff_key staff{client_id{123}, user_id{101}};
  EXPECT_EQ(welcome_text("s1", staff, staff_state::wrap_up),
    R"({"type":"welcome","session":"s1","user":101,"client_id":123,)"
    R"("state":"wrap_up"})");
  missed_call_news missed;
  missed.id = 3;
  missed.calls = 2;
  missed.department = "billing";
  missed.from = "+15550001111";
  missed.climbed = true;
  EXPECT_EQ(frame_text(missed),
    R"({"type":"missed_call","id":3,"state":"open","calls":2,)"
    R"("department":"billing","from":"+15550001111","climbed":true})");
  EXPECT_EQ(frame_text(lists_changed{true, false}),
    R"({"type":"lists","changed":["voicemails"]})");
  EXPECT_EQ(frame_text(lists_changed{true, true}),
    R"({"type":"lists","changed":["voicemails","missed_calls"]})");
  EXPECT_EQ(frame_text(page_frame::state_changed{staff_state::available}),
    R"({"type":"state","state":"available"})");
  page_frame::offer_made offer;
  offer.offer = "CA1-1";
  offer.call = "CA1";
  offer.from = "+15550001111";
  offer.department = "billing";
  offer.reason = "First in line.";
  offer.rings_until = time_point{milliseconds{1'700'000'000'007}};
  EXPECT_EQ(frame_text(offer),
    R"({"type":"offer","offer":"CA1-1","call":"CA1","from":"+15550001111",)"
    R"("department":"billing","reason":"First in line.",)"
    R"("rings_until":"2023-11-14T22:13:20.007Z"})");
  offer.summary = "The caller wants to pay a bill.";
  offer.urgent = true;
  EXPECT_EQ(frame_text(offer),
    R"({"type":"offer","offer":"CA1-1","call":"CA1","from":"+15550001111",)"
    R"("department":"billing","reason":"First in line.",)"
    R"("rings_until":"2023-11-14T22:13:20.007Z",)"
    R"("summary":"The caller wants to pay a bill.","urgent":true})");
  offer.is_test = true;
  EXPECT_TRUE(frame_text(offer).ends_with(R"("urgent":true,"is_test":true})"));
  EXPECT_EQ(frame_text(page_frame::offer_ended{"CA1-1", offer_end::taken}),
    R"({"type":"offer.ended","offer":"CA1-1","reason":"taken"})");
  EXPECT_EQ(frame_text(page_frame::error{"replaced", "Elsewhere."}),
    R"({"type":"error","code":"replaced","message":"Elsewhere."})");
}

TEST(presence_frames, text_that_is_no_utf8_is_replaced_and_not_thrown) {
  EXPECT_EQ(error_text("x", "a\xFF"),
    "{\"type\":\"error\",\"code\":\"x\",\"message\":\"a\xEF\xBF\xBD\"}");
}

} // namespace
} // namespace callengine::net::portal
