#pragma once

#include "model/ai/conversation.hpp"
#include "model/decision.hpp"
#include "model/time.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

namespace callengine {

/// What came of a missed call: `missed_calls.result`.
enum class missed_result : std::uint8_t {
  called_back,
  reached, ///< they called again and talked with a person
  no_answer,
  not_needed,
  wrong_number,
};

std::string_view to_string(missed_result result) noexcept;
std::optional<missed_result> missed_result_from(std::string_view text) noexcept;

/// What there is to know of a call that is over.
struct finished_call {
  outcome how = outcome::caller_hung_up;
  std::optional<ai::result> conversation; ///< empty: there was none
  bool urgent = false;
  bool is_test = false;
  milliseconds lasted{0};
};

/// Whether somebody has to see to it: the caller reached no person and was not
/// helped by the AI. Who hangs up at once has dialled wrongly, or thought
/// better of it.
bool is_missed(const finished_call& call) noexcept;

/// Why nobody talked with the caller, as the call's history says it: the
/// reasons of its `goodbye_said` and of its `call_ended`, where there are any.
reason why_missed(outcome how, std::optional<reason> goodbye,
  std::optional<reason> end) noexcept;

} // namespace callengine
