#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <string_view>

namespace callengine::simulator {

/// Twilio's ids, drawn from a seed: the same seed gives the same ids.
class id_source {
public:
  /// Every SID's digits begin with the given ones, at most 16.
  explicit id_source(std::uint64_t seed, std::string first_digits = {});

  /// `prefix` and 32 hexadecimal digits.
  std::string sid(std::string_view prefix);

  std::string uuid();

  /// Evenly out of [0, most].
  std::int64_t draw(std::int64_t most);

  /// For another source: never 0.
  std::uint64_t seed();

private:
  void append_hex(std::string& out, std::size_t digits);

  std::mt19937_64 random_;
  std::string first_digits_;
};

} // namespace callengine::simulator
