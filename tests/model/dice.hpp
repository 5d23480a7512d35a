#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <vector>

namespace callengine::testing {

/// The only source of chance in the random walks: the same seed gives the same
/// walk, on every platform.
class dice {
public:
  explicit dice(std::uint64_t seed) : engine_(seed) {}

  /// A number from 0 to `bound` - 1.
  std::size_t below(std::size_t bound) {
    return static_cast<std::size_t>(engine_() % bound);
  }

  bool percent(std::size_t chance) {
    return below(100) < chance;
  }

  template <class Item>
  const Item& pick(const std::vector<Item>& items) {
    return items[below(items.size())];
  }

private:
  std::mt19937_64 engine_;
};

} // namespace callengine::testing
