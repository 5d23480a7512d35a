#pragma once

#include "model/ai/proposal.hpp"
#include "model/ports/answerer.hpp"
#include "simulator/explore/dice.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace callengine::explore {

/// What a model that does as it is told proposes for a question.
ai::proposal fair_proposal(dice& chance, const answer_question& question);

/// Anything at all: unknown departments, empty, huge and hostile texts,
/// certainties that are none.
ai::proposal wild_proposal(dice& chance, const answer_question& question);

/// The text, cut into a few pieces at any places.
std::vector<std::string> cut_into_pieces(dice& chance, const std::string& text);

/// Pieces of an answer that have no sense together: anything at all, cut
/// anywhere, in any order.
std::vector<std::string> wild_pieces(dice& chance);

/// What no caller may be told stands in this text: a piece of a wild
/// proposal's that the clinic's facts don't have.
std::optional<std::string_view> forbidden_in(std::string_view text);

} // namespace callengine::explore
