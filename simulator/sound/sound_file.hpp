#pragma once

#include "model/time.hpp"

#include <optional>
#include <string_view>

namespace callengine::simulator {

/// How long a wav or an mp3 plays; of an mp3 as if its first bit rate held to
/// the end. Nothing: it is neither.
std::optional<milliseconds> length_of_file(std::string_view bytes);

} // namespace callengine::simulator
