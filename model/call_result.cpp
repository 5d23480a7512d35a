#include "model/call_result.hpp"

#include "model/enum_names.hpp"

namespace callengine {

namespace {

constexpr enum_names<call_result, 5> results{{
  "helped",
  "call_back",
  "passed_on",
  "wrong_number",
  "other",
}};
static_assert(results[call_result::other] == "other");

} // namespace

std::string_view to_string(call_result result) noexcept {
  return results[result];
}

std::optional<call_result> call_result_from(std::string_view text) noexcept {
  return results.find(text);
}

} // namespace callengine
