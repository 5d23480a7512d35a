#pragma once

#include "model/ports/call_engine.hpp"
#include "model/ports/call_reports.hpp"

#include <optional>
#include <string>
#include <vector>

/// The bodies of the calls API.
namespace callengine::net::portal {

std::string live_calls_json(const std::vector<live_call>& calls);

std::string calls_json(const call_reports::list_result& found);

/// At least one of the two is there. A live call whose row is not written yet
/// has no decisions yet; a call that is not live has ended. `ai` is there if
/// the report has a conversation, and who may not see the call's details gets
/// none of them.
std::string call_json(const std::optional<live_call>& live,
  const std::optional<call_report>& report);

} // namespace callengine::net::portal
