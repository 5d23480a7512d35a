#pragma once

#include "model/ai/conversation.hpp"

#include <string>

namespace callengine::ai {

/// One sentence for the person who takes the call: what the caller wants, in
/// their own words, and how the conversation ended. At most
/// `limits::ai_summary_characters`.
std::string summary(const conversation& talk, result how);

} // namespace callengine::ai
