#include "net/portal/calls_csv.hpp"

#include "model/phone_number.hpp"
#include "net/portal/json_text.hpp"

#include <initializer_list>

namespace callengine::net::portal {

namespace {

constexpr std::string_view line_end = "\r\n";

void add_line(std::string& to, std::initializer_list<std::string> cells) {
  bool is_first = true;
  for (const auto& cell : cells) {
    if (!is_first)
      to += ',';
    is_first = false;
    to += csv_cell(cell);
  }
  to += line_end;
}

std::string yes_or_no(bool value) {
  return value ? "yes" : "no";
}

void add_call(std::string& to, const listed_call& call) {
  add_line(to,
    {call.call, is_withheld(call.from) ? std::string{} : call.from,
      iso_time(call.started_at),
      call.ended_at ? iso_time(*call.ended_at) : std::string{},
      name_of(call.how), call.department,
      call.user ? std::to_string(call.user->value) : std::string{},
      name_of(call.conversation), yes_or_no(call.urgent),
      yes_or_no(call.is_test),
      call.voicemail ? std::to_string(*call.voicemail) : std::string{}});
}

} // namespace

std::string csv_cell(std::string_view text) {
  constexpr std::string_view begin_formulas = "=+-@\t\r";
  std::string cell;
  if (!text.empty() && begin_formulas.find(text.front()) != text.npos)
    cell = '\'';
  cell += text;
  if (cell.find_first_of(",\"\r\n") == std::string::npos)
    return cell;
  std::string quoted = "\"";
  for (const char each : cell) {
    if (each == '"')
      quoted += '"';
    quoted += each;
  }
  return quoted + '"';
}

std::string calls_csv(const std::vector<listed_call>& calls) {
  std::string text;
  constexpr std::size_t longest_usual_line = 160;
  text.reserve((calls.size() + 1) * longest_usual_line);
  add_line(text,
    {"call", "from", "started_at", "ended_at", "outcome", "department", "user",
      "ai_result", "urgent", "is_test", "voicemail"});
  for (const auto& call : calls)
    add_call(text, call);
  return text;
}

} // namespace callengine::net::portal
