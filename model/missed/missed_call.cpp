#include "model/missed/missed_call.hpp"

#include "model/enum_names.hpp"
#include "model/limits.hpp"

namespace callengine {

namespace {

constexpr enum_names<missed_result, 5> results{{
  "called_back",
  "reached",
  "no_answer",
  "not_needed",
  "wrong_number",
}};
static_assert(results[missed_result::wrong_number] == "wrong_number");

} // namespace

std::string_view to_string(missed_result result) noexcept {
  return results[result];
}

std::optional<missed_result> missed_result_from(
  std::string_view text) noexcept {
  return results.find(text);
}

bool is_missed(const finished_call& call) noexcept {
  if (call.is_test || call.how == outcome::person)
    return false;
  if (call.how == outcome::voicemail || call.urgent)
    return true;
  if (call.conversation == ai::result::answered)
    return false;
  return call.how != outcome::caller_hung_up
    || call.lasted > limits::missed_call_min;
}

reason why_missed(outcome how, std::optional<reason> goodbye,
  std::optional<reason> end) noexcept {
  if (how == outcome::voicemail)
    return reason::message_recorded;
  if (how == outcome::goodbye)
    return goodbye.value_or(end.value_or(reason::nobody_left));
  return end.value_or(reason::caller_hung_up);
}

} // namespace callengine
