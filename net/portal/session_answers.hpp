#pragma once

#include "model/ports/accounts.hpp"
#include "model/time.hpp"
#include "net/message.hpp"
#include "net/server_options.hpp"

#include <optional>
#include <string>

/// The answers of signing in and out, with the cookie that goes with them. It
/// is sent to nobody but this API, no script reads it, and no other site's page
/// has it sent.
namespace callengine::net::portal {

/// 200 with an access token and who it is for; `refresh` goes to the cookie.
/// Nothing: no token could be signed.
std::optional<response> signed_in(const accounts::session_result& session,
  const std::string& refresh, const server_options& options, time_point now);

/// 204; the cookie is gone.
response signed_out(const server_options& options);

/// 401. The cookie is gone, if one came: a page that has none yet must not take
/// away one that another tab just got.
response session_over(const request& what, const server_options& options);

void forget_cookie(response& answer, const server_options& options);

} // namespace callengine::net::portal
