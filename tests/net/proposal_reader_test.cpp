#include "net/outgoing/chat/proposal_reader.hpp"
#include "tests/support/chat_server.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace callengine::net::testing {
namespace {

using outgoing::proposal_reader;
using state = proposal_reader::state;
using ai::action;

struct reading {
  state how = state::reading;
  std::string pieces;
  ai::proposal proposal;
};

reading read(std::string_view words, std::size_t piece = 1) {
  proposal_reader reader;
  reading result;
  for (std::size_t at = 0; at < words.size(); at += piece)
    result.pieces += reader.take(words.substr(at, piece));
  result.how = reader.now();
  result.proposal = reader.proposal();
  return result;
}

TEST(proposal_reader_test, a_proposal_is_read_however_it_is_cut) {
  const std::string words
    = R"( {"action" : "answer", "department": null, "certainty": 0.75,
        "language":"en-US","text":"Nine \u2013 \"five\"\n\ud83d\ude00 é."} )";
  for (std::size_t piece = 1; piece <= words.size(); ++piece) {
    const auto got = read(words, piece);
    ASSERT_EQ(got.how, state::whole) << piece;
    EXPECT_EQ(got.proposal.what, action::answer);
    EXPECT_EQ(got.proposal.department, "");
    EXPECT_EQ(got.proposal.certainty, 0.75);
    EXPECT_EQ(got.proposal.language, "en-US");
    EXPECT_EQ(got.proposal.text,
      "Nine \xE2\x80\x93 \"five\"\n\xF0\x9F\x98\x80 \xC3\xA9.");
    EXPECT_EQ(got.pieces, got.proposal.text) << piece;
  }
}

TEST(proposal_reader_test, text_is_told_while_it_comes) {
  proposal_reader reader;
  EXPECT_EQ(reader.take(R"({"action":"answer","text":"We)"), "We");
  EXPECT_EQ(reader.take(R"( are \ud83d)"), " are ");
  EXPECT_EQ(reader.take(R"(\ude00 open)"), "\xF0\x9F\x98\x80 open");
  EXPECT_EQ(reader.take(R"(."})"), ".");
  EXPECT_EQ(reader.now(), state::whole);
}

TEST(proposal_reader_test, text_before_its_action_waits_for_it) {
  proposal_reader reader;
  EXPECT_EQ(reader.take(R"({"text":"We are open.","action":"ans)"), "");
  EXPECT_EQ(reader.take(R"(wer")"), "We are open.");
  EXPECT_EQ(reader.take("}"), "");
  EXPECT_EQ(reader.now(), state::whole);
}

TEST(proposal_reader_test, only_the_text_of_an_answer_is_told_before_the_end) {
  for (const auto* what :
    {"route_department", "route_staff", "take_message", "end"}) {
    const auto got = read(callengine::testing::proposal_text(what, "Goodbye."));
    EXPECT_EQ(got.how, state::whole);
    EXPECT_EQ(got.pieces, "") << what;
    EXPECT_EQ(got.proposal.text, "Goodbye.");
    EXPECT_EQ(ai::to_string(got.proposal.what), what);
  }
}

TEST(proposal_reader_test, a_department_is_told_as_it_stands) {
  const auto got = read(callengine::testing::proposal_text(
    "route_department", "", "Chief of another clinic"));
  EXPECT_EQ(got.proposal.department, "Chief of another clinic");
}

TEST(proposal_reader_test, certainty_is_kept_between_0_and_1) {
  const auto certainty = [](const std::string& member) {
    const auto got = read(R"({"action":"end")" + member + "}");
    EXPECT_EQ(got.how, state::whole) << member;
    return got.proposal.certainty;
  };
  EXPECT_EQ(certainty(R"(,"certainty":7)"), 1);
  EXPECT_EQ(certainty(R"(,"certainty":-0.1)"), 0);
  EXPECT_EQ(certainty(R"(,"certainty":1e-400)"), 0);
  EXPECT_EQ(certainty(R"(,"certainty":null)"), 0.5);
  EXPECT_EQ(certainty(""), 0.5);
}

TEST(proposal_reader_test, unknown_members_are_passed_over) {
  const auto got
    = read(R"({"why":{"text":"no","action":[{"action":"end"}]},)"
           R"("action":"answer","list":["text","x"],"text":"Yes."})");
  EXPECT_EQ(got.how, state::whole);
  EXPECT_EQ(got.pieces, "Yes.");
}

TEST(proposal_reader_test, what_stands_behind_the_object_is_not_looked_at) {
  const auto got = read(callengine::testing::opening_hours()
    + callengine::testing::proposal_text("route_staff", ""));
  EXPECT_EQ(got.how, state::whole);
  EXPECT_EQ(got.proposal.what, action::answer);
}

TEST(proposal_reader_test, anything_else_is_garbage) {
  for (const auto* words :
    {"Sure! We are open.", "[]", "\"text\"", "null", "```json\n{}", "{}",
      R"({"text":"a"})", R"({"action":null})", R"({"action":1})",
      R"({"action":"transfer","text":"a"})", R"({"action":"Answer"})",
      R"({"action":"answer","text":1})", R"({"action":"end","language":[]})",
      R"({"action":"end","department":{}})",
      R"({"action":"end","certainty":"high"})",
      R"({"action":"end","certainty":1e999})", R"({"action":"end",})",
      R"({"action":"end"])", R"({"action" "end"})",
      R"({"action":"end" "text":"a"})",
      R"({"action":"answer","text":"\ud83d"})",
      R"({"action":"answer","text":"\ude00"})",
      R"({"action":"answer","text":"\ud83dx"})",
      R"({"action":"answer","text":"\ud83d\n"})",
      R"({"action":"answer","text":"\x"})",
      R"({"action":"answer","text":"\u12g4"})",
      "{\"action\":\"answer\",\"text\":\"a\nb\"}",
      "{\"action\":\"answer\",\"text\":\"caf\xE9\"}"})
    EXPECT_EQ(read(words).how, state::garbage) << words;
}

TEST(proposal_reader_test, a_member_that_comes_twice_is_garbage) {
  for (const auto* words :
    {R"({"action":"answer","text":"a","action":"route_staff"})",
      R"({"action":"answer","action":"answer","text":"a"})",
      R"({"action":"answer","text":"a","text":"b"})",
      R"({"action":"answer","text":"a","text":1})"})
    EXPECT_EQ(read(words).how, state::garbage) << words;
}

TEST(proposal_reader_test, an_end_in_the_middle_is_no_proposal) {
  const auto words = callengine::testing::opening_hours();
  for (std::size_t size = 0; size < words.size(); ++size)
    EXPECT_EQ(read(words.substr(0, size)).how, state::reading) << size;
}

TEST(proposal_reader_test, deep_nesting_is_no_harm) {
  const auto words = R"({"action":"end","a":)" + std::string(200'000, '[');
  EXPECT_EQ(read(words, 4096).how, state::reading);
  EXPECT_EQ(
    read(words + std::string(200'000, ']') + "}", 4096).how, state::whole);
}

} // namespace
} // namespace callengine::net::testing
