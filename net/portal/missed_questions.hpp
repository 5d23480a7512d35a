#pragma once

#include "model/ports/missed_calls.hpp"
#include "net/portal/questions.hpp"

#include <string_view>
#include <variant>

/// What pages ask about missed calls.
namespace callengine::net::portal {

/// `state`, `department`, `before` and `limit`.
std::variant<missed_call_filter, bad_question> missed_filter_of(
  std::string_view query);

/// `{"assigned_to", "closed", "result", "note"}`: at least one of them; a
/// result comes with `closed`, and `closed` with a result.
std::variant<missed_call_change, bad_question> missed_change_of(
  std::string_view body);

} // namespace callengine::net::portal
