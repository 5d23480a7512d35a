#include "net/outgoing/smtp_reply.hpp"

namespace callengine::net::outgoing {

namespace {

constexpr std::size_t longest_line = 160;
constexpr std::string_view blanks = " \t\r\n";

} // namespace

bool smtp_reply::is_error() const {
  return code >= 400;
}

bool smtp_reply::is_refusal() const {
  return code >= 500 && (command == "RCPT" || command == "DATA");
}

std::string without_addresses(std::string_view line) {
  std::string result;
  while (!line.empty() && result.size() < longest_line) {
    const auto begin = line.find_first_not_of(blanks);
    if (begin == line.npos)
      break;
    line.remove_prefix(begin);
    const auto word = line.substr(0, line.find_first_of(blanks));
    line.remove_prefix(word.size());
    if (!result.empty())
      result += ' ';
    if (word.find('@') != word.npos || word.find('<') != word.npos) {
      result += "(address)";
      continue;
    }
    for (const auto each : word.substr(0, longest_line)) {
      const bool is_printable = each > ' ' && each < '\x7f';
      result += is_printable ? each : '?';
    }
  }
  return result;
}

} // namespace callengine::net::outgoing
