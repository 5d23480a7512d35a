#pragma once

#include <memory>
#include <string>

namespace callengine {

/// One ConversationRelay socket of one call (contract 8). Implemented by the
/// network layer; every function may be called from any thread, never blocks
/// and does nothing once the socket is gone.
class relay_line {
public:
  virtual ~relay_line() = default;

  /// Twilio's name of the session ("VX…").
  virtual const std::string& session() const noexcept = 0;

  /// The engine knows of the caller's interruption that was told longest ago.
  /// What was said until then was of the time before: it is not sent.
  virtual void interruption_known() = 0;

  /// A piece of speech; `last` ends the talk cycle.
  virtual void say(std::string token, bool last) = 0;

  /// Twilio leaves the socket and asks the Connect's action, with these data.
  virtual void end(std::string handoff) = 0;

  virtual void close() = 0;
};

using relay_line_ptr = std::shared_ptr<relay_line>;

} // namespace callengine
