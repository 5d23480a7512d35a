#pragma once

#include "simulator/network/interpreter.hpp"

#include <deque>
#include <optional>
#include <string>

namespace callengine::simulator {

/// What a ConversationRelay says to the caller: tokens, put together to
/// sentences and spoken one after the other. Destroying it stops it.
class relay_voice {
public:
  explicit relay_voice(interpreter& owner) : owner_(owner) {}

  /// `last` ends the talk cycle: what has come is spoken, whole or not.
  void say(const std::string& token, bool last);

  bool speaks() const noexcept {
    return end_of_sentence_ != nullptr;
  }

  struct cut_off {
    std::string heard; ///< of what was said since it was silent last
    milliseconds after{0};
  };

  /// Breaks off and forgets what waits; nothing if nothing was being said.
  std::optional<cut_off> interrupt();

  void stop();

private:
  void speak_next();

  interpreter& owner_;
  std::string token_; ///< no whole sentence yet
  std::deque<std::string> waiting_;
  std::string said_; ///< since it was silent
  std::string now_;
  time_point began_at_;    ///< to speak
  time_point sentence_at_; ///< `now_`
  timer end_of_sentence_;
};

} // namespace callengine::simulator
