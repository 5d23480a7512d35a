#pragma once

#include "model/ids.hpp"
#include "model/time.hpp"
#include "persistence/text_row.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// How the values of the model stand in columns.
namespace callengine::persistence {

/// Milliseconds since 1970-01-01 UTC.
inline std::int64_t database_time(time_point at) {
  return at.time_since_epoch().count();
}

inline std::string time_text(time_point at) {
  return std::to_string(database_time(at));
}

inline time_point time_from(std::int64_t at) {
  return time_point{milliseconds{at}};
}

/// Empty for NULL.
inline std::optional<time_point> time_in(
  const text_row& row, std::size_t column) {
  const auto at = row.integer(column);
  return at ? std::optional{time_from(*at)} : std::nullopt;
}

inline std::optional<user_id> user_in(const text_row& row, std::size_t column) {
  const auto user = row.integer(column);
  return user ? std::optional{user_id{*user}} : std::nullopt;
}

inline std::optional<std::string> user_text(
  const std::optional<user_id>& user) {
  return user ? std::optional{std::to_string(user->value)} : std::nullopt;
}

/// NULL for an empty text.
inline std::optional<std::string> text_or_null(std::string_view text) {
  return text.empty() ? std::nullopt : std::optional{std::string{text}};
}

} // namespace callengine::persistence
