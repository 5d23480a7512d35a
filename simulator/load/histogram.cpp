#include "simulator/load/histogram.hpp"

#include <algorithm>
#include <bit>
#include <cmath>

namespace callengine::simulator::load {

namespace {

nanoseconds as_time(std::uint64_t count) noexcept {
  return nanoseconds{static_cast<nanoseconds::rep>(count)};
}

} // namespace

void histogram::record(nanoseconds value) noexcept {
  const auto number
    = static_cast<std::uint64_t>(std::max<nanoseconds::rep>(value.count(), 0));
  // The leading 8 bits say which bucket; what is left out is its width.
  const auto bits = static_cast<unsigned>(std::bit_width(number));
  const auto shift = bits > sub_bits + 1 ? bits - sub_bits - 1 : 0;
  const auto index = (std::size_t{shift} << sub_bits) + (number >> shift);
  ++counts_[std::min(index, buckets - 1)];
  ++count_;
  sum_ += number;
  max_ = std::max(max_, number);
}

void histogram::add(const histogram& other) noexcept {
  for (std::size_t index = 0; index < buckets; ++index)
    counts_[index] += other.counts_[index];
  count_ += other.count_;
  sum_ += other.sum_;
  max_ = std::max(max_, other.max_);
}

std::uint64_t histogram::count() const noexcept {
  return count_;
}

nanoseconds histogram::quantile(double share) const noexcept {
  const auto wanted = std::max<std::uint64_t>(1,
    static_cast<std::uint64_t>(std::ceil(share * static_cast<double>(count_))));
  std::uint64_t seen = 0;
  for (std::size_t index = 0; index < buckets; ++index) {
    seen += counts_[index];
    if (counts_[index] == 0 || seen < wanted)
      continue;
    const auto shift = index < (std::size_t{2} << sub_bits)
      ? 0U
      : static_cast<unsigned>(index >> sub_bits) - 1U;
    const auto low = (index - (std::size_t{shift} << sub_bits)) << shift;
    return as_time(
      std::min<std::uint64_t>(low + (std::uint64_t{1} << shift) - 1, max_));
  }
  return as_time(max_);
}

nanoseconds histogram::max() const noexcept {
  return as_time(max_);
}

nanoseconds histogram::mean() const noexcept {
  return as_time(count_ == 0 ? 0 : sum_ / count_);
}

} // namespace callengine::simulator::load
