#include "tests/net/fake_accounts.hpp"
#include "tests/net/fixture.hpp"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

namespace callengine::net::testing {
namespace {

using nlohmann::json;
using portal::role;
using namespace std::chrono_literals;

constexpr client_id clinic{123};
constexpr user_id ana{101};

class profile_test : public server_fixture {
protected:
  profile_test() {
    portal.accounts = &people;
  }

  ~profile_test() override {
    server_.reset(); // before what it uses
  }

  void set_voice() {
    options.voice = {"AC1", "SK1", "the-secret-of-the-key", "AP1"};
  }

  json me(role as = role::staff) {
    const auto got = ask(get("/api/portal/me", bearer(clinic, ana, as)));
    EXPECT_EQ(got->status, 200) << got->body;
    return json::parse(got->body);
  }

  std::optional<answer> voice_token() {
    return ask(get("/api/portal/voice-token", bearer(clinic, ana)));
  }

  fake_accounts people;
};

TEST_F(profile_test, somebody_with_any_token_of_the_clinics_is_told_who_it_is) {
  start();
  const auto told = me(role::supervisor);
  EXPECT_EQ(told.at("id"), 101);
  EXPECT_EQ(told.at("client_id"), 123);
  EXPECT_EQ(told.at("role"), "supervisor") << "as the token says";
  EXPECT_EQ(told.at("departments"), json({"billing", "records"}));
  EXPECT_EQ(told.at("voice"), "none");
  EXPECT_EQ(ask(get("/api/portal/me"))->status, 401);
}

TEST_F(profile_test, somebody_sees_the_people_of_their_own_clinic) {
  people.people["ana@a.example"] = {{clinic, ana}, ""};
  people.people["eve@b.example"] = {{client_id{124}, user_id{900}}, ""};
  people.role = "Doctor";
  start();
  const auto got = ask(get("/api/portal/people", bearer(clinic, ana)));
  ASSERT_TRUE(got);
  EXPECT_EQ(got->status, 200);
  const auto expected = json::parse(R"({"people": [{"id": 101,
    "name": "Ana Ruiz", "role": "staff", "departments": ["billing"]}]})");
  EXPECT_EQ(json::parse(got->body), expected);
  EXPECT_EQ(ask(get("/api/portal/people"))->status, 401);
}

TEST_F(profile_test, a_page_learns_who_may_hand_it_a_token) {
  options.allowed_origins = {"https://portal.example"};
  start();
  const auto got = ask(get("/api/portal/embedding"));
  ASSERT_TRUE(got);
  EXPECT_EQ(got->status, 200);
  const auto expected
    = json::parse(R"({"allowed_origins": ["https://portal.example"]})");
  EXPECT_EQ(json::parse(got->body), expected);
}

TEST_F(profile_test, calls_come_through_twilio_where_there_is_a_key) {
  set_voice();
  start();
  EXPECT_EQ(me().at("voice"), "twilio");
  EXPECT_EQ(me().at("calls_out"), true);
}

TEST_F(profile_test, pages_call_out_through_the_twiml_app_alone) {
  set_voice();
  options.voice.twiml_app_sid.clear();
  start();
  EXPECT_EQ(me().at("voice"), "twilio");
  EXPECT_EQ(me().at("calls_out"), false);
}

TEST_F(profile_test, the_phone_in_the_page_takes_twilios_place) {
  set_voice();
  options.phone_in_page = try_phone::administrators;
  options.ice_servers = R"([{"urls":"stun:stun.example"}])";
  start();
  EXPECT_EQ(me().at("voice"), "page");
  EXPECT_EQ(me().at("calls_out"), false);
  EXPECT_EQ(me().at("try_phone"), false);
  EXPECT_EQ(me(role::admin).at("try_phone"), true);
  EXPECT_EQ(me().at("ice_servers"), json::parse(options.ice_servers));
  EXPECT_EQ(voice_token()->status, 404);
}

TEST_F(profile_test, the_phone_in_the_page_may_be_everybodys) {
  options.phone_in_page = try_phone::everybody;
  start();
  EXPECT_EQ(me().at("try_phone"), true);
}

TEST_F(profile_test, a_database_that_is_away_is_said) {
  people.error = "the database is away";
  start();
  EXPECT_EQ(ask(get("/api/portal/me", bearer(clinic, ana)))->status, 503);
}

TEST_F(profile_test, a_voice_token_is_for_who_asks) {
  set_voice();
  start();
  const auto got = voice_token();
  ASSERT_TRUE(got);
  ASSERT_EQ(got->status, 200) << got->body;
  const auto body = json::parse(got->body);
  EXPECT_EQ(body.at("identity"), "c123_u101");
  EXPECT_EQ(got->headers.at("cache-control"), "no-store");
  EXPECT_EQ(ask(get("/api/portal/voice-token"))->status, 401);
}

TEST_F(profile_test, without_a_key_there_is_no_voice_token) {
  start();
  const auto got = voice_token();
  ASSERT_TRUE(got);
  EXPECT_EQ(got->status, 404);
  EXPECT_EQ(json::parse(got->body).at("error").at("code"), "no_voice");
}

} // namespace
} // namespace callengine::net::testing
