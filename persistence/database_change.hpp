#pragma once

#include <soci/soci.h>

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace callengine::persistence {

/// Names and values of the parameters of a change; nothing for NULL.
using changed_values
  = std::vector<std::pair<std::string, std::optional<std::string>>>;

/// Runs one INSERT, UPDATE or DELETE. Returns how many rows it changed. Values
/// are told as text: where one meets an expression and no column, the statement
/// casts it. Throws soci::soci_error.
std::int64_t change_rows(
  soci::session& session, const std::string& sql, const changed_values& values);

} // namespace callengine::persistence
