#include "tests/net/fixture.hpp"

#include <nlohmann/json.hpp>

namespace callengine::net::testing {
namespace {

using nlohmann::json;

constexpr client_id our_clinic{123};
constexpr client_id other_clinic{124};

class calls_test : public server_fixture {
protected:
  calls_test() {
    live_call ringing;
    ringing.call = some_call;
    ringing.state = "ringing";
    ringing.started_at = time_point{milliseconds{1'700'000'000'250}};
    ringing.department = "billing";
    ringing.user = user_id{101};
    engine.live.push_back({our_clinic, ringing});
  }

  std::optional<answer> ask_as(client_id clinic, std::string_view target) {
    return ask(get(target, bearer(clinic, user_id{101})));
  }

  static std::string path_of(std::string_view call) {
    return "/api/portal/calls/" + std::string{call};
  }
};

call_report ended_call_row() {
  call_report row;
  row.call = some_leg;
  row.client = our_clinic;
  row.started_at = time_point{milliseconds{1'700'000'000'000}};
  row.ended_at = time_point{milliseconds{1'700'000'061'005}};
  row.how = outcome::person;
  decision first;
  first.number = 1;
  first.at = row.started_at;
  first.text = "The call was answered.";
  decision second;
  second.number = 2;
  second.at = row.started_at;
  second.kind = decision_kind::passed_over;
  second.why = reason::on_another_call;
  second.user = user_id{102};
  second.department = "billing";
  second.text = "Ana Ruiz was passed over: on another call";
  row.decisions = {first, second};
  return row;
}

TEST_F(calls_test, an_ended_call_is_shown_with_its_reasons) {
  reports.rows = {ended_call_row()};
  start();
  const auto got = ask_as(our_clinic, path_of(some_leg));
  ASSERT_TRUE(got);
  EXPECT_EQ(got->status, 200);
  EXPECT_EQ(got->headers.at("content-type"), "application/json");
  EXPECT_EQ(json::parse(got->body), json::parse(R"({
    "call": "CA000000000000000000000000000000ff", "state": "ended",
    "started_at": "2023-11-14T22:13:20.000Z",
    "ended_at": "2023-11-14T22:14:21.005Z", "outcome": "person",
    "department": null, "user": null, "urgent": false, "is_test": false,
    "decisions": [
      {"step": 1, "at": "2023-11-14T22:13:20.000Z",
       "decision": "call_answered", "user": null, "department": null,
       "reason": "caller_called", "text": "The call was answered."},
      {"step": 2, "at": "2023-11-14T22:13:20.000Z",
       "decision": "passed_over", "user": 102, "department": "billing",
       "reason": "on_another_call",
       "text": "Ana Ruiz was passed over: on another call"}]})"));
}

TEST_F(calls_test, a_conversation_is_shown_turn_by_turn) {
  auto row = ended_call_row();
  row.decisions.clear();
  conversation_report talk;
  talk.how = ai::result::routed;
  talk.urgent = true;
  talk.summary = "The caller wants to pay a bill.";
  talk.turns
    = {{row.started_at, {"What are your hours?", "We are open from 8 to 5."}},
      {row.started_at + milliseconds{4250}, {"I want to pay my bill", ""}}};
  row.ai = talk;
  reports.rows = {row};
  start();
  const auto got = ask_as(our_clinic, path_of(some_leg));
  ASSERT_TRUE(got);
  EXPECT_EQ(got->headers.at("cache-control"), "no-store");
  EXPECT_EQ(json::parse(got->body)["ai"], json::parse(R"({
    "result": "routed", "summary": "The caller wants to pay a bill.",
    "urgent": true, "turns": [
      {"at": "2023-11-14T22:13:20.000Z", "caller": "What are your hours?",
       "engine": "We are open from 8 to 5."},
      {"at": "2023-11-14T22:13:24.250Z", "caller": "I want to pay my bill",
       "engine": ""}]})"));
}

TEST_F(calls_test, a_conversation_that_goes_on_has_no_result_yet) {
  auto row = ended_call_row();
  row.ai.emplace();
  reports.rows = {row};
  start();
  EXPECT_EQ(json::parse(ask_as(our_clinic, path_of(some_leg))->body)["ai"],
    json::parse(
      R"({"result": null, "summary": null, "urgent": false, "turns": []})"));
}

TEST_F(calls_test, history_is_told_who_asks_and_whether_the_call_goes_on) {
  start();
  ask_as(our_clinic, path_of(some_call));
  ask(get(path_of(some_leg),
    bearer(our_clinic, user_id{7}, portal::role::supervisor)));
  const auto asked = reports.questions();
  ASSERT_EQ(asked.size(), 2U);
  EXPECT_EQ(asked[0].who.staff, (staff_key{our_clinic, user_id{101}}));
  EXPECT_EQ(asked[0].who.role, "staff");
  EXPECT_FALSE(asked[0].who.hears_everything);
  EXPECT_TRUE(asked[0].is_live);
  EXPECT_EQ(asked[1].who.role, "supervisor");
  EXPECT_TRUE(asked[1].who.hears_everything);
  EXPECT_FALSE(asked[1].is_live);
}

TEST_F(calls_test, another_clinics_live_call_is_not_live_for_the_asker) {
  start();
  ask_as(other_clinic, path_of(some_call));
  const auto asked = reports.questions();
  ASSERT_EQ(asked.size(), 1U);
  EXPECT_FALSE(asked[0].is_live);
}

TEST_F(calls_test, a_live_call_is_shown_before_its_row_is_written) {
  start();
  const auto got = ask_as(our_clinic, path_of(some_call));
  ASSERT_TRUE(got);
  EXPECT_EQ(json::parse(got->body), json::parse(R"({
    "call": "CA00000000000000000000000000000001", "state": "ringing",
    "started_at": "2023-11-14T22:13:20.250Z", "ended_at": null,
    "outcome": null, "department": "billing", "user": 101, "urgent": false,
    "is_test": false, "decisions": []})"));
}

TEST_F(calls_test, the_live_calls_of_the_clinic_are_listed) {
  start();
  const auto got = ask_as(our_clinic, "/api/portal/calls?live=true");
  ASSERT_TRUE(got);
  EXPECT_EQ(json::parse(got->body), json::parse(R"({"calls": [
    {"call": "CA00000000000000000000000000000001", "state": "ringing",
     "started_at": "2023-11-14T22:13:20.250Z", "department": "billing",
     "user": 101, "urgent": false, "is_test": false}]})"));
  EXPECT_EQ(ask_as(other_clinic, "/api/portal/calls?live=true")->body,
    R"({"calls":[]})");
}

TEST_F(calls_test, an_urgent_call_is_marked_in_the_list) {
  engine.live.back().call.urgent = true;
  start();
  const auto got = ask_as(our_clinic, "/api/portal/calls?live=true");
  ASSERT_TRUE(got);
  EXPECT_EQ(json::parse(got->body)["calls"][0]["urgent"], true);
}

TEST_F(calls_test, a_test_call_is_marked_live_and_ended) {
  engine.live.back().call.is_test = true;
  reports.rows = {ended_call_row()};
  reports.rows.back().is_test = true;
  start();
  const auto list = ask_as(our_clinic, "/api/portal/calls?live=true");
  ASSERT_TRUE(list);
  EXPECT_EQ(json::parse(list->body)["calls"][0]["is_test"], true);
  for (const auto call : {some_call, some_leg}) {
    const auto one = ask_as(our_clinic, path_of(call));
    ASSERT_TRUE(one);
    EXPECT_EQ(json::parse(one->body)["is_test"], true) << call;
  }
}

TEST_F(calls_test, what_belongs_to_another_clinic_is_404) {
  reports.rows = {ended_call_row()};
  start();
  for (const auto call : {some_call, some_leg}) {
    const auto got = ask_as(other_clinic, path_of(call));
    ASSERT_TRUE(got);
    EXPECT_EQ(got->status, 404);
    EXPECT_EQ(json::parse(got->body)["error"]["code"], "not_found");
  }
  EXPECT_EQ(
    ask_as(our_clinic, path_of("CA0000000000000000000000000000dead"))->status,
    404);
  for (const auto* call : {"", "x", "CA1", "../calls"})
    EXPECT_EQ(ask_as(our_clinic, path_of(call))->status, 404) << call;
}

TEST_F(calls_test, nothing_is_told_without_a_valid_token) {
  start();
  const auto old = "Authorization: Bearer "
    + token_of(our_clinic, user_id{1}, std::chrono::hours{-1}) + "\r\n";
  for (const auto& header : {std::string{}, std::string{"Authorization: x\r\n"},
         std::string{"Authorization: Bearer \r\n"},
         std::string{"Authorization: Bearer a.b.c\r\n"}, old}) {
    const auto got = ask(get(path_of(some_call), header));
    ASSERT_TRUE(got);
    EXPECT_EQ(got->status, 401);
    EXPECT_EQ(got->headers.at("www-authenticate"), "Bearer");
    EXPECT_TRUE(json::parse(got->body).contains("error"));
  }
}

TEST_F(calls_test, another_question_is_400) {
  start();
  for (const auto* query : {"?live=false", "?live", "?day=today",
         "?live=true&limit=5", "?result=lost", "?before=CA1"}) {
    const auto got
      = ask_as(our_clinic, std::string{"/api/portal/calls"} + query);
    ASSERT_TRUE(got);
    EXPECT_EQ(got->status, 400) << query;
    EXPECT_EQ(json::parse(got->body)["error"]["code"], "bad_query");
  }
}

TEST_F(calls_test, the_details_of_a_call_are_for_those_who_may_see_them) {
  auto row = ended_call_row();
  row.decisions.clear();
  row.is_test = true;
  row.details = call_details{"+14155550123", 7, "Sent the bill again",
    call_result::helped, user_id{101}};
  reports.rows = {row};
  start();
  const auto body = json::parse(ask_as(our_clinic, path_of(some_leg))->body);
  EXPECT_EQ(body["from"], "+14155550123");
  EXPECT_EQ(body["voicemail"], 7);
  EXPECT_EQ(body["note"], "Sent the bill again");
  EXPECT_EQ(body["result"], "helped");
  EXPECT_EQ(body["noted_by"], 101);
  EXPECT_EQ(body["is_test"], true);
}

TEST_F(calls_test, for_others_they_are_not_there) {
  reports.rows = {ended_call_row()};
  start();
  const auto body = json::parse(ask_as(our_clinic, path_of(some_leg))->body);
  for (const auto* key : {"from", "voicemail", "note", "result", "noted_by"})
    EXPECT_FALSE(body.contains(key)) << key;
}

listed_call listed_row() {
  listed_call row;
  row.call = some_call;
  row.from = "+14155550123";
  row.started_at = time_point{milliseconds{1'700'000'000'250}};
  row.ended_at = row.started_at + milliseconds{1000};
  row.how = outcome::voicemail;
  row.department = "billing";
  row.conversation = ai::result::routed;
  row.voicemail = 7;
  return row;
}

TEST_F(calls_test, the_history_is_listed) {
  auto withheld = listed_row();
  withheld.call = some_leg;
  withheld.from = "anonymous";
  reports.listed.calls = {listed_row(), withheld};
  reports.listed.more = true;
  start();
  const auto got = ask_as(our_clinic, "/api/portal/calls");
  ASSERT_TRUE(got);
  const auto body = json::parse(got->body);
  EXPECT_EQ(body["more"], true);
  EXPECT_EQ(body["calls"][0], json::parse(R"({
    "call": "CA00000000000000000000000000000001", "from": "+14155550123",
    "started_at": "2023-11-14T22:13:20.250Z",
    "ended_at": "2023-11-14T22:13:21.250Z", "outcome": "voicemail",
    "department": "billing", "user": null, "ai_result": "routed",
    "urgent": false, "is_test": false, "voicemail": 7})"));
  EXPECT_EQ(body["calls"][1]["from"], nullptr);
}

TEST_F(calls_test, the_history_is_told_who_asks_for_what) {
  start();
  ask_as(our_clinic,
    "/api/portal/calls?number=%2B14155550123&result=person&limit=5");
  ask(get("/api/portal/calls?",
    bearer(our_clinic, user_id{7}, portal::role::supervisor)));
  const auto asked = reports.lists();
  ASSERT_EQ(asked.size(), 2U);
  EXPECT_EQ(asked[0].who.staff, (staff_key{our_clinic, user_id{101}}));
  EXPECT_FALSE(asked[0].who.hears_everything);
  EXPECT_EQ(asked[0].which.number, "+14155550123");
  EXPECT_EQ(asked[0].which.how, outcome::person);
  EXPECT_EQ(asked[0].which.limit, 5U);
  EXPECT_TRUE(asked[1].who.hears_everything);
  EXPECT_EQ(asked[1].which.limit, 50U);
}

TEST_F(calls_test, a_page_behind_a_call_that_is_not_there_is_400) {
  reports.listed.has_no_such_call = true;
  start();
  const auto got = ask_as(
    our_clinic, "/api/portal/calls?before=CA0000000000000000000000000000dead");
  EXPECT_EQ(got->status, 400);
}

TEST_F(calls_test, the_history_can_be_taken_away_as_a_file) {
  reports.listed.calls = {listed_row()};
  start();
  const auto got = ask_as(our_clinic, "/api/portal/calls.csv?result=voicemail");
  ASSERT_TRUE(got);
  EXPECT_EQ(got->status, 200);
  EXPECT_EQ(
    got->headers.at("content-type"), "text/csv; charset=utf-8; header=present");
  EXPECT_EQ(got->headers.at("content-disposition"),
    "attachment; filename=\"calls.csv\"");
  EXPECT_EQ(got->headers.at("cache-control"), "no-store");
  EXPECT_NE(got->body.find("\r\nCA00000000000000000000000000000001,'+1415"),
    got->body.npos);
  const auto asked = reports.lists();
  ASSERT_EQ(asked.size(), 1U);
  EXPECT_TRUE(asked[0].which.is_export);
  EXPECT_EQ(asked[0].which.how, outcome::voicemail);
}

TEST_F(calls_test, a_file_of_too_many_calls_is_no_file) {
  reports.listed.calls = {listed_row()};
  reports.listed.more = true;
  start();
  const auto got = ask_as(our_clinic, "/api/portal/calls.csv");
  ASSERT_TRUE(got);
  EXPECT_EQ(got->status, 400);
  EXPECT_EQ(json::parse(got->body)["error"]["code"], "too_many_calls");
}

TEST_F(calls_test, what_came_of_a_talk_is_noted) {
  reports.rows = {ended_call_row()};
  start();
  const auto got = ask(
    request_text("PATCH", path_of(some_leg), bearer(our_clinic, user_id{101}),
      R"({"note": "Sent the bill again", "result": "helped"})"));
  ASSERT_TRUE(got);
  EXPECT_EQ(got->status, 200);
  EXPECT_EQ(json::parse(got->body)["call"], some_leg);
  const auto asked = reports.changes();
  ASSERT_EQ(asked.size(), 1U);
  EXPECT_EQ(asked[0].which.who.staff, (staff_key{our_clinic, user_id{101}}));
  EXPECT_EQ(asked[0].which.call, some_leg);
  EXPECT_EQ(asked[0].what.note, "Sent the bill again");
  EXPECT_EQ(
    asked[0].what.result, std::optional{std::optional{call_result::helped}});
}

TEST_F(calls_test, what_is_not_theirs_to_note_is_404_though_it_goes_on) {
  reports.may_change = false;
  start();
  const auto note = [&](std::string_view body) {
    return ask(request_text(
      "PATCH", path_of(some_call), bearer(our_clinic, user_id{102}), body));
  };
  EXPECT_EQ(note(R"({"result": "helped"})")->status, 404);
  EXPECT_EQ(note(R"({"result": "lost"})")->status, 400);
  EXPECT_EQ(note("")->status, 400);
  EXPECT_EQ(reports.changes().size(), 1U);
}

TEST_F(calls_test, a_list_is_read_only) {
  start();
  for (const auto* path : {"/api/portal/calls", "/api/portal/calls.csv"})
    EXPECT_EQ(ask(request_text("PATCH", path, {}, "{}"))->status, 405) << path;
}

TEST_F(calls_test, a_history_that_fails_is_503_and_counted) {
  reports.error = "disk I/O error";
  start();
  const auto got = ask_as(our_clinic, path_of(some_call));
  ASSERT_TRUE(got);
  EXPECT_EQ(got->status, 503);
  EXPECT_EQ(got->body.find("disk"), got->body.npos) << "nothing of the inside";
  EXPECT_EQ(server_->counted().reports_failed, 1U);
}

TEST_F(calls_test, an_engine_that_hangs_is_503_in_time) {
  engine.is_silent = true;
  options.limits.api_deadline = std::chrono::milliseconds{50};
  start();
  EXPECT_EQ(ask_as(our_clinic, path_of(some_call))->status, 503);
  EXPECT_EQ(ask_as(our_clinic, "/api/portal/calls?live=true")->status, 503);
}

} // namespace
} // namespace callengine::net::testing
