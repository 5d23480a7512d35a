#pragma once

#include "model/ports/history.hpp"

#include <nlohmann/json.hpp>

namespace callengine::persistence {

/// A row of history as JSON. It holds patients' data: encrypt what is kept.
nlohmann::json write_row_image(const history_row& row);

/// Reads what this or an earlier engine wrote. Throws nlohmann::json::exception
/// or std::invalid_argument for what is no row.
history_row read_row_image(const nlohmann::json& image);

} // namespace callengine::persistence
