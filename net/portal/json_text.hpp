#pragma once

#include "model/ids.hpp"
#include "model/time.hpp"

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <optional>
#include <string>

namespace callengine::net::portal {

/// The bytes of a JSON value; invalid UTF-8 in it is replaced, not thrown.
std::string dump(const nlohmann::ordered_json& value);

/// ISO 8601, UTC, with milliseconds: `2026-11-22T13:01:33.250Z`.
std::string iso_time(time_point at);

// What is not there is null.
nlohmann::ordered_json time_or_null(const std::optional<time_point>& at);
nlohmann::ordered_json user_or_null(const std::optional<user_id>& user);
nlohmann::ordered_json text_or_null(const std::string& text);
nlohmann::ordered_json caller_or_null(const std::string& from); ///< withheld
nlohmann::ordered_json number_or_null(const std::optional<std::int64_t>& value);

/// The name of an enumerator; empty for none.
template <class Enum>
std::string name_of(const std::optional<Enum>& value) {
  return value ? std::string{to_string(*value)} : std::string{};
}

} // namespace callengine::net::portal
