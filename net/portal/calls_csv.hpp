#pragma once

#include "model/ports/call_reports.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace callengine::net::portal {

/// One cell as RFC 4180 writes it. What a spreadsheet would take for a formula
/// stands behind an apostrophe, also a number's plus.
std::string csv_cell(std::string_view text);

/// A line of names and a line for each call, in UTF-8.
std::string calls_csv(const std::vector<listed_call>& calls);

} // namespace callengine::net::portal
