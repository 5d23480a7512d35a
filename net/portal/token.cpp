#include "net/portal/token.hpp"

#include "model/enum_names.hpp"

#include <jwt/jwt.hpp>
#include <nlohmann/json.hpp>
#include <openssl/crypto.h>

#include <charconv>
#include <exception>

namespace callengine::net::portal {

namespace {

constexpr enum_names<role, 3> role_names{{"staff", "supervisor", "admin"}};

/// Ours take about 200 bytes.
constexpr std::size_t longest_token = 4096;

constexpr token_error invalid{
  "token_invalid", "The token is not one for this portal.", std::nullopt};

token_error expired_token(const portal_user& of) {
  return {"token_expired", "The token has expired.", of};
}

std::optional<std::int64_t> key_from(const std::string& text) {
  std::int64_t value = 0;
  const auto* end = text.data() + text.size();
  const auto [stopped, ec] = std::from_chars(text.data(), end, value);
  if (ec != std::errc{} || stopped != end || value <= 0
    || std::to_string(value) != text)
    return std::nullopt;
  return value;
}

/// cpp-jwt compares signatures byte by byte until they differ, which can be
/// timed; this compares them whole, before cpp-jwt is asked.
bool signature_matches(std::string_view token, std::string_view secret) {
  const auto dot = token.rfind('.');
  if (dot == token.npos)
    return false;
  jwt::jwt_header header;
  header.algo(jwt::algorithm::HS256);
  const auto signed_part = token.substr(0, dot);
  const auto given = token.substr(dot + 1);
  unsigned char hash[EVP_MAX_MD_SIZE];
  unsigned length = 0;
  if (!HMAC(EVP_sha256(), secret.data(), static_cast<int>(secret.size()),
        reinterpret_cast<const unsigned char*>(signed_part.data()),
        signed_part.size(), hash, &length))
    return false;
  auto expected
    = jwt::base64_encode(reinterpret_cast<const char*>(hash), length);
  expected.resize(jwt::base64_uri_encode(&expected[0], expected.size()));
  return given.size() == expected.size()
    && CRYPTO_memcmp(given.data(), expected.data(), given.size()) == 0;
}

std::variant<portal_user, token_error> user_of(
  const nlohmann::json& claims, time_point now) {
  const auto sub = claims.find("sub");
  const auto client = claims.find("client_id");
  const auto as = claims.find("role");
  const auto exp = claims.find("exp");
  const auto none = claims.end();
  if (sub == none || client == none || as == none || exp == none
    || !sub->is_string() || !client->is_number_integer() || !as->is_string()
    || !exp->is_number_integer())
    return invalid;
  const auto user = key_from(sub->get_ref<const std::string&>());
  const auto known_role = role_from(as->get_ref<const std::string&>());
  const auto clinic = client->get<std::int64_t>();
  const auto until = exp->get<std::int64_t>();
  // Until the year 9999: what is beyond overflows a clock and is no date.
  constexpr std::int64_t latest = 253402300799;
  if (!user || !known_role || clinic <= 0 || until < 0 || until > latest)
    return invalid;
  portal_user result;
  result.staff = {client_id{clinic}, user_id{*user}};
  result.as = *known_role;
  result.expires_at = time_point{seconds{until}};
  if (result.expires_at <= now)
    return expired_token(result);
  return result;
}

} // namespace

std::string_view to_string(role value) noexcept {
  return role_names[value];
}

std::optional<role> role_from(std::string_view text) noexcept {
  return role_names.find(text);
}

std::string make_token(const portal_user& user, std::string_view secret) {
  if (secret.empty())
    return {};
  using namespace jwt::params;
  jwt::jwt_object token{
    algorithm("HS256"), jwt::params::secret(std::string{secret})};
  const auto exp
    = std::chrono::duration_cast<seconds>(user.expires_at.time_since_epoch());
  token.add_claim("sub", std::to_string(user.staff.user.value))
    .add_claim("client_id", user.staff.client.value)
    .add_claim("role", std::string{to_string(user.as)})
    .add_claim("exp", exp.count());
  std::error_code ec;
  auto text = token.signature(ec);
  return ec ? std::string{} : text;
}

std::variant<portal_user, token_error> check_token(
  std::string_view token, std::string_view secret, time_point now) {
  if (secret.empty() || token.empty() || token.size() > longest_token
    || !signature_matches(token, secret))
    return invalid;
  // Signed with our key. What is still wrong with it cpp-jwt tells partly by
  // throwing (a numeric `alg` is nlohmann's type_error).
  try {
    using namespace jwt::params;
    std::error_code ec;
    const auto decoded = jwt::decode(
      jwt::string_view{token.data(), token.size()}, algorithms({"HS256"}), ec,
      jwt::params::secret(std::string{secret}), verify(true));
    const bool is_old = ec == jwt::VerificationErrc::TokenExpired;
    if (ec && !is_old)
      return invalid;
    auto result = user_of(decoded.payload().create_json_obj(), now);
    const auto* user = std::get_if<portal_user>(&result);
    if (is_old && user != nullptr)
      return expired_token(*user);
    return result;
  } catch (const std::exception&) {
    return invalid;
  }
}

} // namespace callengine::net::portal
