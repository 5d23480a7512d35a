#include "net/portal/call_questions.hpp"
#include "net/portal/calls_csv.hpp"

#include <gtest/gtest.h>

namespace callengine::net::portal {
namespace {

std::optional<std::int64_t> ms(std::string_view text) {
  const auto at = time_of(text);
  return at ? std::optional<std::int64_t>{at->time_since_epoch().count()}
            : std::nullopt;
}

TEST(time_of_a_question, is_read_with_its_zone) {
  EXPECT_EQ(ms("1970-01-01T00:00:00Z"), 0);
  EXPECT_EQ(ms("2023-11-14T22:13:20.250Z"), 1'700'000'000'250);
  EXPECT_EQ(ms("2023-11-14T22:13:20.25Z"), 1'700'000'000'250);
  EXPECT_EQ(ms("2023-11-14T22:13:20.2509999Z"), 1'700'000'000'250);
  EXPECT_EQ(ms("2023-11-15T00:13:20+02:00"), 1'700'000'000'000);
  EXPECT_EQ(ms("2023-11-14T18:43:20-03:30"), 1'700'000'000'000);
}

TEST(time_of_a_question, is_nothing_where_it_is_no_time) {
  for (const auto* text : {"", "today", "2023-11-14", "2023-11-14T22:13Z",
         "2023-11-14T22:13:20", "2023-02-30T00:00:00Z", "2023-13-01T00:00:00Z",
         "2023-11-14T24:00:00Z", "2023-11-14T22:60:00Z", "2023-11-14T22:13:60Z",
         "2023-11-14T22:13:20.Z", "2023-11-14T22:13:20Z ",
         "2023-11-14T22:13:20+0200", "+023-11-14T22:13:20Z"})
    EXPECT_EQ(time_of(text), std::nullopt) << text;
}

TEST(call_page, has_all_its_filters) {
  const auto asked
    = call_page_of("from=2023-11-14T00:00:00Z&to=2023-11-15T00:00:00Z"
                   "&number=%2B14155550123&department=billing&result=voicemail"
                   "&before=CA00000000000000000000000000000001&limit=5");
  const auto* filter = std::get_if<call_filter>(&asked);
  ASSERT_NE(filter, nullptr);
  EXPECT_EQ(filter->to.value() - filter->from.value(), std::chrono::days{1});
  EXPECT_EQ(filter->number, "+14155550123");
  EXPECT_EQ(filter->department, "billing");
  EXPECT_EQ(filter->how, outcome::voicemail);
  EXPECT_EQ(filter->before, "CA00000000000000000000000000000001");
  EXPECT_EQ(filter->limit, 5U);
  EXPECT_FALSE(filter->is_export);
}

TEST(call_page, refuses_what_it_does_not_understand) {
  for (const auto* query :
    {"from=today", "number=14155550123", "number=+14155550123", "result=lost",
      "before=CA1", "limit=201", "live=false", "limit=5&limit=5"})
    EXPECT_TRUE(std::holds_alternative<bad_question>(call_page_of(query)))
      << query;
}

TEST(call_export, has_no_pages) {
  EXPECT_TRUE(std::holds_alternative<bad_question>(call_export_of("limit=5")));
  const auto asked = call_export_of("result=person");
  const auto* filter = std::get_if<call_filter>(&asked);
  ASSERT_NE(filter, nullptr);
  EXPECT_EQ(filter->limit, longest_export);
  EXPECT_TRUE(filter->is_export);
}

TEST(call_change, has_a_note_or_a_result) {
  const auto both = call_change_of(R"({"note": "", "result": "helped"})");
  const auto* change = std::get_if<call_change>(&both);
  ASSERT_NE(change, nullptr);
  EXPECT_EQ(change->note, "");
  EXPECT_EQ(change->result, std::optional{std::optional{call_result::helped}});
  const auto none = call_change_of(R"({"result": null})");
  const auto* taken = std::get_if<call_change>(&none);
  ASSERT_NE(taken, nullptr);
  EXPECT_EQ(taken->note, std::nullopt);
  ASSERT_TRUE(taken->result) << "it is said";
  EXPECT_EQ(*taken->result, std::nullopt) << "and is none";
  for (const std::string body : {"{}", "[]", R"({"result": "reached"})",
         R"({"result": 1})", R"({"note": null})", R"({"user": 1})"})
    EXPECT_TRUE(std::holds_alternative<bad_question>(call_change_of(body)))
      << body;
  EXPECT_TRUE(std::holds_alternative<bad_question>(
    call_change_of(R"({"note": ")" + std::string(4001, 'x') + R"("})")));
}

TEST(csv_cell, is_quoted_where_it_must_be) {
  EXPECT_EQ(csv_cell("billing"), "billing");
  EXPECT_EQ(csv_cell(""), "");
  EXPECT_EQ(csv_cell("Smith, Jones"), "\"Smith, Jones\"");
  EXPECT_EQ(csv_cell("the \"front\" desk"), "\"the \"\"front\"\" desk\"");
  EXPECT_EQ(csv_cell("two\r\nlines"), "\"two\r\nlines\"");
}

TEST(csv_cell, is_no_formula) {
  EXPECT_EQ(csv_cell("=1+1"), "'=1+1");
  EXPECT_EQ(csv_cell("+14155550123"), "'+14155550123");
  EXPECT_EQ(csv_cell("-1"), "'-1");
  EXPECT_EQ(csv_cell("@SUM(A1)"), "'@SUM(A1)");
  EXPECT_EQ(csv_cell("\t=1"), "'\t=1");
  EXPECT_EQ(csv_cell("=\"a\",b"), "\"'=\"\"a\"\",b\"");
  EXPECT_EQ(csv_cell("a=b"), "a=b");
}

TEST(calls_csv, has_a_line_for_each_call) {
  listed_call call;
  call.call = "CA1";
  call.from = "+14155550123";
  call.started_at = time_point{milliseconds{1'700'000'000'250}};
  call.how = outcome::voicemail;
  call.department = "billing, taxes";
  call.user = user_id{101};
  call.conversation = ai::result::routed;
  call.urgent = true;
  call.voicemail = 7;
  listed_call withheld;
  withheld.call = "CA2";
  withheld.from = "anonymous";
  withheld.started_at = call.started_at;
  EXPECT_EQ(calls_csv({call, withheld}),
    "call,from,started_at,ended_at,outcome,department,user,ai_result,urgent,"
    "is_test,voicemail\r\n"
    "CA1,'+14155550123,2023-11-14T22:13:20.250Z,,voicemail,\"billing, taxes\","
    "101,routed,yes,no,7\r\n"
    "CA2,,2023-11-14T22:13:20.250Z,,,,,,no,no,\r\n");
}

} // namespace
} // namespace callengine::net::portal
