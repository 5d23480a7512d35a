#include "net/outgoing/chat/completion_reader.hpp"
#include "net/outgoing/chat/sse_reader.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace callengine::net::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using texts = std::vector<std::string>;

texts events_of(std::string_view stream, std::size_t piece) {
  outgoing::sse_reader reader;
  texts told;
  for (std::size_t at = 0; at < stream.size(); at += piece)
    reader.take(stream.substr(at, piece),
      [&](std::string_view data) { told.emplace_back(data); });
  return told;
}

TEST(sse_reader_test, events_are_the_same_however_their_bytes_are_cut) {
  const std::string stream = ": hello\n\ndata: {\"a\":1}\n\nevent: x\r\n"
                             "data: two\r\ndata:lines\r\nid: 7\r\n\r\n"
                             "data:\rdata\r\rdata: [DONE]\n\n";
  for (std::size_t piece = 1; piece <= stream.size(); ++piece)
    EXPECT_THAT(events_of(stream, piece),
      ElementsAre("{\"a\":1}", "two\nlines", "\n", "[DONE]"))
      << piece;
}

TEST(sse_reader_test, an_event_that_is_cut_off_is_not_told) {
  EXPECT_THAT(events_of("data: 1\n", 3), IsEmpty());
  EXPECT_THAT(events_of("data: 1\n\ndata: 2\n", 3), ElementsAre("1"));
}

TEST(sse_reader_test, fields_without_data_make_no_event) {
  EXPECT_THAT(
    events_of("event: ping\n\nretry: 10\n\nnodata: 1\n\n", 5), IsEmpty());
}

class completion_reader_test : public ::testing::Test {
protected:
  std::string read(std::string_view body, std::size_t piece = 7) {
    std::string words;
    for (std::size_t at = 0; at < body.size(); at += piece)
      words += reader.take(body.substr(at, piece));
    return words + reader.finish();
  }

  outgoing::completion_reader reader;
};

TEST_F(completion_reader_test, words_are_the_deltas_of_the_first_choice) {
  EXPECT_EQ(
    read("\n\ndata: {\"choices\":[{\"delta\":{\"role\":\"assistant\"}}]}\n\n"
         "data: {\"choices\":[{\"delta\":{\"content\":\"we \"}}]}\n\n"
         "data: {\"choices\":[{\"delta\":{\"content\":null}}]}\n\n"
         "data: {\"choices\":[{\"delta\":{\"content\":\"are\"}},"
         "{\"delta\":{\"content\":\"no\"}}]}\n\n"
         "data: {\"choices\":[],\"usage\":{\"total_tokens\":9}}\n\n"
         "data: [DONE]\n\n"),
    "we are");
  EXPECT_FALSE(reader.is_broken());
}

TEST_F(completion_reader_test, a_server_that_does_not_stream_is_understood) {
  EXPECT_EQ(read(" {\"choices\":[{\"message\":{\"role\":\"assistant\","
                 "\"content\":\"we are\"}}]}\n"),
    "we are");
  EXPECT_FALSE(reader.is_broken());
}

TEST_F(completion_reader_test, a_byte_order_mark_is_left_out) {
  const std::string mark = "\xEF\xBB\xBF";
  EXPECT_EQ(
    read(
      mark + "data: {\"choices\":[{\"delta\":{\"content\":\"we are\"}}]}\n\n"),
    "we are");
  reader = {};
  EXPECT_EQ(
    read(mark + "{\"choices\":[{\"message\":{\"content\":\"we are\"}}]}"),
    "we are");
  EXPECT_FALSE(reader.is_broken());
}

TEST_F(completion_reader_test, the_last_event_ends_it) {
  read("data: {\"choices\":[{\"delta\":{\"content\":\"we\"}}]}\n\n");
  EXPECT_FALSE(reader.is_done());
  EXPECT_EQ(read("data: [DONE]\n\n"
                 "data: {\"choices\":[{\"delta\":{\"content\":\"no\"}}]}\n\n"),
    "");
  EXPECT_TRUE(reader.is_done());
}

TEST_F(completion_reader_test, an_error_in_the_stream_breaks_it) {
  read("data: {\"error\":{\"message\":\"overloaded\"}}\n\n");
  EXPECT_TRUE(reader.is_broken());
}

TEST_F(completion_reader_test, data_that_are_no_json_break_it) {
  read("data: {\"choices\":[{\n\n");
  EXPECT_TRUE(reader.is_broken());
}

TEST_F(completion_reader_test, a_plain_answer_that_is_cut_breaks_it) {
  read("{\"choices\":[{\"message\":");
  EXPECT_TRUE(reader.is_broken());
}

TEST_F(completion_reader_test, other_shapes_have_no_words) {
  for (const auto* data : {"{}", "{\"choices\":{}}", "{\"choices\":[1]}",
         "{\"choices\":[{\"delta\":1}]}",
         "{\"choices\":[{\"delta\":{\"content\":[1]}}]}"}) {
    reader = {};
    EXPECT_EQ(read("data: " + std::string{data} + "\n\n"), "") << data;
  }
}

} // namespace
} // namespace callengine::net::testing
