#include "net/portal/voice_token.hpp"

#include "model/client_identity.hpp"

#include <jwt/jwt.hpp>
#include <nlohmann/json.hpp>

namespace callengine::net::portal {

namespace {

std::int64_t seconds_since_1970(time_point at) {
  return std::chrono::duration_cast<seconds>(at.time_since_epoch()).count();
}

nlohmann::json grants_of(const voice_settings& settings, staff_key staff) {
  nlohmann::json voice{{"incoming", {{"allow", true}}}};
  if (!settings.twiml_app_sid.empty())
    voice["outgoing"] = {{"application_sid", settings.twiml_app_sid}};
  return {{"identity", client_identity(staff)}, {"voice", std::move(voice)}};
}

} // namespace

std::string make_voice_token(const voice_settings& settings, staff_key staff,
  time_point now, time_point expires_at) {
  if (!settings.is_set())
    return {};
  using namespace jwt::params;
  jwt::jwt_object token{
    algorithm("HS256"), jwt::params::secret(settings.api_key_secret)};
  token.header().add_header("cty", "twilio-fpa;v=1");
  const auto issued = seconds_since_1970(now);
  token.add_claim("jti", settings.api_key_sid + "-" + std::to_string(issued))
    .add_claim("iss", settings.api_key_sid)
    .add_claim("sub", settings.account_sid)
    .add_claim("iat", issued)
    .add_claim("exp", seconds_since_1970(expires_at))
    .add_claim("grants", grants_of(settings, staff));
  std::error_code ec;
  auto text = token.signature(ec);
  return ec ? std::string{} : text;
}

} // namespace callengine::net::portal
