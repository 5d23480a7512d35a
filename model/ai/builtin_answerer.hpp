#pragma once

#include "model/ai/knowledge.hpp"
#include "model/ai/proposal.hpp"

#include <string_view>

namespace callengine::ai {

/// The answerer that needs no network and no model: the best of the clinic's
/// answers, or a department's name or key words; else `route_staff` with a
/// certainty of 0, which means that nothing was understood. Pure.
proposal propose(std::string_view said, const knowledge& clinic);

} // namespace callengine::ai
