#pragma once

#include "model/time.hpp"

#include <nlohmann/json_fwd.hpp>

#include <string>

namespace callengine::net::portal {

/// The bytes of a JSON value; invalid UTF-8 in it is replaced, not thrown.
std::string dump(const nlohmann::ordered_json& value);

/// ISO 8601, UTC, with milliseconds: `2026-11-22T13:01:33.250Z`.
std::string iso_time(time_point at);

} // namespace callengine::net::portal
