#pragma once

#include "tests/model/call_rig.hpp"

#include <array>
#include <string_view>

namespace callengine::testing {

/// Every state of a call, `ringing` by its two ways.
inline constexpr std::array<std::string_view, 15> every_state
  = {"greeting", "menu", "conversing", "answering", "relaying", "bridging",
    "selecting", "offering", "ringing", "ringing a phone", "talking",
    "external", "recording", "closing", "ended"};

/// A call of the billing clinic that has come to this state.
call_rig rig_in(std::string_view state);

} // namespace callengine::testing
