#include "model/voicemail/announcement.hpp"

#include <utility>
#include <vector>

namespace callengine::voicemail {

namespace {

struct line {
  std::string name;
  std::string text;
};

std::string length_text(seconds duration) {
  const auto minutes = duration.count() / 60;
  const auto rest = std::to_string(duration.count() % 60);
  return std::to_string(minutes) + ':' + (rest.size() < 2 ? "0" : "") + rest;
}

std::string transcript_text(const voicemail_facts& message) {
  switch (message.transcript) {
  case transcript_status::done:
    return message.text.empty() ? "(nothing was said)" : message.text;
  case transcript_status::waiting:
    return "(not there yet)";
  case transcript_status::none:
  case transcript_status::failed:
    break;
  }
  return "(no transcript)";
}

std::vector<line> lines_of(
  const voicemail_facts& message, const std::string& when) {
  std::vector<line> lines{{"Received", when}};
  if (!message.department.empty())
    lines.push_back({"Department", message.department});
  lines.push_back({"Length", length_text(message.duration)});
  if (message.wanted.mail_number)
    lines.push_back(
      {"From", message.from.empty() ? "number withheld" : message.from});
  if (message.wanted.mail_transcript)
    lines.push_back({"Transcript", transcript_text(message)});
  if (message.status == voicemail_status::stored)
    lines.push_back({"Note", "The sound has not been fetched yet."});
  return lines;
}

std::string escape_html(const std::string& text) {
  std::string out;
  for (const char each : text) {
    switch (each) {
    case '&':
      out += "&amp;";
      break;
    case '<':
      out += "&lt;";
      break;
    case '>':
      out += "&gt;";
      break;
    case '"':
      out += "&quot;";
      break;
    default:
      out += each;
    }
  }
  return out;
}

std::string plain_text(const std::string& head, const std::vector<line>& lines,
  const std::string& link) {
  std::string out = head + "\r\n\r\n";
  for (const auto& each : lines)
    out += each.name + ": " + each.text + "\r\n";
  return out + "\r\nListen (you will be asked to sign in):\r\n" + link + "\r\n";
}

std::string html_text(const std::string& head, const std::vector<line>& lines,
  const std::string& link) {
  std::string out
    = "<!DOCTYPE html><html><body><p>" + escape_html(head) + "</p><table>";
  for (const auto& each : lines)
    out += "<tr><th align=\"left\">" + each.name + "</th><td>"
      + escape_html(each.text) + "</td></tr>";
  const auto target = escape_html(link);
  return out + "</table><p><a href=\"" + target
    + "\">Listen</a> (you will be asked to sign in)</p></body></html>";
}

} // namespace

mail announcement(const voicemail_facts& message, const std::string& recipient,
  const std::string& when, const std::string& inbox_url) {
  auto head
    = std::string{message.is_test ? "Test: New voicemail" : "New voicemail"};
  if (!message.department.empty())
    head += " for " + message.department;
  if (!message.clinic_name.empty())
    head += " at " + message.clinic_name;
  const auto lines = lines_of(message, when);
  const auto link = inbox_url + '/' + std::to_string(message.id);
  mail result;
  result.to = recipient;
  result.subject = head;
  result.plain = plain_text(head + ".", lines, link);
  result.html = html_text(head + ".", lines, link);
  result.id = "voicemail-" + std::to_string(message.client.value) + '-'
    + std::to_string(message.id);
  result.at = message.at;
  return result;
}

} // namespace callengine::voicemail
