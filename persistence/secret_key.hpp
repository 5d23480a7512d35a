#pragma once

#include <array>
#include <cstddef>

namespace callengine::persistence {

/// 32 secret bytes, wiped from memory when they are given up.
class secret_key {
public:
  static constexpr std::size_t size = 32;

  secret_key() = default;
  secret_key(const secret_key&) = default;
  secret_key& operator=(const secret_key&) = default;
  ~secret_key();

  unsigned char* data() noexcept {
    return bytes_.data();
  }

  const unsigned char* data() const noexcept {
    return bytes_.data();
  }

private:
  std::array<unsigned char, size> bytes_{};
};

} // namespace callengine::persistence
