#include "simulator/twiml/values.hpp"

#include <algorithm>
#include <charconv>

namespace callengine::simulator {

std::optional<int> to_integer(std::string_view text) {
  int value = 0;
  const auto* end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, value);
  if (read.ec != std::errc{} || read.ptr != end)
    return std::nullopt;
  return value;
}

std::vector<std::string> split_words(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n";
  std::vector<std::string> words;
  for (;;) {
    const auto first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos)
      return words;
    text.remove_prefix(first);
    const auto end = std::min(text.find_first_of(blanks), text.size());
    words.emplace_back(text.substr(0, end));
    text.remove_prefix(end);
  }
}

int integer_of(const element& from, std::string_view attribute, int otherwise) {
  const auto text = from.attribute(attribute);
  if (!text)
    return otherwise;
  const auto value = to_integer(*text);
  return value && *value >= 0 ? *value : otherwise;
}

seconds seconds_of(
  const element& from, std::string_view attribute, seconds otherwise) {
  return seconds{
    integer_of(from, attribute, static_cast<int>(otherwise.count()))};
}

bool flag_of(const element& from, std::string_view attribute, bool otherwise) {
  const auto text = from.attribute(attribute);
  if (!text || (*text != "true" && *text != "false"))
    return otherwise;
  return *text == "true";
}

std::string text_of(
  const element& from, std::string_view attribute, std::string otherwise) {
  return from.attribute(attribute).value_or(std::move(otherwise));
}

std::string method_of(const element& from, std::string_view attribute) {
  return text_of(from, attribute, "POST") == "GET" ? "GET" : "POST";
}

} // namespace callengine::simulator
