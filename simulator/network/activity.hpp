#pragma once

#include "model/time.hpp"
#include "simulator/sound/sound.hpp"
#include "simulator/twiml/document.hpp"

#include <memory>
#include <string>

namespace callengine::simulator {

class interpreter;

/// A verb that takes time, while it runs. It ends itself by
/// `interpreter::next` or `interpreter::go_to`, both of which take effect
/// later; being destroyed stops it.
class activity {
public:
  virtual ~activity() = default;
  virtual void start() = 0;

  // What the person at the end of the line does.
  virtual void key(char) {}

  virtual void speech(const std::string&) {}

  virtual void voice(milliseconds) {}

  virtual void sound(const sound_ptr&) {}

  virtual void hung_up() {}

  /// REST sends the leg elsewhere: this is stopped next.
  virtual void redirected() {}
};

std::unique_ptr<activity> make_speech(interpreter& owner, element verb);
std::unique_ptr<activity> make_gather(interpreter& owner, element verb);
std::unique_ptr<activity> make_record(interpreter& owner, element verb);
std::unique_ptr<activity> make_dial(interpreter& owner, element verb);

} // namespace callengine::simulator
