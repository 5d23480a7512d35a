#include "model/ai/code_points.hpp"

#include <algorithm>
#include <array>

namespace callengine::ai {

namespace {

constexpr std::uint32_t last_code_point = 0x10FFFF;

bool is_surrogate(std::uint32_t code) {
  return code >= 0xD800 && code <= 0xDFFF;
}

struct range {
  std::uint32_t first;
  std::uint32_t last;
};

template <class Ranges>
bool is_in(const Ranges& ranges, std::uint32_t code) {
  return std::any_of(ranges.begin(), ranges.end(),
    [&](const range& one) { return code >= one.first && code <= one.last; });
}

/// Joiners, marks of direction, tags, variants, private use: they would hide a
/// number from whoever looks for one.
constexpr std::array unseen{range{0xAD, 0xAD}, range{0x034F, 0x034F},
  range{0x061C, 0x061C}, range{0x115F, 0x1160}, range{0x17B4, 0x17B5},
  range{0x180B, 0x180F}, range{0x200B, 0x200F}, range{0x202A, 0x202E},
  range{0x2060, 0x206F}, range{0x3164, 0x3164}, range{0xE000, 0xF8FF},
  range{0xFE00, 0xFE0F}, range{0xFEFF, 0xFEFF}, range{0xFFA0, 0xFFA0},
  range{0xFFF0, 0xFFFF}, range{0xE0000, 0x10FFFF}};

constexpr std::array blanks{range{0x00, 0x20}, range{0x7F, 0xA0},
  range{0x1680, 0x1680}, range{0x2000, 0x200A}, range{0x2028, 0x2029},
  range{0x202F, 0x202F}, range{0x205F, 0x205F}, range{0x3000, 0x3000}};

/// The zeros of Unicode's decimal digits that are in use, of superscripts from
/// 4 on, of subscripts and of mathematical ones.
constexpr std::array<std::uint32_t, 33> zeros{0x0660, 0x06F0, 0x07C0, 0x0966,
  0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66, 0x0CE6, 0x0D66, 0x0E50,
  0x0ED0, 0x0F20, 0x1040, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1B50, 0x1BB0,
  0x2070, 0x2080, 0xA620, 0xA8D0, 0xABF0, 0xFF10, 0x1D7CE, 0x1D7D8, 0x1D7E2,
  0x1D7EC, 0x1D7F6};

std::optional<char> digit(std::uint32_t code) {
  for (const auto zero : zeros)
    if (code >= zero && code < zero + 10)
      return static_cast<char>('0' + (code - zero));
  // Circled 1 to 9 and superscript 1, 2, 3 stand elsewhere.
  if (code >= 0x2460 && code <= 0x2468)
    return static_cast<char>('1' + (code - 0x2460));
  if (code == 0xB9)
    return '1';
  if (code == 0xB2 || code == 0xB3)
    return static_cast<char>('2' + (code - 0xB2));
  return std::nullopt;
}

/// The full-width letters and signs as ASCII's.
std::uint32_t narrow(std::uint32_t code) {
  return code >= 0xFF01 && code <= 0xFF5E ? code - 0xFF01 + 0x21 : code;
}

} // namespace

std::optional<std::uint32_t> take_code_point(std::string_view& text) {
  const auto byte = [&](std::size_t at) {
    return static_cast<std::uint32_t>(static_cast<unsigned char>(text[at]));
  };
  const auto first = byte(0);
  const std::size_t size = first < 0x80 ? 1
    : first >= 0xC2 && first <= 0xDF    ? 2
    : first >= 0xE0 && first <= 0xEF    ? 3
    : first >= 0xF0 && first <= 0xF4    ? 4
                                        : 0;
  constexpr std::array<std::uint32_t, 5> least{0, 0, 0x80, 0x800, 0x10000};
  bool valid = size > 0 && size <= text.size();
  std::uint32_t code = size < 2 ? first : first & (0xFFU >> (size + 1));
  for (std::size_t at = 1; valid && at < size; ++at) {
    valid = (byte(at) & 0xC0U) == 0x80U;
    code = (code << 6U) | (byte(at) & 0x3FU);
  }
  valid = valid && code >= least[size] && code <= last_code_point
    && !is_surrogate(code);
  text.remove_prefix(valid ? size : 1);
  return valid ? std::optional{code} : std::nullopt;
}

std::string utf8(std::uint32_t code) {
  const auto byte = [](std::uint32_t value) {
    return static_cast<char>(static_cast<unsigned char>(value));
  };
  const auto tail = [&](std::uint32_t shift) {
    return byte(0x80U | ((code >> shift) & 0x3FU));
  };
  if (code == 0 || code > last_code_point || is_surrogate(code))
    return " ";
  if (code < 0x80)
    return {byte(code)};
  if (code < 0x800)
    return {byte(0xC0U | (code >> 6U)), tail(0)};
  if (code < 0x10000)
    return {byte(0xE0U | (code >> 12U)), tail(6), tail(0)};
  return {byte(0xF0U | (code >> 18U)), tail(12), tail(6), tail(0)};
}

std::string spoken_characters(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  while (!text.empty()) {
    const auto code = take_code_point(text);
    if (!code || is_in(unseen, *code))
      continue;
    if (*code == '\n')
      result += '\n';
    else if (is_in(blanks, *code))
      result += ' ';
    else if (const auto ascii = digit(*code))
      result += *ascii;
    else
      result += utf8(narrow(*code));
  }
  return result;
}

} // namespace callengine::ai
