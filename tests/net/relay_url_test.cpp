#include "net/twilio/wire/relay_url.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace callengine::net::twilio {
namespace {

const relay_target some{{123}, "CA00000000000000000000000000000001", 4};
const std::string some_path
  = "/api/twilio/voice/relay/123/CA00000000000000000000000000000001/4";

TEST(relay_url, has_the_public_host_and_no_query) {
  EXPECT_EQ(relay_url(some, "https://voice.clinic.example"),
    "wss://voice.clinic.example" + some_path);
  EXPECT_EQ(relay_url(some, "http://127.0.0.1:8080/prefix"),
    "ws://127.0.0.1:8080/prefix" + some_path);
}

TEST(relay_url, what_was_written_is_read_again) {
  EXPECT_EQ(parse_relay_path(some_path), some);
  auto largest = some;
  largest.client.value = std::numeric_limits<std::int64_t>::max();
  largest.step = std::numeric_limits<std::uint32_t>::max();
  EXPECT_EQ(parse_relay_path(relay_url(largest, "")), largest);
}

TEST(relay_url, a_path_that_names_no_call_is_a_relays_all_the_same) {
  const std::string path{relay_path};
  const std::string call = "/CA00000000000000000000000000000001";
  for (const auto& bad : {path, path + "/", path + "/123", path + "/123" + call,
         path + "/123" + call + "/", path + "/123" + call + "/x",
         path + "/123" + call + "/-1", path + "/123" + call + "/4294967296",
         path + "/123" + call + "/4/", path + "/123" + call + "/4/5",
         path + "//123" + call + "/4", path + "/-1" + call + "/4",
         path + "/99999999999999999999" + call + "/4", path + "/123/CA1/4",
         path + "/123//4", path + "/%31" + call + "/4"}) {
    EXPECT_TRUE(is_relay_path(bad)) << bad;
    EXPECT_FALSE(parse_relay_path(bad)) << bad;
  }
}

TEST(relay_url, other_paths_are_no_relays) {
  for (const auto* other : {"/api/twilio/voice/relays/1", "/api/portal/ws",
         "/api/twilio/voice/incoming", "", "/"}) {
    EXPECT_FALSE(is_relay_path(other)) << other;
    EXPECT_FALSE(parse_relay_path(other)) << other;
  }
}

} // namespace
} // namespace callengine::net::twilio
