#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace callengine::explore {

/// The only source of chance (splitmix64): the same seed gives the same draws
/// on every platform. Everybody who decides something has dice of their own,
/// so that leaving one out changes nothing for the others.
class dice {
public:
  explicit dice(std::uint64_t seed) noexcept : state_(seed) {}

  /// Dice for the `number`-th of a kind.
  dice fork(std::uint64_t kind, std::uint64_t number = 0) const noexcept {
    dice made{
      state_ ^ (kind * 0x9e3779b97f4a7c15U) ^ (number * 0xd1b54a32d192ed03U)};
    made.next();
    return dice{made.next()};
  }

  std::uint64_t next() noexcept {
    state_ += 0x9e3779b97f4a7c15U;
    auto z = state_;
    z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
    z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
    return z ^ (z >> 31U);
  }

  /// From 0 to `bound` - 1.
  std::size_t below(std::size_t bound) noexcept {
    return static_cast<std::size_t>(next() % bound);
  }

  /// From `least` to `most`.
  std::int64_t between(std::int64_t least, std::int64_t most) noexcept {
    const auto range = static_cast<std::uint64_t>(most - least) + 1;
    return least + static_cast<std::int64_t>(next() % range);
  }

  bool percent(std::size_t chance) noexcept {
    return below(100) < chance;
  }

  template <class Item>
  const Item& pick(const std::vector<Item>& items) noexcept {
    return items[below(items.size())];
  }

private:
  std::uint64_t state_;
};

} // namespace callengine::explore
