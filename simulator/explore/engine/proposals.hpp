#pragma once

#include "model/ai/proposal.hpp"
#include "model/ports/answerer.hpp"
#include "simulator/explore/dice.hpp"

#include <optional>
#include <string_view>

namespace callengine::explore {

/// What a model that does as it is told proposes for a question.
ai::proposal fair_proposal(dice& chance, const answer_question& question);

/// Anything at all: unknown departments, empty, huge and hostile texts,
/// certainties that are none.
ai::proposal wild_proposal(dice& chance, const answer_question& question);

/// What no caller may be told stands in this text: a piece of a wild
/// proposal's that the clinic's facts don't have.
std::optional<std::string_view> forbidden_in(std::string_view text);

} // namespace callengine::explore
