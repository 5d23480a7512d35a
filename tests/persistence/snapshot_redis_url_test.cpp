#include "persistence/snapshots/redis_url.hpp"

#include <gtest/gtest.h>

namespace callengine::persistence {
namespace {

redis_url parsed(std::string_view text) {
  const auto url = parse_redis_url(text);
  EXPECT_TRUE(url) << text << ": " << url.error;
  return url.value.value_or(redis_url{});
}

TEST(redis_url, host_and_port) {
  EXPECT_EQ(parsed("redis://cache").host, "cache");
  EXPECT_EQ(parsed("redis://cache").port, 6379);
  EXPECT_EQ(parsed("redis://10.0.0.7:6380").port, 6380);
  EXPECT_EQ(parsed("redis://cache:6380/").database, 0U);
  EXPECT_EQ(parsed("redis://cache/5").database, 5U);
  EXPECT_EQ(
    parsed("redis://[::1]:6380/2"), (redis_url{"::1", 6380, "", "", "", 2}));
}

TEST(redis_url, user_and_password) {
  EXPECT_EQ(parsed("redis://engine:secret@cache"),
    (redis_url{"cache", 6379, "", "engine", "secret", 0}));
  EXPECT_EQ(parsed("redis://:p%40ss%2Fw%3Ard@cache").password, "p@ss/w:rd");
  EXPECT_EQ(parsed("redis://:p@ss@cache").password, "p@ss");
  EXPECT_EQ(parsed("redis://:secret@cache").user, "");
}

TEST(redis_url, socket) {
  EXPECT_EQ(parsed("redis+unix:///run/redis.sock").socket, "/run/redis.sock");
  EXPECT_EQ(parsed("redis+unix://engine:secret@/run/my%20redis.sock?db=3"),
    (redis_url{"", 6379, "/run/my redis.sock", "engine", "secret", 3}));
}

TEST(redis_url, says_what_is_wrong_without_the_secret) {
  const std::pair<const char*, const char*> cases[] = {
    {"", "scheme"},
    {"http://topsecret@cache", "scheme"},
    {"rediss://:topsecret@cache", "TLS"},
    {"redis://", "no host"},
    {"redis://:topsecret@:6379", "no host"},
    {"redis://topsecret@cache", "without a password"},
    {"redis://:@cache", "without a password"},
    {"redis://:topsecret%4@cache", "percent-encoding"},
    {"redis://:topsecret%00@cache", "percent-encoding"},
    {"redis://u:top/secret@cache", "port"},
    {"redis://cache:topsecret", "port"},
    {"redis://cache:0", "port"},
    {"redis://cache:65536", "port"},
    {"redis://cache/topsecret", "database"},
    {"redis://cache/-1", "database"},
    {"redis://cache/99999999999", "database"},
    {"redis://[::1", "bracket"},
    {"redis://ca che", "characters"},
    {"redis+unix://", "path"},
    {"redis+unix://run/redis.sock", "path"},
    {"redis+unix:///run/redis.sock?topsecret=1", "option"},
    {"redis+unix:///run/redis.sock?db=topsecret", "database"},
  };
  for (const auto& [text, why] : cases) {
    const auto url = parse_redis_url(text);
    ASSERT_FALSE(url) << text;
    EXPECT_NE(url.error.find(why), std::string::npos) << text << url.error;
    EXPECT_EQ(url.error.find("topsecret"), std::string::npos) << url.error;
  }
  const auto long_path = "redis+unix:///" + std::string(200, 'x');
  EXPECT_FALSE(parse_redis_url(long_path));
}

TEST(redis_url, is_described_without_the_password) {
  EXPECT_EQ(describe(parsed("redis://engine:secret@cache:6380/2")),
    "Redis at cache:6380, database 2");
  EXPECT_EQ(describe(parsed("redis+unix://:secret@/run/redis.sock")),
    "Redis at /run/redis.sock, database 0");
}

} // namespace
} // namespace callengine::persistence
