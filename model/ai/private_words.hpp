#pragma once

#include "model/ai/word_patterns.hpp"

namespace callengine::ai {

/// Advice that only somebody who treats the caller may give.
const word_patterns& advice_patterns();

/// What stands in a patient's record or account.
const word_patterns& record_patterns();

/// "How do I …": asks for the way, not for the thing itself.
const word_patterns& asks_how_patterns();

} // namespace callengine::ai
