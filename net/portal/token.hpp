#pragma once

#include "model/ids.hpp"
#include "model/time.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

/// Portal tokens: JWT, HS256 only, with the claims of design.md section 6.
namespace callengine::net::portal {

enum class role : std::uint8_t { staff, supervisor, admin };

std::string_view to_string(role value) noexcept;
std::optional<role> role_from(std::string_view text) noexcept;

/// Whether the messages of all departments are theirs, and the clinic's board:
/// supervisors' and administrators'.
constexpr bool hears_everything(role value) noexcept {
  return value != role::staff;
}

/// Who a token speaks for.
struct portal_user {
  staff_key staff;
  role as = role::staff;
  time_point expires_at; ///< whole seconds

  friend bool operator==(const portal_user&, const portal_user&) = default;
};

struct token_error {
  std::string_view code; ///< `token_expired` or `token_invalid`
  std::string_view message;
  std::optional<portal_user> of; ///< whose token has expired
};

/// A signed token; empty if `secret` is, or if signing failed.
std::string make_token(const portal_user& user, std::string_view secret);

/// Checks a token against `now`. Whatever is wrong with it is an error, never
/// an exception; an empty secret refuses every token. Thread-safe.
std::variant<portal_user, token_error> check_token(
  std::string_view token, std::string_view secret, time_point now);

} // namespace callengine::net::portal
