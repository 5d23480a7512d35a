#include "model/call/call.hpp"

namespace callengine {

std::optional<user_id> person_of(const call_state& state) noexcept {
  if (const auto* offering = std::get_if<call_states::offering>(&state))
    return offering->offer.user;
  if (const auto* ringing = std::get_if<call_states::ringing>(&state))
    return ringing->offer.user;
  if (const auto* talking = std::get_if<call_states::talking>(&state))
    return talking->offer.user;
  return std::nullopt;
}

} // namespace callengine
