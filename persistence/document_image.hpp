#pragma once

#include "model/twiml.hpp"

#include <nlohmann/json_fwd.hpp>

namespace callengine::persistence {

/// A spoken document in a call's image, so that the same request gets the same
/// bytes after a restart.
nlohmann::json write_document(const twiml::document& document);

/// Throws nlohmann::json::exception for what is no document.
twiml::document read_document(const nlohmann::json& json);

} // namespace callengine::persistence
