#include "simulator/script/caller_script.hpp"

#include "model/phone_number.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace callengine::simulator {

namespace {

namespace cmd = caller_command;
using command = decltype(caller_step::what);

/// A command, or what should have stood there.
struct reading {
  std::optional<command> what;
  std::string expected;
};

reading read_text(const script_line& line) {
  const auto expected = line.command + " TEXT";
  if (line.rest.empty())
    return {std::nullopt, expected};
  if (line.command == "expect")
    return {cmd::expect{line.rest}, expected};
  if (line.command == "expect-not")
    return {cmd::expect_not{line.rest}, expected};
  return {cmd::say{line.rest}, expected};
}

reading read_time(const script_line& line) {
  const auto expected = line.command + " SECONDS";
  const auto length = read_seconds(line.rest);
  if (!length)
    return {std::nullopt, expected};
  if (line.command == "wait")
    return {cmd::wait{*length}, expected};
  if (line.command == "patience")
    return {cmd::patience{*length}, expected};
  return {cmd::speak{*length}, expected};
}

reading read_end(const script_line& line) {
  constexpr std::array<std::string_view, 6> statuses{
    "", "completed", "busy", "no-answer", "canceled", "failed"};
  const bool known
    = std::find(statuses.begin(), statuses.end(), line.rest) != statuses.end();
  if (!known)
    return {std::nullopt, "end [completed|busy|no-answer|canceled|failed]"};
  return {cmd::end{line.rest}, {}};
}

reading read_callee(const script_line& line) {
  const bool phone = line.command == "phone";
  const auto blank = line.rest.find(' ');
  const auto who = line.rest.substr(0, blank);
  std::optional<callee_behaviour> behaviour;
  if (blank != std::string::npos && (!phone || is_e164(who)))
    behaviour = read_behaviour(line.rest.substr(blank));
  if (!behaviour)
    return {std::nullopt,
      line.command + (phone ? " +NUMBER" : " IDENTITY")
        + " answers [and presses KEYS] [after SECONDS] [hangs up after "
          "SECONDS] | declines | is busy | is a mailbox | does not answer"};
  return {cmd::set_callee{phone ? who : "client:" + who, *behaviour}, {}};
}

reading read_command(const script_line& line) {
  const auto& name = line.command;
  if (name == "expect" || name == "expect-not" || name == "say")
    return read_text(line);
  if (name == "wait" || name == "patience" || name == "speak")
    return read_time(line);
  if (name == "end")
    return read_end(line);
  if (name == "phone" || name == "client")
    return read_callee(line);
  if (name == "press") {
    if (are_keys(line.rest))
      return {cmd::press{line.rest}, {}};
    return {std::nullopt, "press KEYS, each of 0-9 * #"};
  }
  if (name == "hangup" && line.rest.empty())
    return {cmd::hang_up{}, {}};
  return {std::nullopt,
    "expect, expect-not, press, say, speak, wait, "
    "patience, hangup, end, phone or client"};
}

} // namespace

std::variant<caller_script, script_problem> parse_caller_script(
  std::string_view text) {
  caller_script script;
  for (const auto& line : read_lines(text)) {
    auto read = read_command(line);
    if (!read.what)
      return script_problem{line.number, "expected: " + read.expected};
    script.push_back({line.number, std::move(*read.what)});
  }
  return script;
}

} // namespace callengine::simulator
