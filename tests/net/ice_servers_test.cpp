#include "net/portal/ice_servers.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace callengine::net::portal {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

TEST(ice_servers_test, what_a_browser_takes_is_passed_on) {
  EXPECT_EQ(*ice_servers_in("").value, "[]");
  const std::string list
    = R"([{"urls":"stun:stun.example:3478"},)"
      R"({"urls":["turn:t.example","turns:t.example"],"username":"u",)"
      R"("credential":"c"}])";
  EXPECT_EQ(*ice_servers_in(list).value, list);
}

TEST(
  ice_servers_test, urls_with_commas_between_are_told_as_a_browser_wants_them) {
  EXPECT_EQ(*ice_servers_in("stun:stun.example:3478").value,
    R"([{"urls":"stun:stun.example:3478"}])");
  EXPECT_EQ(
    *ice_servers_in("stun:a.example,turn:ann:pa:s@s@b.example?transport=tcp")
       .value,
    R"([{"urls":"stun:a.example"},)"
    R"({"urls":"turn:b.example?transport=tcp","username":"ann",)"
    R"("credential":"pa:s@s"}])");
}

TEST(ice_servers_test, what_it_would_not_take_is_refused_and_not_repeated) {
  for (const auto* text :
    {"stun:", "https://x", "turn:the-secret@h", "stun:a,the-secret", "{}",
      "[1]", "[{}]", R"([{"urls":[]}])", R"([{"urls":"http://x"}])",
      R"([{"urls":7}])", R"([{"urls":"turn:x","credential":7}])",
      R"([{"urls":"turn:x","credential":"the-secret","more":1}])"}) {
    const auto read = ice_servers_in(text);
    EXPECT_THAT(read.error, HasSubstr("JSON array")) << text;
    EXPECT_THAT(read.error, Not(HasSubstr("the-secret")));
  }
}

} // namespace
} // namespace callengine::net::portal
