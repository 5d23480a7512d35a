#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace callengine::net::outgoing {

/// Looks at sound as it goes by: whether it is some, and whether it is whole.
class sound_check {
public:
  void take(std::string_view piece);

  std::uint64_t bytes() const noexcept {
    return bytes_;
  }

  /// "audio/wav" or "audio/mpeg" by its first bytes; empty: neither.
  std::string type() const;

  /// False if a wav says that it is longer than what went by. One that was
  /// written as it was recorded does not say.
  bool is_whole() const;

private:
  std::string head_; ///< its first bytes
  std::uint64_t bytes_ = 0;
};

} // namespace callengine::net::outgoing
