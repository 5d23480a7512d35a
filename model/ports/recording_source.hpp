#pragma once

#include "model/ids.hpp"
#include "model/outbox/attempt.hpp"
#include "model/ports/media_store.hpp"

#include <stop_token>
#include <string>

namespace callengine {

/// The carrier's recordings. Every function blocks for seconds, may be called
/// from any thread, and gives up soon after a stop was asked for.
class recording_source {
public:
  virtual ~recording_source() = default;

  struct fetched {
    attempt result;
    std::string type; ///< media type, once done
    std::uint64_t bytes = 0;
  };

  /// Writes the recording's sound to `into` and finishes it. `not_yet`: the
  /// carrier has none yet.
  virtual fetched fetch(const recording_sid& recording, media_writer& into,
    const std::stop_token& stop)
    = 0;

  /// Deletes the carrier's own copy; one that is gone is done.
  virtual attempt remove(
    const recording_sid& recording, const std::stop_token& stop)
    = 0;
};

} // namespace callengine
