#pragma once

#include "model/ai/word_patterns.hpp"

namespace callengine::ai {

/// The built-in list of what says danger to life, and what takes it back.
/// Recall comes first: what is taken back is what can't be meant otherwise.
const word_patterns& urgent_patterns();

} // namespace callengine::ai
