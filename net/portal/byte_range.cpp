#include "net/portal/byte_range.hpp"

#include <algorithm>
#include <charconv>
#include <limits>
#include <optional>

namespace callengine::net::portal {

namespace {

std::string_view trimmed(std::string_view text) noexcept {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t'))
    text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t'))
    text.remove_suffix(1);
  return text;
}

/// Digits only. What no number can hold lies behind every end.
std::optional<std::uint64_t> number_from(std::string_view text) noexcept {
  const bool digits = !text.empty()
    && std::all_of(text.begin(), text.end(),
      [](char each) { return each >= '0' && each <= '9'; });
  if (!digits)
    return std::nullopt;
  std::uint64_t value = 0;
  const auto [end, ec]
    = std::from_chars(text.data(), text.data() + text.size(), value);
  if (ec != std::errc{})
    return std::numeric_limits<std::uint64_t>::max();
  return value;
}

/// What follows `bytes=`, in any case; nothing: another unit.
std::optional<std::string_view> set_of(std::string_view header) noexcept {
  constexpr std::string_view unit = "bytes=";
  header = trimmed(header);
  if (header.size() < unit.size())
    return std::nullopt;
  for (std::size_t index = 0; index < unit.size(); ++index) {
    const char each = header[index];
    const bool is_upper = each >= 'A' && each <= 'Z';
    if ((is_upper ? static_cast<char>(each - 'A' + 'a') : each) != unit[index])
      return std::nullopt;
  }
  return trimmed(header.substr(unit.size()));
}

byte_range last_bytes(std::uint64_t count, std::uint64_t size) noexcept {
  const auto length = std::min(count, size);
  if (length == 0)
    return {byte_range::kind::unsatisfiable, 0, 0};
  return {byte_range::kind::part, size - length, length};
}

} // namespace

byte_range choose_range(std::string_view header, std::uint64_t size) noexcept {
  const byte_range whole{byte_range::kind::whole, 0, size};
  const auto set = set_of(header);
  const auto minus = set ? set->find('-') : std::string_view::npos;
  if (minus == std::string_view::npos)
    return whole;
  const auto from = set->substr(0, minus);
  const auto to = set->substr(minus + 1);
  const auto last = number_from(to);
  if (from.empty())
    return last ? last_bytes(*last, size) : whole;
  const auto first = number_from(from);
  if (!first || (!to.empty() && !last) || (last && *last < *first))
    return whole;
  if (*first >= size)
    return {byte_range::kind::unsatisfiable, 0, 0};
  const auto end = last ? std::min(*last, size - 1) : size - 1;
  return {byte_range::kind::part, *first, end - *first + 1};
}

} // namespace callengine::net::portal
