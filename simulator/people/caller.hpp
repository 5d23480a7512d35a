#pragma once

#include "model/ids.hpp"
#include "model/time.hpp"
#include "simulator/sound/sound.hpp"

#include <memory>
#include <string>

namespace callengine::simulator {

/// A caller's phone. Everything takes effect after what runs now has
/// returned, and does nothing once the call is over.
class caller_line {
public:
  virtual ~caller_line() = default;
  virtual const call_sid& sid() const noexcept = 0;
  virtual void press(char key) = 0; ///< 0-9 * #

  /// Spoken words: input of a speech Gather, voice into a recording, or what
  /// the other one hears.
  virtual void say(std::string text) = 0;

  /// Voice without words, for recordings.
  virtual void speak(milliseconds length) = 0;

  /// These samples: a recording has exactly them.
  virtual void say_sound(sound_ptr sound) = 0;
  virtual void hang_up() = 0;
};

/// Whoever calls. Single-threaded.
class caller {
public:
  virtual ~caller() = default;

  /// The call has been placed; nothing was heard yet.
  virtual void placed(std::shared_ptr<caller_line> line) = 0;

  /// Speech that begins now, or a sound in parentheses: `(ringing)`,
  /// `(beep)`, `(connected to client c123_u101)`, `(disconnected)`.
  virtual void hears(const std::string& text) = 0;

  /// What is said from now on is recorded, for this long at most. `beep`: a
  /// beep came first.
  virtual void recording_begins(seconds /*longest*/, bool /*beep*/) {}

  virtual void recording_over() {}

  /// The call is over: `completed`, `busy`, `no-answer`, `canceled`.
  virtual void ended(const std::string& status) = 0;
};

} // namespace callengine::simulator
