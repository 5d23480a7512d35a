#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// Refresh tokens: `session.number.mac`. Each is made of the one before by
/// counting, so two tabs that use the same one at once get the same next one;
/// only who has the portal's secret can make one. What is worth of it now is
/// known to the database alone.
namespace callengine::net::portal {

struct refresh_token {
  std::string session;
  std::uint32_t number = 0; ///< how often it was replaced

  refresh_token next() const {
    return {session, number + 1};
  }
};

/// The name of the cookie that carries it.
constexpr std::string_view refresh_cookie = "carepitome_refresh";

/// Empty if `secret` is, or if the library failed.
std::string text_of(const refresh_token& token, std::string_view secret);

/// Nothing for what this secret did not make.
std::optional<refresh_token> check_refresh_token(
  std::string_view text, std::string_view secret);

/// A value of a request's `Cookie`; empty: there is none.
std::string_view cookie_in(std::string_view header, std::string_view name);

} // namespace callengine::net::portal
