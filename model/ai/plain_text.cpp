#include "model/ai/plain_text.hpp"

#include "model/ai/code_points.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>

namespace callengine::ai {

namespace {

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\v'
    || c == '\f';
}

bool is_ascii_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Without the last word if nothing ends it.
std::string_view whole_words(std::string_view text) {
  while (!text.empty() && !is_blank(text.back()))
    text.remove_suffix(1);
  return text;
}

/// The character of `&name;` or `&#65;`, as UTF-8; a blank for an unknown one.
std::string entity(std::string_view name) {
  using entry = std::pair<std::string_view, std::string_view>;
  constexpr std::array named{entry{"amp", "&"}, entry{"lt", "<"},
    entry{"gt", ">"}, entry{"quot", "\""}, entry{"apos", "'"}};
  for (const auto& [known, character] : named)
    if (known == name)
      return std::string{character};
  if (!name.starts_with('#'))
    return " ";
  name.remove_prefix(1);
  const bool hexadecimal = name.starts_with('x') || name.starts_with('X');
  if (hexadecimal)
    name.remove_prefix(1);
  std::uint32_t code = 0;
  std::from_chars(
    name.data(), name.data() + name.size(), code, hexadecimal ? 16 : 10);
  return utf8(code);
}

std::string without_entities(std::string_view text) {
  constexpr std::size_t longest = 10;
  std::string result;
  while (!text.empty()) {
    const auto end = text.substr(0, longest).find(';');
    if (text.front() != '&' || end == std::string_view::npos || end < 2
      || std::any_of(text.begin(),
        text.begin() + static_cast<std::ptrdiff_t>(end), is_blank)) {
      result += text.front();
      text.remove_prefix(1);
      continue;
    }
    result += entity(text.substr(1, end - 1));
    text.remove_prefix(end + 1);
  }
  return result;
}

/// Entities may hide entities; deeper than so they are not looked for.
std::string fully_without_entities(std::string_view text) {
  auto result = without_entities(text);
  for (int depth = 0; depth < 3; ++depth)
    result = without_entities(result);
  return result;
}

/// What a piece of mark-up leaves behind, and how long it was.
struct markup {
  std::size_t length = 0;
  std::string_view left;
};

/// The tag, comment or link that a text begins with; length 0 if it doesn't;
/// nothing if its end is not there.
std::optional<markup> markup_at(std::string_view text, bool may_go_on) {
  const bool tag = text.size() > 1 && text[0] == '<'
    && (is_ascii_letter(text[1]) || text[1] == '/' || text[1] == '!'
      || text[1] == '?');
  if (tag) {
    const std::string_view ending
      = text.starts_with("<!--") ? "-->" : std::string_view{">"};
    const auto end = text.find(ending);
    if (end == std::string_view::npos)
      return std::nullopt;
    return markup{end + ending.size(), {}};
  }
  if (text.front() != '[')
    return markup{};
  const auto middle = text.find(']');
  const bool closed
    = middle != std::string_view::npos && middle + 1 < text.size();
  const auto end = closed ? text.find(')', middle) : std::string_view::npos;
  if (closed && text[middle + 1] != '(')
    return markup{};
  if (end == std::string_view::npos)
    return may_go_on ? std::nullopt : std::optional{markup{}};
  return markup{end + 1, text.substr(1, middle - 1)};
}

/// Tags away, of links their words. An open end is left out: nothing in it
/// would be said as it was meant.
std::string without_markup(std::string_view text, bool may_go_on) {
  std::string result;
  while (!text.empty()) {
    const auto found = markup_at(text, may_go_on);
    if (!found)
      return result;
    if (found->length == 0) {
      result += text.front();
      text.remove_prefix(1);
      continue;
    }
    // A blank, so that what it parted stays parted.
    result.append(" ").append(found->left);
    text.remove_prefix(found->length);
  }
  return result;
}

/// Signs that are for eyes only.
bool is_decoration(char c) {
  return std::string_view{"*`#~|\\{}[]^=<>_"}.find(c) != std::string_view::npos;
}

/// Plain words with single blanks, one behind the last word if one was there.
std::string with_single_blanks(std::string_view text) {
  std::string result;
  bool blank = true;
  for (const char c : text) {
    const bool white = is_blank(c);
    if (!white || !blank)
      result += white ? ' ' : c;
    blank = white;
  }
  return result;
}

/// A dash that begins a line is a bullet.
std::string without_bullets(std::string_view text) {
  std::string result;
  bool begins = true;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool bullet = begins && (text[at] == '-' || text[at] == '+')
      && at + 1 < text.size() && is_blank(text[at + 1]);
    result += bullet ? ' ' : text[at];
    begins = text[at] == '\n' || (begins && is_blank(text[at]));
  }
  return result;
}

} // namespace

std::string plain_text(std::string_view text, bool may_go_on) {
  const auto valid = spoken_characters(may_go_on ? whole_words(text) : text);
  auto plain
    = without_bullets(without_markup(fully_without_entities(valid), may_go_on));
  // Entities may have brought in anything.
  plain = spoken_characters(plain);
  std::string signs;
  for (const char c : plain)
    if (c == '&')
      signs += " and ";
    else if (!is_decoration(c))
      signs += c;
  return with_single_blanks(signs);
}

} // namespace callengine::ai
