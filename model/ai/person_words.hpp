#pragma once

#include "model/ai/word_patterns.hpp"

#include <vector>

namespace callengine::ai {

/// "A real person", "operator".
const word_patterns& person_patterns();

/// "Talk to somebody": a person if nothing says whom.
const word_patterns& somebody_patterns();

/// Nothing but thanks and a goodbye.
bool is_farewell(const std::vector<word>& said);

} // namespace callengine::ai
