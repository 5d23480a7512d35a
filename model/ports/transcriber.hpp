#pragma once

#include "model/outbox/attempt.hpp"
#include "model/ports/media_store.hpp"

#include <stop_token>
#include <string>

namespace callengine {

/// Turns speech to text. Blocks for as long as that takes, from any thread, and
/// gives up soon after a stop was asked for.
class transcriber {
public:
  virtual ~transcriber() = default;

  struct transcript {
    attempt result;
    std::string text; ///< UTF-8, once done; empty: nothing was said
  };

  /// `type` is the sound's media type, `language` a tag such as "en-US"; empty:
  /// the transcriber tells it by itself.
  virtual transcript transcribe(media_reader& sound, const std::string& type,
    const std::string& language, const std::stop_token& stop)
    = 0;
};

} // namespace callengine
