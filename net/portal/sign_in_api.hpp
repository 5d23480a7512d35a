#pragma once

#include "model/ports/accounts.hpp"
#include "model/ports/clock.hpp"
#include "model/ports/passwords.hpp"
#include "net/counters.hpp"
#include "net/exchange.hpp"
#include "net/message.hpp"
#include "net/places.hpp"
#include "net/portal/login_throttle.hpp"
#include "net/portal/refresh_token.hpp"
#include "net/server_options.hpp"
#include "net/work_pool.hpp"

#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

namespace callengine::net::portal {

/// `POST /api/portal/login`, `…/refresh` and `…/logout`. An answer tells nobody
/// who has an account: neither by its words nor by its time. Called on the
/// threads of connections; passwords are looked at on threads of its own.
class sign_in_api {
public:
  sign_in_api(const server_options& options, accounts& people,
    const passwords& hashes, const clock& time, counters& counted);

  /// True for the paths that are answered here.
  static bool owns(std::string_view path) noexcept;

  void handle(const request& what, const exchange_ptr& asked);

  /// Passwords are not looked at any more. Not on a thread of connections.
  void stop();

private:
  struct attempt;
  using attempt_ptr = std::shared_ptr<attempt>;

  void log_in(const request& what, const exchange_ptr& asked);
  void look_up(const attempt_ptr& by);
  void check(const attempt_ptr& by);
  void refuse(const attempt_ptr& by);
  void begin_session(const attempt_ptr& by);
  void refresh(const request& what, const exchange_ptr& asked);
  void log_out(const request& what, const exchange_ptr& asked);

  std::optional<refresh_token> token_of(const request& what) const;
  response renewed(const request& what, const accounts::session_result& session,
    const refresh_token& presented) const;
  response with_token(
    const accounts::session_result& session, const std::string& refresh) const;
  response unavailable(const std::string& why) const;
  void take_back(const attempt_ptr& by);

  const server_options& options_;
  accounts& people_;
  const passwords& hashes_;
  const clock& time_;
  counters& counted_;
  std::mutex mutex_; ///< of the throttle
  login_throttle throttle_;
  places places_;
  work_pool pool_;
};

} // namespace callengine::net::portal
