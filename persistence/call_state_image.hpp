#pragma once

#include "model/call/call.hpp"
#include "persistence/conversation_image.hpp"

#include <nlohmann/json_fwd.hpp>

#include <string>

/// The state in a call's image.
namespace callengine::persistence {

/// `sealed` writes what a patient said.
nlohmann::json write_state(
  const call_state& state, const conversation_image& sealed);

/// `name` is its `state_name`. Throws nlohmann::json::exception or
/// std::invalid_argument for what is no state.
call_state read_state(const std::string& name, const nlohmann::json& from,
  const conversation_image& sealed);

} // namespace callengine::persistence
