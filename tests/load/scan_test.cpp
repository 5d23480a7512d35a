#include "simulator/load/twiml_scan.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace callengine::simulator::load {
namespace {

using ::testing::ElementsAre;

scanned_document scanned(std::string_view text) {
  scanned_document document;
  scan(text, document);
  return document;
}

std::vector<std::string> values_of(std::string_view text) {
  std::vector<std::string> values;
  for (const auto& [from, size] : scanned(text).values)
    values.emplace_back(text.substr(from, size));
  return values;
}

TEST(scan_test, values_are_attributes_and_texts_in_order) {
  EXPECT_THAT(values_of(R"(<?xml version="1.0"?><Response><Dial timeout="20">)"
                        R"(<Number url="http://a/?b&amp;c">+1</Number></Dial>)"
                        R"(<Say>a "word"</Say><Hangup/></Response>)"),
    ElementsAre("1.0", "20", "http://a/?b&amp;c", "+1", "a \"word\""));
}

TEST(scan_test, documents_that_differ_in_values_have_one_form) {
  EXPECT_EQ(
    scanned(R"(<Response><Redirect method="POST">a</Redirect></Response>)")
      .form,
    scanned(R"(<Response><Redirect method="GET">bc</Redirect></Response>)")
      .form);
}

TEST(scan_test, documents_that_differ_otherwise_have_two) {
  const auto form = scanned("<Response><Say>a</Say><Hangup/></Response>").form;
  EXPECT_NE(form, scanned("<Response><Say>a</Say></Response>").form);
  EXPECT_NE(form, scanned("<Response><Hangup/><Say>a</Say></Response>").form);
  EXPECT_NE(form,
    scanned(R"(<Response><Say voice="a">a</Say><Hangup/></Response>)").form);
}

TEST(scan_test, what_is_cut_off_is_scanned_too) {
  for (const std::string whole : {R"(<Response><Say voice="man">a</Say>)"})
    for (std::size_t size = 0; size < whole.size(); ++size)
      for (const auto& value : values_of(whole.substr(0, size)))
        EXPECT_LE(value.size(), size);
}

TEST(scan_test, escapes_are_read) {
  EXPECT_EQ(
    unescape("a&amp;b&lt;&gt;&quot;&apos;&amp;amp;&x"), "a&b<>\"'&amp;&x");
}

} // namespace
} // namespace callengine::simulator::load
