#include "net/twilio/wire/link_url.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace callengine::net::twilio {
namespace {

constexpr std::string_view base = "https://voice.clinic.example";

std::string_view query_of(std::string_view url) {
  const auto mark = url.find('?');
  return url.substr(mark + 1, url.find('#') - mark - 1);
}

parsed_link parse(std::string_view query) {
  const auto decoded = decode_form(query);
  return parse_link(twiml::endpoint::voicemail, decoded.value_or(parameters{}));
}

TEST(link_url, is_exactly_this) {
  twiml::link link;
  link.to = twiml::endpoint::call_status;
  link.client = {123};
  link.settings = {7};
  link.step = 4;
  link.node = 2;
  link.attempt = 3;
  link.call = "CA00000000000000000000000000000001";
  link.department = "front desk & caf\xC3\xA9";
  EXPECT_EQ(to_url(link, base),
    "https://voice.clinic.example/api/twilio/voice/"
    "call-status?client=123&line=7"
    "&step=4&node=2&attempt=3&call=CA00000000000000000000000000000001"
    "&department=front%20desk%20%26%20caf%C3%A9#rc=5&rp=all");
}

RC_GTEST_PROP(link_url, what_was_written_is_read_again, ()) {
  const auto number = rc::gen::nonNegative<std::int64_t>();
  twiml::link link;
  link.to = static_cast<twiml::endpoint>(*rc::gen::inRange(0, 11));
  link.client = {*number};
  link.settings = {*number};
  link.step = *rc::gen::arbitrary<std::uint32_t>();
  link.node = *rc::gen::arbitrary<std::uint32_t>();
  link.attempt = *rc::gen::arbitrary<std::uint32_t>();
  if (*rc::gen::arbitrary<bool>())
    link.call = "CA"
      + *rc::gen::container<std::string>(
        32, rc::gen::elementOf(std::string{"0123456789abcdef"}));
  link.department = *rc::gen::string<std::string>();
  const auto url = to_url(link, base);
  const auto path = url.substr(base.size(), url.find('?') - base.size());
  const auto query = decode_form(query_of(url));
  RC_ASSERT(query.has_value());
  RC_ASSERT(endpoint_at(path) == link.to);
  const auto read = parse_link(link.to, *query);
  RC_ASSERT(!read.malformed);
  RC_ASSERT(read.link == link);
}

TEST(link_url, the_first_of_repeated_names_counts) {
  const auto read = parse("client=1&line=2&step=3&node=0&client=9&step=8");
  ASSERT_TRUE(read.link);
  EXPECT_EQ(read.link->client.value, 1);
  EXPECT_EQ(read.link->step, 3U);
}

TEST(link_url, a_query_without_any_of_its_names_has_none) {
  for (const auto* query : {"", "CallSid=CA1&From=x", "Client=1&Step=2"}) {
    const auto read = parse(query);
    EXPECT_FALSE(read.link) << query;
    EXPECT_FALSE(read.malformed) << query;
  }
}

TEST(link_url, numbers_are_read_strictly) {
  for (const auto* query :
    {"client=1", "client=1&line=2", "client=&line=2&step=3",
      "client=1x&line=2&step=3", "client=-1&line=2&step=3",
      "client=%2B1&line=2&step=3", "client=+1&line=2&step=3",
      "client=0x1&line=2&step=3", "client=1.0&line=2&step=3",
      "client=9223372036854775808&line=2&step=3",
      "client=1&line=2&step=4294967296", "client=1&line=2&step=3&node=x",
      "client=1&line=2&step=3&attempt=", "client=1&line=2&step=3&call=CA1"}) {
    const auto read = parse(query);
    EXPECT_FALSE(read.link) << query;
    EXPECT_TRUE(read.malformed) << query;
  }
}

TEST(link_url, only_whole_paths_are_endpoints) {
  EXPECT_EQ(
    endpoint_at("/api/twilio/voice/ivr-gather"), twiml::endpoint::ivr_gather);
  for (const auto* path :
    {"/api/twilio/voice/ivr-gather/", "/api/twilio/voice/IVR-gather",
      "/api/twilio/ivr-gather", "/api/twilio/", "/api/twilio/voice", "", "?"})
    EXPECT_FALSE(endpoint_at(path)) << path;
}

TEST(link_url, a_sid_is_its_prefix_and_32_hexadecimal_digits) {
  EXPECT_TRUE(is_sid("CA", "CA0123456789abcdefABCDEF0123456789"));
  EXPECT_FALSE(is_sid("CA", "RE0123456789abcdefABCDEF0123456789"));
  EXPECT_FALSE(is_sid("CA", "CA0123456789abcdefABCDEF012345678"));
  EXPECT_FALSE(is_sid("CA", "CA0123456789abcdefABCDEF01234567890"));
  EXPECT_FALSE(is_sid("CA", "CA0123456789abcdefABCDEF012345678g"));
  EXPECT_FALSE(is_sid("CA", ""));
}

} // namespace
} // namespace callengine::net::twilio
