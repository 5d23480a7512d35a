#include "model/ai/conversation.hpp"

#include "model/enum_names.hpp"

namespace callengine::ai {

namespace {

constexpr enum_names<result, 7> results{{{"answered", "routed",
  "asked_for_person", "urgent", "gave_up", "model_failed", "caller_hung_up"}}};

} // namespace

std::string_view to_string(result how) noexcept {
  return results[how];
}

std::optional<result> result_from(std::string_view text) noexcept {
  return results.find(text);
}

} // namespace callengine::ai
