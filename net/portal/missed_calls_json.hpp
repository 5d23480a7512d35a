#pragma once

#include "model/ports/missed_calls.hpp"

#include <string>

/// The bodies of the API of missed calls.
namespace callengine::net::portal {

std::string missed_call_json(const missed_call& item);
std::string missed_calls_json(const missed_calls::list_result& found);

} // namespace callengine::net::portal
