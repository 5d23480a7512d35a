#include "net/origins.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace callengine::net {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

bool is_own(
  const std::string& origin, const std::string& host = "engine:8080") {
  server_options options;
  options.public_url = "https://Calls.Example/prefix";
  options.allowed_origins = {"https://portal.example"};
  request head;
  head.origin = origin;
  head.host = host;
  return is_own_page(head, options);
}

TEST(origins_test, pages_of_the_host_that_was_asked_are_its_own) {
  EXPECT_TRUE(is_own("http://engine:8080"));
  EXPECT_TRUE(is_own("HTTPS://ENGINE:8080"));
  EXPECT_FALSE(is_own("http://engine"));
  EXPECT_FALSE(is_own("http://engine:8081"));
}

TEST(origins_test, pages_of_the_public_url_and_of_allowed_origins_may_come) {
  EXPECT_TRUE(is_own("https://calls.example"));
  EXPECT_TRUE(is_own("https://portal.example"));
  EXPECT_TRUE(is_own("")) << "no browser, or its own page";
}

TEST(origins_test, other_pages_may_not) {
  for (const auto* origin :
    {"null", "https://calls.example.evil.example", "https://evil.example",
      "http://calls.example", "file://engine:8080", "engine:8080", "https://"})
    EXPECT_FALSE(is_own(origin)) << origin;
  EXPECT_FALSE(is_own("https://", "")) << "no host at all";
}

TEST(origins_test, a_list_is_read_with_commas_or_blanks) {
  const auto list
    = origins_in(" https://A.example/, http://localhost:5173  https://[::1] ");
  ASSERT_TRUE(list) << list.error;
  EXPECT_THAT(*list.value,
    ElementsAre("https://a.example", "http://localhost:5173", "https://[::1]"));
  EXPECT_THAT(*origins_in("").value, IsEmpty());
}

TEST(origins_test, what_is_no_origin_is_refused) {
  for (const auto* text : {"a.example", "https://", "https://a.example/path",
         "ftp://a.example", "https://a.example;script-src", "https://a'b", "*",
         "'self'", "https://a.example\r\nX: y", "https://user@a.example"})
    EXPECT_THAT(origins_in(text).error, HasSubstr("is no origin")) << text;
}

} // namespace
} // namespace callengine::net
