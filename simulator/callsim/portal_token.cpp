#include "simulator/callsim/portal_token.hpp"

#include <jwt/jwt.hpp>

#include <chrono>

namespace callengine::simulator {

std::string make_portal_token(
  const std::string& secret, std::int64_t client, std::int64_t user) {
  using namespace jwt::params;
  jwt::jwt_object token{
    algorithm("HS256"), jwt::params::secret(secret), payload({})};
  token.add_claim("sub", std::to_string(user));
  token.add_claim("client_id", client);
  token.add_claim("role", "staff");
  token.add_claim(
    "exp", std::chrono::system_clock::now() + std::chrono::hours{12});
  return token.signature();
}

} // namespace callengine::simulator
