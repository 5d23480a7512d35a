#pragma once

#include "model/ids.hpp"
#include "net/portal/questions.hpp"

#include <nlohmann/json_fwd.hpp>

#include <cstddef>
#include <optional>
#include <string>

/// What pages want changed, read key by key.
namespace callengine::net::portal {

/// Longest note, in bytes.
constexpr std::size_t longest_note = 4000;

/// Where the body is no object, or an empty one: then `wanted` is told.
complaint no_change(const nlohmann::json& body, const char* wanted);

complaint unknown_key(const std::string& name);
complaint read_flag(
  const char* name, const nlohmann::json& value, std::optional<bool>& to);
complaint read_note(
  const nlohmann::json& value, std::optional<std::string>& to);
complaint read_assignee(
  const nlohmann::json& value, std::optional<std::optional<user_id>>& to);

} // namespace callengine::net::portal
