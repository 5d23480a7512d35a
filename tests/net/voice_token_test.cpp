#include "net/portal/voice_token.hpp"

#include <boost/beast/core/detail/base64.hpp>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace callengine::net::portal {
namespace {

using nlohmann::json;
using namespace std::chrono_literals;

constexpr staff_key ana{client_id{123}, user_id{101}};
constexpr time_point now{1'763'800'000s};

voice_settings settings() {
  return {"AC1", "SK1", "the-secret-of-the-key", "AP1"};
}

/// The JSON of a part, 0 or 1.
json part_of(const std::string& token, int which) {
  namespace base64 = boost::beast::detail::base64;
  auto begin = std::size_t{0};
  if (which == 1)
    begin = token.find('.') + 1;
  auto text = token.substr(begin, token.find('.', begin) - begin);
  std::replace(text.begin(), text.end(), '-', '+');
  std::replace(text.begin(), text.end(), '_', '/');
  std::string bytes(base64::decoded_size(text.size()) + 3, '\0');
  bytes.resize(base64::decode(bytes.data(), text.data(), text.size()).first);
  return json::parse(bytes);
}

TEST(voice_token_test, it_says_what_twilio_wants_to_know) {
  const auto token = make_voice_token(settings(), ana, now, now + 1h);
  const json header{
    {"alg", "HS256"}, {"typ", "JWT"}, {"cty", "twilio-fpa;v=1"}};
  EXPECT_EQ(part_of(token, 0), header);
  const auto claims = json::parse(R"({"jti": "SK1-1763800000", "iss": "SK1",
    "sub": "AC1", "iat": 1763800000, "exp": 1763803600, "grants": {
      "identity": "c123_u101", "voice": {"incoming": {"allow": true},
        "outgoing": {"application_sid": "AP1"}}}})");
  EXPECT_EQ(part_of(token, 1), claims);
}

TEST(voice_token_test, without_an_app_nobody_calls_out) {
  auto without = settings();
  without.twiml_app_sid.clear();
  const auto token = make_voice_token(without, ana, now, now + 1h);
  EXPECT_EQ(part_of(token, 1).at("grants").at("voice"),
    json::parse(R"({"incoming": {"allow": true}})"));
}

TEST(voice_token_test, without_a_key_there_is_none) {
  for (auto member : {&voice_settings::account_sid,
         &voice_settings::api_key_sid, &voice_settings::api_key_secret}) {
    auto without = settings();
    (without.*member).clear();
    EXPECT_EQ(make_voice_token(without, ana, now, now + 1h), "");
  }
}

} // namespace
} // namespace callengine::net::portal
