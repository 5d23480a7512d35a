#pragma once

#include "model/call/call.hpp"
#include "persistence/result.hpp"

#include <string>
#include <string_view>

namespace callengine::persistence {

/// The image of a live call as JSON text. Holds the caller's number: encrypt it
/// before it is written anywhere.
std::string write_call_image(const call& call);

/// Reads an image of this version. Never throws: what is wrong is told.
result<call> read_call_image(std::string_view text);

} // namespace callengine::persistence
