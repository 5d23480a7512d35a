#pragma once

#include "model/ai/knowledge.hpp"

#include <cstddef>
#include <string_view>

/// What an answerer may not say unless the clinic says it, too.
namespace callengine::ai {

/// Whether plain text has a telephone number or an address in the net that the
/// clinic's own texts don't have.
bool is_unfit(std::string_view plain, const knowledge& clinic);

/// Where the end begins that could be a part of something unfit if more words
/// came: figures, "five five five", "evil dot".
std::size_t doubtful_from(std::string_view plain);

} // namespace callengine::ai
