#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace callengine::simulator::load {

/// A document taken apart in one quick pass: its form, and the values (of
/// attributes and of texts) that fill the form. Two documents of one form
/// lead a call the same way. It checks nothing: a form that was never seen
/// goes through the simulator's own reader first.
struct scanned_document {
  std::uint64_t form = 0; ///< hash of everything but the values
  std::vector<std::pair<std::uint32_t, std::uint32_t>> values; ///< from, size
};

/// Fills `into` anew; a used one is quicker, as it has its room already.
void scan(std::string_view document, scanned_document& into);

/// A value as it is meant: without XML's escapes.
std::string unescape(std::string_view value);

} // namespace callengine::simulator::load
