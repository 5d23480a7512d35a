#pragma once

#include "model/ai/proposal.hpp"

#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace callengine::net::outgoing {

/// Every action, and when a model is to choose it.
const std::array<std::pair<ai::action, std::string_view>, 5>&
chat_actions() noexcept;

/// The default instructions, the same for every clinic. They make good answers
/// likely; what must hold is the call machine's business, whatever a model
/// says.
std::string chat_rules(bool with_departments);

} // namespace callengine::net::outgoing
