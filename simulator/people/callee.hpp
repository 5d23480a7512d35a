#pragma once

#include "model/ids.hpp"
#include "simulator/http/message.hpp"

#include <functional>
#include <memory>
#include <string>

namespace callengine::simulator {

/// A ringing or talking leg, as its phone or page holds it. Everything takes
/// effect after what runs now has returned, and does nothing once the leg is
/// over.
class callee_line {
public:
  virtual ~callee_line() = default;
  virtual void answer() = 0;

  /// Refuses a ring, as a page's reject or a phone's red button does.
  virtual void decline() = 0;
  virtual void press(char key) = 0;
  virtual void say(std::string text) = 0;
  virtual void hang_up() = 0;
};

/// What a phone or a page is told of a ring.
struct ring_info {
  call_sid call; ///< the caller's call
  call_sid leg;
  std::string address;   ///< `client:IDENTITY`, or the number
  std::string from;      ///< the caller id that is shown
  field_list parameters; ///< `<Parameter>` children of a client
};

/// One ring and what follows it, until the leg's end. Single-threaded.
class callee {
public:
  virtual ~callee() = default;
  virtual void hears(const std::string& text) = 0;

  /// The caller can be talked to.
  virtual void connected() = 0;

  /// The leg is over: `completed`, `busy`, `no-answer`, `canceled`, `failed`.
  virtual void ended(const std::string& status) = 0;
};

/// Begins a ring. Whoever is rung keeps the line weakly, or lets it go in
/// `ended`. Null if nobody is there: a phone then rings in vain, a
/// client is not registered.
using callee_factory = std::function<std::shared_ptr<callee>(
  const ring_info&, const std::shared_ptr<callee_line>&)>;

} // namespace callengine::simulator
