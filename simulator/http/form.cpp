#include "simulator/http/form.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace callengine::simulator {

namespace {

constexpr bool is_plain(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z')
    || (c >= 'a' && c <= 'z') || c == '-' || c == '_' || c == '.' || c == '~';
}

constexpr std::array<bool, 256> plain_characters = [] {
  std::array<bool, 256> table{};
  for (std::size_t at = 0; at < table.size(); ++at)
    table[at] = is_plain(static_cast<char>(at));
  return table;
}();

void append_encoded(
  std::string& out, std::string_view text, blank_style blanks) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  const auto plain = [](char c) {
    return plain_characters[static_cast<unsigned char>(c)];
  };
  if (std::all_of(text.begin(), text.end(), plain)) {
    out += text;
    return;
  }
  for (const char c : text) {
    if (plain(c)) {
      out += c;
    } else if (c == ' ' && blanks == blank_style::plus) {
      out += '+';
    } else {
      const auto byte = static_cast<unsigned char>(c);
      out += '%';
      out += digits[byte >> 4U];
      out += digits[byte & 15U];
    }
  }
}

std::string decode(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    unsigned byte = 0;
    const auto* first = text.data() + at + 1;
    if (text[at] == '%' && at + 2 < text.size()
      && std::from_chars(first, first + 2, byte, 16).ptr == first + 2) {
      out += static_cast<char>(byte);
      at += 2;
    } else {
      out += text[at] == '+' ? ' ' : text[at];
    }
  }
  return out;
}

} // namespace

std::string_view find_field(const field_list& fields, std::string_view name) {
  const auto found = std::find_if(fields.begin(), fields.end(),
    [name](const auto& field) { return field.first == name; });
  return found == fields.end() ? std::string_view{} : found->second;
}

std::string encode_form(const field_list& fields, blank_style blanks) {
  std::string out;
  std::size_t size = 0;
  for (const auto& [name, value] : fields)
    size += name.size() + value.size() + 8; // signs, and a few escapes
  out.reserve(size);
  for (const auto& [name, value] : fields) {
    if (!out.empty())
      out += '&';
    append_encoded(out, name, blanks);
    out += '=';
    append_encoded(out, value, blanks);
  }
  return out;
}

field_list decode_form(std::string_view text) {
  field_list fields;
  while (!text.empty()) {
    const auto end = std::min(text.find('&'), text.size());
    const auto part = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (part.empty())
      continue;
    const auto equals = part.find('=');
    const auto name = part.substr(0, equals);
    const auto value = equals == std::string_view::npos
      ? std::string_view{}
      : part.substr(equals + 1);
    fields.emplace_back(decode(name), decode(value));
  }
  return fields;
}

} // namespace callengine::simulator
