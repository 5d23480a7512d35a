#include "simulator/script/staff_script.hpp"

#include <map>
#include <optional>

namespace callengine::simulator {

namespace {

namespace cmd = staff_command;
using command = decltype(staff_step::what);

/// A command, or what should have stood there.
struct reading {
  std::optional<command> what;
  std::string expected;
};

const std::map<std::string, command, std::less<>>& plain_commands() {
  static const std::map<std::string, command, std::less<>> table{
    {"accept", cmd::accept{}}, {"decline", cmd::decline{}},
    {"ignore", cmd::ignore{}}, {"available", cmd::set_available{true}},
    {"away", cmd::set_available{false}}, {"online", cmd::set_online{true}},
    {"offline", cmd::set_online{false}}, {"hangup", cmd::hang_up{}}};
  return table;
}

reading read_expect(const std::string& rest) {
  const auto blank = rest.find(' ');
  const auto what = rest.substr(0, blank);
  const auto value
    = blank == std::string::npos ? std::string{} : rest.substr(blank + 1);
  if (what == "offer")
    return {cmd::expect_offer{value}, {}};
  if (what == "ended")
    return {cmd::expect_ended{value}, {}};
  if (what == "connected" && value.empty())
    return {cmd::expect_connected{}, {}};
  if (what == "state" && !value.empty())
    return {cmd::expect_state{value}, {}};
  return {std::nullopt,
    "expect offer [DEPARTMENT] | expect connected | "
    "expect ended [REASON] | expect state STATE"};
}

reading read_time(const script_line& line) {
  const bool hangs_up = line.command == "hangup";
  auto text = std::string_view{line.rest};
  if (hangs_up && text.starts_with("after "))
    text.remove_prefix(6);
  const auto length = read_seconds(text);
  if (!length)
    return {std::nullopt,
      hangs_up ? "hangup [after SECONDS]" : line.command + " SECONDS"};
  if (hangs_up)
    return {cmd::hang_up{*length}, {}};
  if (line.command == "wait")
    return {cmd::wait{*length}, {}};
  return {cmd::patience{*length}, {}};
}

reading read_command(const script_line& line) {
  const auto plain = plain_commands().find(line.command);
  if (plain != plain_commands().end() && line.rest.empty())
    return {plain->second, {}};
  if (line.command == "expect")
    return read_expect(line.rest);
  if (line.command == "hangup" || line.command == "wait"
    || line.command == "patience")
    return read_time(line);
  if (line.command == "phone") {
    if (const auto behaviour = read_behaviour(line.rest))
      return {cmd::set_phone{*behaviour}, {}};
    return {std::nullopt,
      "phone answers [and presses KEYS] [after SECONDS] [hangs up after "
      "SECONDS] | declines | is busy | is a mailbox | does not answer"};
  }
  return {std::nullopt,
    "expect, accept, decline, ignore, available, away, online, offline, "
    "hangup, wait, patience or phone"};
}

} // namespace

std::variant<staff_script, script_problem> parse_staff_script(
  std::string_view text) {
  staff_script script;
  for (const auto& line : read_lines(text)) {
    auto read = read_command(line);
    if (!read.what)
      return script_problem{line.number, "expected: " + read.expected};
    script.push_back({line.number, std::move(*read.what)});
  }
  return script;
}

} // namespace callengine::simulator
