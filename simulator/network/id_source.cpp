#include "simulator/network/id_source.hpp"

#include <utility>

namespace callengine::simulator {

id_source::id_source(std::uint64_t seed, std::string first_digits)
  : random_(seed), first_digits_(std::move(first_digits)) {}

void id_source::append_hex(std::string& out, std::size_t digits) {
  constexpr std::string_view alphabet = "0123456789abcdef";
  std::uint64_t drawn = 0;
  for (std::size_t at = 0; at < digits; ++at) {
    if (at % 16 == 0)
      drawn = random_();
    out += alphabet[drawn & 15U];
    drawn >>= 4U;
  }
}

std::string id_source::sid(std::string_view prefix) {
  std::string out{prefix};
  out.reserve(prefix.size() + 32);
  out += first_digits_;
  append_hex(out, 32 - first_digits_.size());
  return out;
}

std::string id_source::uuid() {
  std::string out;
  out.reserve(36);
  append_hex(out, 8);
  out += '-';
  append_hex(out, 4);
  out += "-4";
  append_hex(out, 3);
  out += "-a";
  append_hex(out, 3);
  out += '-';
  append_hex(out, 12);
  return out;
}

std::uint64_t id_source::seed() {
  return random_() | 1U;
}

std::int64_t id_source::draw(std::int64_t most) {
  // Not std::uniform_int_distribution: its draws differ between libraries.
  const auto range = static_cast<std::uint64_t>(most) + 1;
  return static_cast<std::int64_t>(random_() % range);
}

} // namespace callengine::simulator
