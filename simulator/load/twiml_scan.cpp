#include "simulator/load/twiml_scan.hpp"

#include <array>
#include <functional>

namespace callengine::simulator::load {

namespace {

using namespace std::string_view_literals;

/// The hash differs from one run to the next: forms are never stored.
void mix(std::uint64_t& hash, std::string_view text) noexcept {
  hash = hash * 0x9e3779b97f4a7c15U + std::hash<std::string_view>{}(text);
}

constexpr std::array<std::pair<std::string_view, char>, 5> escapes{
  {{"&amp;"sv, '&'}, {"&lt;"sv, '<'}, {"&gt;"sv, '>'}, {"&quot;"sv, '"'},
    {"&apos;"sv, '\''}}};

} // namespace

void scan(std::string_view document, scanned_document& into) {
  into.values.clear();
  into.form = 1;
  std::size_t at = 0;
  const auto add_value = [&](std::size_t from, std::size_t to) {
    into.values.emplace_back(
      static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to - from));
    mix(into.form, "\x01"sv);
  };
  while (at < document.size()) {
    if (document[at] != '<') {
      auto end = document.find('<', at);
      if (end == std::string_view::npos)
        end = document.size();
      add_value(at, end);
      at = end;
      continue;
    }
    const auto stop = document.find_first_of("\">"sv, at);
    if (stop == std::string_view::npos)
      break;
    mix(into.form, document.substr(at, stop - at));
    at = stop + 1;
    // Inside a tag the quotes come in pairs.
    auto quote = stop;
    while (quote < document.size() && document[quote] == '"') {
      const auto end = document.find('"', quote + 1);
      if (end == std::string_view::npos)
        return;
      add_value(quote + 1, end);
      const auto next = document.find_first_of("\">"sv, end + 1);
      if (next == std::string_view::npos)
        return;
      mix(into.form, document.substr(end + 1, next - end - 1));
      quote = next;
      at = next + 1;
    }
  }
}

std::string unescape(std::string_view value) {
  std::string out;
  out.reserve(value.size());
  while (!value.empty()) {
    bool found = false;
    if (value.front() == '&')
      for (const auto& [written, meant] : escapes)
        if (!found && value.starts_with(written)) {
          out += meant;
          value.remove_prefix(written.size());
          found = true;
        }
    if (found)
      continue;
    out += value.front();
    value.remove_prefix(1);
  }
  return out;
}

} // namespace callengine::simulator::load
