#pragma once

#include "simulator/explore/campaign.hpp"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <vector>

/// What a run has to tell, for people and as JSON.
namespace callengine::explore {

/// Situations that never came up.
std::vector<std::string> missing_situations(const campaign_result& result);

std::string to_text(const campaign_result& result);
nlohmann::json to_json(const campaign_result& result);

/// The breach, the shortest trace and the command that replays it.
std::string to_text(
  const broken_seed& broken, const shrunk& smallest, const mutant* bent);
nlohmann::json to_json(
  const broken_seed& broken, const shrunk& smallest, const mutant* bent);

std::string to_text(const mutant_result& result);
nlohmann::json to_json(const std::vector<mutant_result>& results);

/// `--list-mutants`
std::string list_mutants();

} // namespace callengine::explore
