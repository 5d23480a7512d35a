#pragma once

#include "simulator/script/script_lines.hpp"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace callengine::simulator {

/// The commands of a caller's script (docs/callsim.md).
namespace caller_command {

struct expect {
  std::string text;
};

struct expect_not {
  std::string text;
};

struct press {
  std::string keys;
};

struct say {
  std::string text;
};

struct speak {
  milliseconds length{0};
};

struct wait {
  milliseconds length{0};
};

struct patience {
  milliseconds length{0};
};

struct hang_up {};

/// The call ends; an empty status takes any.
struct end {
  std::string status;
};

struct set_callee {
  std::string address;
  callee_behaviour behaviour;
};

} // namespace caller_command

struct caller_step {
  int line = 0;
  std::variant<caller_command::expect, caller_command::expect_not,
    caller_command::press, caller_command::say, caller_command::speak,
    caller_command::wait, caller_command::patience, caller_command::hang_up,
    caller_command::end, caller_command::set_callee>
    what;
};

using caller_script = std::vector<caller_step>;

/// Reads a script, or says which line is wrong and what is expected there.
std::variant<caller_script, script_problem> parse_caller_script(
  std::string_view text);

} // namespace callengine::simulator
