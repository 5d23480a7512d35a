#pragma once

#include "model/ports/accounts.hpp"
#include "net/portal/token.hpp"
#include "net/server_options.hpp"

#include <nlohmann/json_fwd.hpp>

#include <string_view>
#include <vector>

namespace callengine::net::portal {

/// The answer of `GET /api/portal/me`.
nlohmann::ordered_json profile_json(
  const portal_profile& of, role as, const server_options& options);

/// The answer of `GET /api/portal/people`.
nlohmann::ordered_json people_json(const std::vector<portal_person>& all);

/// Of a row of `users`: who has no role of the portal's is staff.
role role_of(std::string_view written) noexcept;

/// Whether the phone in the page is theirs to use.
bool may_try_phone(role as, try_phone allowed) noexcept;

/// How pages hear and speak: "twilio", "page" (the phone in the page, whose
/// network takes Twilio's place) or "none".
std::string_view voice_of(const server_options& options) noexcept;

/// Whether pages can call somebody back.
bool calls_out(const server_options& options) noexcept;

} // namespace callengine::net::portal
