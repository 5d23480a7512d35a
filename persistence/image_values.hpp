#pragma once

#include "model/ids.hpp"
#include "model/time.hpp"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <optional>

/// Values that several images have.
namespace callengine::persistence {

inline nlohmann::json write_optional(const std::optional<user_id>& user) {
  return user ? nlohmann::json(user->value) : nlohmann::json();
}

inline std::optional<user_id> read_user(const nlohmann::json& from) {
  if (from.is_null())
    return std::nullopt;
  return user_id{from.get<std::int64_t>()};
}

inline std::int64_t write_time(time_point at) {
  return at.time_since_epoch().count();
}

inline time_point read_time(const nlohmann::json& from) {
  return time_point{milliseconds{from.get<std::int64_t>()}};
}

} // namespace callengine::persistence
