#include "net/portal/token.hpp"

#include "app/commands.hpp"
#include "app/system_clock.hpp"

#include <iostream>

namespace callengine::app {

int print_token(const token_options& options) {
  net::portal::portal_user user;
  user.staff = {client_id{options.client}, user_id{options.user}};
  user.as
    = net::portal::role_from(options.role).value_or(net::portal::role::staff);
  user.expires_at = system_clock{}.now() + std::chrono::hours{options.hours};
  const auto token = net::portal::make_token(user, options.portal_jwt_secret);
  if (token.empty()) {
    std::cerr << "callengine token: PORTAL_JWT_SECRET is empty\n";
    return 1;
  }
  std::cout << token << '\n';
  return 0;
}

} // namespace callengine::app
