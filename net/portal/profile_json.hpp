#pragma once

#include "model/ports/accounts.hpp"
#include "net/portal/token.hpp"
#include "net/server_options.hpp"

#include <nlohmann/json_fwd.hpp>

namespace callengine::net::portal {

/// The answer of `GET /api/portal/me`.
nlohmann::ordered_json profile_json(
  const portal_profile& of, role as, const server_options& options);

/// What their row says; who has no role of the portal's is staff.
role role_of(const portal_profile& of) noexcept;

/// How pages hear and speak: "twilio", "page" (the phone in the page, whose
/// network takes Twilio's place) or "none".
std::string_view voice_of(const server_options& options) noexcept;

} // namespace callengine::net::portal
