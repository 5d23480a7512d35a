#pragma once

#include "simulator/script/script_lines.hpp"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace callengine::simulator {

/// The commands of a staff member's script (docs/callsim.md).
namespace staff_command {

/// An offer comes; an empty department takes any.
struct expect_offer {
  std::string department;
};

/// The page tells this state.
struct expect_state {
  std::string state;
};

/// The offer ends; an empty reason takes any.
struct expect_ended {
  std::string reason;
};

/// The talk with the caller begins.
struct expect_connected {};

struct accept {};

struct decline {};

struct ignore {};

struct set_available {
  bool available = true;
};

struct set_online {
  bool online = true;
};

/// Waits for the talk, then so long, then hangs up.
struct hang_up {
  milliseconds after{0};
};

struct wait {
  milliseconds length{0};
};

struct patience {
  milliseconds length{0};
};

/// What the person's own phone does when it rings.
struct set_phone {
  callee_behaviour behaviour;
};

} // namespace staff_command

struct staff_step {
  int line = 0;
  std::variant<staff_command::expect_offer, staff_command::expect_state,
    staff_command::expect_ended, staff_command::expect_connected,
    staff_command::accept, staff_command::decline, staff_command::ignore,
    staff_command::set_available, staff_command::set_online,
    staff_command::hang_up, staff_command::wait, staff_command::patience,
    staff_command::set_phone>
    what;
};

using staff_script = std::vector<staff_step>;

/// Reads a script, or says which line is wrong and what is expected there.
std::variant<staff_script, script_problem> parse_staff_script(
  std::string_view text);

} // namespace callengine::simulator
