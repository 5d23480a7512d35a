#pragma once

#include "model/ports/accounts.hpp"
#include "model/ports/clock.hpp"
#include "net/counters.hpp"
#include "net/exchange.hpp"
#include "net/message.hpp"
#include "net/portal/token.hpp"
#include "net/server_options.hpp"

#include <string_view>

namespace callengine::net::portal {

/// `GET /api/portal/me`, `…/people`, `…/voice-token` and `…/embedding`: who
/// somebody is and works with, how their page takes calls, and which pages may
/// hand it a token. Called on the threads of connections.
class profile_api {
public:
  profile_api(const server_options& options, accounts& people,
    const clock& time, counters& counted);

  /// True for the paths that are answered here.
  static bool owns(std::string_view path) noexcept;

  void handle(const request& what, const exchange_ptr& asked) const;

private:
  void show(const portal_user& user, const exchange_ptr& asked) const;
  void list(client_id client, const exchange_ptr& asked) const;
  response embedding() const;
  response unavailable(const std::string& why) const;
  response voice_token(const portal_user& user) const;

  const server_options& options_;
  accounts& people_;
  const clock& time_;
  counters& counted_;
};

} // namespace callengine::net::portal
