#pragma once

#include "model/clinic_tables.hpp"

#include <nlohmann/json.hpp>

#include <vector>

namespace callengine::persistence {

/// The configuration of all clinics as JSON. It holds staff members' numbers:
/// encrypt what is kept.
nlohmann::json write_clinics_image(const std::vector<clinic_tables>& clinics);

/// Throws nlohmann::json::exception for what is no such image.
std::vector<clinic_tables> read_clinics_image(const nlohmann::json& image);

} // namespace callengine::persistence
