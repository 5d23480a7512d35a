#pragma once

#include <array>
#include <chrono>
#include <cstdint>

namespace callengine::simulator::load {

using std::chrono::nanoseconds;

/// Counts durations in log-linear buckets: each is at most 0.8 % wide, so a
/// quantile is right to two digits, from nanoseconds to hours.
class histogram {
public:
  void record(nanoseconds value) noexcept;
  void add(const histogram& other) noexcept;

  std::uint64_t count() const noexcept;

  /// The value that `share` (0 to 1) of all don't exceed; 0 if there is none.
  nanoseconds quantile(double share) const noexcept;
  nanoseconds max() const noexcept;
  nanoseconds mean() const noexcept;

private:
  static constexpr unsigned sub_bits = 7;
  static constexpr std::size_t buckets = std::size_t{1 + 44 - sub_bits}
    << sub_bits;

  std::array<std::uint32_t, buckets> counts_{};
  std::uint64_t count_ = 0;
  std::uint64_t sum_ = 0;
  std::uint64_t max_ = 0;
};

} // namespace callengine::simulator::load
