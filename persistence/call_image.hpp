#pragma once

#include "model/call/call.hpp"
#include "persistence/number_cipher.hpp"

#include <nlohmann/json_fwd.hpp>

namespace callengine::persistence {

/// The image of a call, with the caller's number encrypted.
nlohmann::json write_call_image(const call& call, const number_cipher& cipher);

/// Reads what this or an earlier engine wrote: newer fields are read if they
/// are there. Throws nlohmann::json::exception or std::invalid_argument for
/// what is no image.
call read_call_image(const nlohmann::json& image, const number_cipher& cipher);

} // namespace callengine::persistence
