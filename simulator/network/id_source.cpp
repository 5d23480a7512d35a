#include "simulator/network/id_source.hpp"

namespace callengine::simulator {

id_source::id_source(std::uint64_t seed) : random_(seed) {}

std::string id_source::hex(std::size_t digits) {
  constexpr std::string_view alphabet = "0123456789abcdef";
  std::string out;
  while (out.size() < digits)
    out += alphabet[random_() & 15U];
  return out;
}

std::string id_source::sid(std::string_view prefix) {
  return std::string{prefix} + hex(32);
}

std::string id_source::uuid() {
  return hex(8) + '-' + hex(4) + "-4" + hex(3) + "-a" + hex(3) + '-' + hex(12);
}

std::int64_t id_source::draw(std::int64_t most) {
  // Not std::uniform_int_distribution: its draws differ between libraries.
  const auto range = static_cast<std::uint64_t>(most) + 1;
  return static_cast<std::int64_t>(random_() % range);
}

} // namespace callengine::simulator
