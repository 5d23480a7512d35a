// Where the engine must not start, it says why and stops.
#include "tests/system/world.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace callengine::testing {
namespace {

using ::testing::AnyOf;
using ::testing::HasSubstr;
using ::testing::Not;

class refusal_test : public ::testing::Test {
protected:
  /// Starts it with this changed; what it said until it gave up.
  std::string refusal(const std::string& name, const std::string& value,
    const std::string& listen = "127.0.0.1:0") {
    auto told = it_.told();
    if (value.empty())
      told.erase(name);
    else
      told[name] = value;
    engine_process engine{told, it_.folder.path() / "refused.log"};
    const auto status = engine.start_in_vain(listen).wait(20s);
    EXPECT_TRUE(status.has_value()) << "it runs: " << engine.log();
    EXPECT_GT(status.value_or(0), 0) << engine.log();
    for (const auto& secret : {auth_token, second_auth_token, jwt_secret})
      EXPECT_THAT(engine.log(), Not(HasSubstr(secret)));
    return engine.log();
  }

  world it_;
};

TEST_F(refusal_test, without_an_auth_token) {
  EXPECT_THAT(refusal("TWILIO_AUTH_TOKEN", ""),
    HasSubstr("TWILIO_AUTH_TOKEN is not set"));
}

TEST_F(refusal_test, with_a_real_account_beside_the_phone_in_the_page) {
  it_.more["CALLENGINE_TRY_PHONE"] = "open";
  EXPECT_THAT(refusal("TWILIO_ACCOUNT_SID", "AC1"),
    AllOf(HasSubstr("not started"), HasSubstr("TWILIO_ACCOUNT_SID is set")));
}

TEST_F(refusal_test, without_a_public_url_on_any_port) {
  EXPECT_THAT(
    refusal("CALLENGINE_PUBLIC_URL", ""), HasSubstr("CALLENGINE_PUBLIC_URL"));
}

TEST_F(refusal_test, with_a_database_url_of_no_known_kind) {
  const auto said
    = refusal("DATABASE_URL", "mysql://engine:pass-of-the-engine@db/calls");
  EXPECT_THAT(said, AllOf(HasSubstr("not started"), HasSubstr("postgres")));
  EXPECT_THAT(said, Not(HasSubstr("pass-of-the-engine")));
}

TEST_F(refusal_test, with_a_database_that_is_not_there) {
  const auto said = refusal("DATABASE_URL",
    "postgres://engine:pass-of-the-engine@/calls?host="
      + it_.folder.path().string());
  EXPECT_THAT(said, HasSubstr("not started"));
  EXPECT_THAT(said, Not(HasSubstr("pass-of-the-engine")));
}

TEST_F(refusal_test, with_a_key_of_the_wrong_length) {
  const auto said
    = refusal("CALLENGINE_ENCRYPTION_KEY", "c2hvcnQta2V5LWhlcmU=");
  EXPECT_THAT(said, AllOf(HasSubstr("not started"), HasSubstr("32 bytes")));
  EXPECT_THAT(said, Not(HasSubstr("c2hvcnQta2V5LWhlcmU")));
}

TEST_F(refusal_test, with_a_page_that_is_not_there) {
  EXPECT_THAT(refusal("CALLENGINE_WEB_DIR", it_.folder.path().string()),
    AllOf(HasSubstr("CALLENGINE_WEB_DIR"), HasSubstr("index.html")));
}

TEST_F(refusal_test, with_origins_that_are_none) {
  EXPECT_THAT(refusal("CALLENGINE_FRAME_ANCESTORS", "a.example; script-src *"),
    AllOf(HasSubstr("CALLENGINE_FRAME_ANCESTORS"), HasSubstr("no origin")));
  EXPECT_THAT(refusal("CALLENGINE_ALLOWED_ORIGIN", "*"),
    HasSubstr("CALLENGINE_ALLOWED_ORIGIN"));
}

TEST_F(refusal_test, with_ice_servers_that_are_none) {
  const auto said = refusal("RTC_ICE_SERVERS", "turn:pass-of-turn@host");
  EXPECT_THAT(said, HasSubstr("RTC_ICE_SERVERS"));
  EXPECT_THAT(said, Not(HasSubstr("pass-of-turn")));
}

TEST_F(refusal_test, on_a_port_in_use) {
  it_.start_engine();
  const auto port = std::to_string(it_.engine.port());
  EXPECT_THAT(refusal("DATABASE_URL",
                "sqlite:" + (it_.folder.path() / "other.sqlite").string(),
                "127.0.0.1:" + port),
    AllOf(HasSubstr("not started"), HasSubstr(port), HasSubstr("in use")));
  EXPECT_EQ(it_.stop_engine(), 0);
}

TEST_F(refusal_test, on_an_address_that_is_none) {
  EXPECT_THAT(
    refusal("DATABASE_URL",
      "sqlite:" + (it_.folder.path() / "other.sqlite").string(), "nowhere"),
    HasSubstr("not started"));
}

} // namespace
} // namespace callengine::testing
