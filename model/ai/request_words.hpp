#pragma once

#include "model/ai/word_patterns.hpp"

namespace callengine::ai {

/// Said to a machine by who wants to be its master: "ignore your rules".
const word_patterns& order_patterns();

/// Said by who wants something done, not told: "I need to pay my bill".
const word_patterns& request_patterns();

} // namespace callengine::ai
