#pragma once

#include "model/time.hpp"
#include "simulator/people/scripted_callee.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What the caller's and the staff's script language have in common: one
/// command a line, `#` begins a comment line, times are seconds.
namespace callengine::simulator {

/// A script that cannot be read or whose expectation failed.
struct script_problem {
  int line = 0; ///< from 1
  std::string message;
};

struct script_line {
  int number = 0;
  std::string command; ///< the first word
  std::string rest;    ///< what follows it, trimmed
};

/// The lines that hold a command.
std::vector<script_line> read_lines(std::string_view text);

/// `2` or `0.5`; nothing if it is no number of seconds of at most a day.
std::optional<milliseconds> read_seconds(std::string_view text);

/// `answers [and presses KEYS] [after S] [hangs up after S]`, `declines`,
/// `is busy`, `is a mailbox`, `does not answer`. Nothing if it is none of
/// these.
std::optional<callee_behaviour> read_behaviour(std::string_view text);

bool are_keys(std::string_view text);

} // namespace callengine::simulator
