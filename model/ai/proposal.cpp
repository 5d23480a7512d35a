#include "model/ai/proposal.hpp"

#include "model/enum_names.hpp"

namespace callengine::ai {

namespace {

constexpr enum_names<action, 5> actions{
  {{"answer", "route_department", "route_staff", "take_message", "end"}}};

constexpr enum_names<answer_failure, 6> failures{
  {{"not_reached", "refused", "garbage", "too_long", "too_late", "not_asked"}}};

} // namespace

std::string_view to_string(action what) noexcept {
  return actions[what];
}

std::optional<action> action_from(std::string_view text) noexcept {
  return actions.find(text);
}

std::string_view to_string(answer_failure why) noexcept {
  return failures[why];
}

} // namespace callengine::ai
