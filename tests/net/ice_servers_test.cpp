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

TEST(ice_servers_test, what_it_would_not_take_is_refused_and_not_repeated) {
  for (const auto* text : {"stun:stun.example", "{}", "[1]", "[{}]",
         R"([{"urls":[]}])", R"([{"urls":"http://x"}])", R"([{"urls":7}])",
         R"([{"urls":"turn:x","credential":7}])",
         R"([{"urls":"turn:x","credential":"the-secret","more":1}])"}) {
    const auto read = ice_servers_in(text);
    EXPECT_THAT(read.error, HasSubstr("JSON array")) << text;
    EXPECT_THAT(read.error, Not(HasSubstr("the-secret")));
  }
}

} // namespace
} // namespace callengine::net::portal
