#pragma once

#include "model/time.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace callengine {

/// What one try of slow work came to.
struct attempt {
  enum class end : std::uint8_t {
    done,
    not_yet, ///< what it is about is not ready, which is normal: soon again
    failed,  ///< may work later: again after a growing pause
    refused, ///< will never work
    stopped, ///< the engine is stopping: as if it had not been tried
  };

  end how = end::done;
  std::string reason; ///< a sentence without patients' data; empty if done
  /// How long the other side asked to be left alone (`Retry-After`).
  std::optional<seconds> wait;

  explicit operator bool() const noexcept {
    return how == end::done;
  }
};

} // namespace callengine
