#pragma once

#include "model/ports/call_reports.hpp"
#include "net/portal/questions.hpp"

#include <string_view>
#include <variant>

/// What pages ask about the history of calls.
namespace callengine::net::portal {

/// Calls in one file.
constexpr std::size_t longest_export = 50'000;

/// `from`, `to`, `number`, `department` and `result`; of a page also `before`
/// and `limit`.
std::variant<call_filter, bad_question> call_page_of(std::string_view query);
std::variant<call_filter, bad_question> call_export_of(std::string_view query);

/// `{"note", "result"}`: at least one of them.
std::variant<call_change, bad_question> call_change_of(std::string_view body);

/// An ISO 8601 time with seconds and a zone (`Z`, `+01:00`), to the
/// millisecond.
std::optional<time_point> time_of(std::string_view text);

} // namespace callengine::net::portal
