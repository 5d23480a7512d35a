#pragma once

#include "model/result.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>

namespace callengine::net {

/// An answer's body that is made while it is written, so that a long one never
/// stands in memory whole. Whoever writes it drops it when the peer is gone.
class body_source {
public:
  using taker = std::function<void(result<std::string>)>;

  /// What a piece should take: large enough for a disk, small enough for many
  /// answers at once.
  static constexpr std::size_t piece_bytes = std::size_t{64} * 1024;

  virtual ~body_source() = default;

  /// Bytes of the whole: what all pieces have together.
  virtual std::uint64_t size() const noexcept = 0;

  /// Asks for the next piece; asked again only once that was taken and written.
  /// Returns at once; `take` is called at most once, on any thread. An error
  /// is a sentence for the log, and the end.
  virtual void next(taker take) = 0;
};

} // namespace callengine::net
