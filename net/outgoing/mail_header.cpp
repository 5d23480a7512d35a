#include "net/outgoing/mail_header.hpp"

#include <openssl/evp.h>
#include <spdlog/fmt/fmt.h>

#include <algorithm>
#include <array>

namespace callengine::net::outgoing {

namespace {

/// Of an encoded word 75 characters may be used, of a line 76: this many bytes
/// fit beside `Subject: `.
constexpr std::size_t bytes_of_a_word = 36;
constexpr std::size_t longest_plain = 60;

bool is_control(char each) {
  const auto byte = static_cast<unsigned char>(each);
  return byte < 0x20 || byte == 0x7F;
}

bool is_ascii(char each) {
  return static_cast<unsigned char>(each) < 0x80;
}

bool is_alphanumeric(char each) {
  return (each >= '0' && each <= '9') || (each >= 'a' && each <= 'z')
    || (each >= 'A' && each <= 'Z');
}

bool continues_character(char each) {
  return (static_cast<unsigned char>(each) & 0xC0U) == 0x80U;
}

std::string without_controls(std::string_view text) {
  std::string result{text};
  std::replace_if(result.begin(), result.end(), is_control, ' ');
  return result;
}

std::string base64(std::string_view bytes) {
  std::string result(4 * ((bytes.size() + 2) / 3) + 1, '\0');
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast)
  const auto* from = reinterpret_cast<const unsigned char*>(bytes.data());
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast)
  auto* to = reinterpret_cast<unsigned char*>(result.data());
  const int length = EVP_EncodeBlock(to, from, static_cast<int>(bytes.size()));
  result.resize(static_cast<std::size_t>(length));
  return result;
}

/// The first characters of the text that go into one word.
std::string_view next_word(std::string_view text) {
  auto length = std::min(text.size(), bytes_of_a_word);
  while (
    length < text.size() && length > 1 && continues_character(text[length]))
    --length;
  return text.substr(0, length);
}

std::string encoded_words(std::string_view text) {
  std::string result;
  while (!text.empty()) {
    const auto word = next_word(text);
    if (!result.empty())
      result += "\r\n ";
    result += "=?UTF-8?B?" + base64(word) + "?=";
    text.remove_prefix(word.size());
  }
  return result;
}

} // namespace

std::optional<mail_sender> read_sender(std::string_view text) {
  mail_sender result{{}, std::string{text}};
  const auto open = text.find('<');
  if (open != text.npos && text.ends_with('>')) {
    auto name = text.substr(0, open);
    while (!name.empty() && (name.back() == ' ' || name.back() == '"'))
      name.remove_suffix(1);
    while (!name.empty() && (name.front() == ' ' || name.front() == '"'))
      name.remove_prefix(1);
    result = {std::string{name},
      std::string{text.substr(open + 1, text.size() - open - 2)}};
  }
  if (!is_mail_address(result.address)
    || std::any_of(text.begin(), text.end(), is_control))
    return std::nullopt;
  return result;
}

bool is_mail_address(std::string_view text) {
  constexpr std::string_view refused = " <>()[]\\,;:\"";
  constexpr std::size_t longest = 254; // RFC 5321 4.5.3.1.3
  const auto at = text.find('@');
  if (at == text.npos || at == 0 || at + 1 == text.size()
    || text.find('@', at + 1) != text.npos || text.size() > longest)
    return false;
  return std::all_of(text.begin(), text.end(), [&](char each) {
    return is_ascii(each) && !is_control(each)
      && refused.find(each) == refused.npos;
  });
}

std::string_view domain_of(std::string_view address) {
  return address.substr(address.find('@') + 1);
}

bool is_message_id(std::string_view text) {
  return !text.empty() && text.size() <= 200
    && std::all_of(text.begin(), text.end(), [](char each) {
         return is_alphanumeric(each) || each == '-' || each == '_'
           || each == '.';
       });
}

std::string unstructured(std::string_view text) {
  auto clean = without_controls(text);
  const bool is_plain = clean.size() <= longest_plain
    && clean.find("=?") == clean.npos
    && std::all_of(clean.begin(), clean.end(), is_ascii);
  return is_plain ? clean : encoded_words(clean);
}

std::string sender_text(const mail_sender& from) {
  if (from.name.empty())
    return from.address;
  const bool is_atoms = from.name.size() <= longest_plain
    && std::all_of(from.name.begin(), from.name.end(),
      [](char each) { return is_alphanumeric(each) || each == ' '; });
  return (is_atoms ? from.name : encoded_words(without_controls(from.name)))
    + " <" + from.address + '>';
}

std::string mail_date(time_point at) {
  constexpr std::array days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul",
    "Aug", "Sep", "Oct", "Nov", "Dec"};
  const auto day = std::chrono::floor<std::chrono::days>(at);
  const std::chrono::year_month_day date{day};
  const std::chrono::hh_mm_ss time{at - day};
  return fmt::format("{}, {:02} {} {:04} {:02}:{:02}:{:02} +0000",
    days[std::chrono::weekday{day}.c_encoding()],
    static_cast<unsigned>(date.day()),
    months[static_cast<unsigned>(date.month()) - 1],
    static_cast<int>(date.year()), time.hours().count(), time.minutes().count(),
    time.seconds().count());
}

std::string with_mail_lines(std::string_view text) {
  std::string result;
  result.reserve(text.size() + text.size() / 32);
  for (std::size_t each = 0; each < text.size(); ++each) {
    if (text[each] == '\n' || text[each] == '\r') {
      result += "\r\n";
      if (text.substr(each, 2) == "\r\n")
        ++each;
    } else {
      result += text[each];
    }
  }
  return result;
}

} // namespace callengine::net::outgoing
