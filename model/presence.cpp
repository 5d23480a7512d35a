#include "model/presence.hpp"

#include "model/enum_names.hpp"

namespace callengine {

namespace {

constexpr enum_names<staff_state, 7> staff_states{{
  "offline",
  "available",
  "offered",
  "ringing",
  "talking",
  "wrap_up",
  "unavailable",
}};
static_assert(staff_states[staff_state::unavailable] == "unavailable");

constexpr enum_names<offer_end, 5> offer_ends{{
  "answered",
  "declined",
  "timeout",
  "cancelled",
  "taken",
}};
static_assert(offer_ends[offer_end::taken] == "taken");

} // namespace

std::string_view to_string(staff_state state) noexcept {
  return staff_states[state];
}

std::string_view to_string(offer_end why) noexcept {
  return offer_ends[why];
}

} // namespace callengine
