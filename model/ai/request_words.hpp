#pragma once

#include "model/ai/word_patterns.hpp"

namespace callengine::ai {

/// Said by who wants something done, not told: "I need to pay my bill".
const word_patterns& request_patterns();

} // namespace callengine::ai
