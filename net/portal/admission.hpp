#pragma once

#include "model/ports/clock.hpp"
#include "net/exchange.hpp"
#include "net/message.hpp"
#include "net/portal/token.hpp"
#include "net/server_options.hpp"

#include <optional>
#include <variant>

/// Who asks the portal API, and how long an answer may take.
namespace callengine::net::portal {

/// What the request's token says, or what is wrong with it.
std::variant<portal_user, token_error> bearer_of(
  const request& what, const server_options& options, const clock& time);

/// 401.
response unauthorized(const token_error& problem);

/// Whose token the request carries; answers 401 if it carries none.
std::optional<portal_user> admit(const request& what, const exchange_ptr& asked,
  const server_options& options, const clock& time);

/// Has 503 answered if nothing else was within this time.
void answer_in_time(const exchange_ptr& asked, milliseconds time);

/// The same, with `api_deadline`.
void answer_in_time(const exchange_ptr& asked, const server_options& options);

} // namespace callengine::net::portal
