#include "net/portal/token.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <openssl/evp.h>
#include <openssl/hmac.h>

namespace callengine::net::portal {
namespace {

using nlohmann::json;

const std::string secret = "the portal's secret";

time_point now() {
  return std::chrono::time_point_cast<seconds>(
    std::chrono::system_clock::now());
}

std::int64_t in(seconds time) {
  return std::chrono::duration_cast<seconds>((now() + time).time_since_epoch())
    .count();
}

std::string base64url(std::string_view bytes) {
  std::string text(4 * (bytes.size() / 3 + 2), '\0');
  const auto size
    = EVP_EncodeBlock(reinterpret_cast<unsigned char*>(text.data()),
      reinterpret_cast<const unsigned char*>(bytes.data()),
      static_cast<int>(bytes.size()));
  text.resize(static_cast<std::size_t>(size));
  for (auto& each : text)
    each = each == '+' ? '-' : each == '/' ? '_' : each;
  return text.substr(0, text.find('='));
}

/// A token with these parts, properly signed, whatever it claims.
std::string token_of(
  const json& header, const json& claims, const std::string& key = secret) {
  const auto text = base64url(header.dump()) + "." + base64url(claims.dump());
  unsigned char hash[EVP_MAX_MD_SIZE];
  unsigned length = 0;
  HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()),
    reinterpret_cast<const unsigned char*>(text.data()), text.size(), hash,
    &length);
  return text + "." + base64url({reinterpret_cast<const char*>(hash), length});
}

const json usual_header{{"alg", "HS256"}, {"typ", "JWT"}};

json usual_claims() {
  return {{"sub", "101"}, {"client_id", 123}, {"role", "staff"},
    {"exp", in(std::chrono::hours{1})}};
}

std::string code_of(const std::string& token, const std::string& key = secret) {
  const auto result = check_token(token, key, now());
  const auto* error = std::get_if<token_error>(&result);
  return error ? std::string{error->code} : "accepted";
}

TEST(token, what_was_made_is_accepted) {
  portal_user user;
  user.staff = {client_id{123}, user_id{101}};
  user.as = role::supervisor;
  user.expires_at = now() + std::chrono::hours{1};
  const auto result = check_token(make_token(user, secret), secret, now());
  ASSERT_TRUE(std::holds_alternative<portal_user>(result));
  EXPECT_EQ(std::get<portal_user>(result), user);
}

TEST(token, one_of_another_program_with_the_same_claims_is_accepted) {
  EXPECT_EQ(code_of(token_of(usual_header, usual_claims())), "accepted");
}

TEST(token, another_secret_or_a_changed_part_is_refused) {
  const auto good = token_of(usual_header, usual_claims());
  EXPECT_EQ(code_of(good, "other"), "token_invalid");
  EXPECT_EQ(code_of(good, ""), "token_invalid");
  for (const auto position :
    {std::size_t{3}, good.find('.') + 3, good.rfind('.') + 3}) {
    auto changed = good;
    changed[position] = changed[position] == 'A' ? 'B' : 'A';
    EXPECT_EQ(code_of(changed), "token_invalid") << position;
  }
}

TEST(token, an_empty_secret_makes_and_accepts_nothing) {
  EXPECT_EQ(make_token({}, ""), "");
  EXPECT_EQ(
    code_of(token_of(usual_header, usual_claims(), ""), ""), "token_invalid");
}

TEST(token, only_hs256_is_accepted) {
  for (const json& alg : {json("none"), json("None"), json("HS384"),
         json("RS256"), json(256), json(nullptr), json::array()}) {
    const auto token = token_of({{"alg", alg}, {"typ", "JWT"}}, usual_claims());
    EXPECT_EQ(code_of(token), "token_invalid") << alg;
    EXPECT_EQ(code_of(token.substr(0, token.rfind('.') + 1)), "token_invalid")
      << "unsigned " << alg;
  }
  EXPECT_EQ(
    code_of(token_of(json{{"typ", "JWT"}}, usual_claims())), "token_invalid");
}

TEST(token, every_claim_has_to_be_there_with_its_type) {
  for (const auto* claim : {"sub", "client_id", "role", "exp"}) {
    auto claims = usual_claims();
    claims.erase(claim);
    EXPECT_EQ(code_of(token_of(usual_header, claims)), "token_invalid")
      << claim;
  }
  const std::vector<std::pair<const char*, json>> wrong{{"sub", 101},
    {"sub", "0"}, {"sub", "-1"}, {"sub", "0101"}, {"sub", " 101"},
    {"sub", "101x"}, {"sub", ""}, {"sub", nullptr}, {"sub", "9e2"},
    {"sub", "99999999999999999999"}, {"client_id", "123"}, {"client_id", 1.5},
    {"client_id", 0}, {"client_id", -3}, {"client_id", json::object()},
    {"role", "root"}, {"role", "Admin"}, {"role", 1}, {"exp", "9999999999"},
    {"exp", 9999999999.5}, {"exp", -1}, {"exp", nullptr},
    {"exp", std::uint64_t(1) << 63U}};
  for (const auto& [claim, value] : wrong) {
    auto claims = usual_claims();
    claims[claim] = value;
    EXPECT_NE(code_of(token_of(usual_header, claims)), "accepted")
      << claim << " " << value;
  }
}

TEST(token, an_old_one_is_told_to_be_old) {
  auto claims = usual_claims();
  claims["exp"] = in(seconds{-60});
  EXPECT_EQ(code_of(token_of(usual_header, claims)), "token_expired");
  claims["exp"] = in(seconds{1});
  const auto token = token_of(usual_header, claims);
  const auto later = check_token(token, secret, now() + seconds{2});
  ASSERT_TRUE(std::holds_alternative<token_error>(later));
  EXPECT_EQ(std::get<token_error>(later).code, "token_expired");
}

TEST(token, an_old_one_tells_whose_it_was_and_a_forged_one_nothing) {
  auto claims = usual_claims();
  claims["exp"] = in(seconds{-60});
  const auto old = check_token(token_of(usual_header, claims), secret, now());
  const auto& error = std::get<token_error>(old);
  ASSERT_TRUE(error.of);
  EXPECT_EQ(error.of->staff, (staff_key{client_id{123}, user_id{101}}));
  EXPECT_EQ(error.of->as, role::staff);
  const auto forged
    = check_token(token_of(usual_header, claims, "other"), secret, now());
  EXPECT_FALSE(std::get<token_error>(forged).of);
  claims["role"] = "root";
  const auto odd = check_token(token_of(usual_header, claims), secret, now());
  EXPECT_EQ(std::get<token_error>(odd).code, "token_invalid");
  EXPECT_FALSE(std::get<token_error>(odd).of);
}

TEST(token, garbage_is_refused) {
  for (const std::string& text : {std::string{}, std::string{"."},
         std::string{".."}, std::string{"a.b.c"}, std::string{"a.b.c.d"},
         std::string{"\xFF\xFE.\x80.\x00", 7}, std::string(100'000, 'a'),
         token_of("text", 5), token_of(json::array(), json::array())})
    EXPECT_EQ(code_of(text), "token_invalid") << text.substr(0, 40);
}

} // namespace
} // namespace callengine::net::portal
