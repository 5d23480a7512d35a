#pragma once

#include "model/ai/urgent/class_words.hpp"

#include <cstdint>
#include <string_view>

namespace callengine::learning {

/// FNV-1a of what the weights are learned from: the text of examples.tsv and
/// the words' classes. A test compares it with the one that they were written
/// with.
constexpr std::uint64_t checksum_of_sources(std::string_view examples) {
  std::uint64_t sum = 0xCBF29CE484222325U;
  const auto add = [&](std::string_view text) {
    for (const char c : text) {
      sum ^= static_cast<unsigned char>(c);
      sum *= 0x100000001B3U;
    }
  };
  add(examples);
  for (const auto& one : ai::urgent::class_words) {
    add(one.name);
    add(one.words);
  }
  return sum;
}

} // namespace callengine::learning
