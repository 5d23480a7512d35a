#pragma once

#include "simulator/people/callee.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace callengine::simulator {

/// What a phone in somebody's hand shows. All are optional.
struct hand_phone_events {
  std::function<void(const ring_info&)> rings;
  std::function<void(const std::string&)> hears;
  std::function<void()> connected;
  std::function<void(const std::string& status)> ended;
};

/// A phone, or a page's leg, that somebody plays by hand: it does what it is
/// told. It takes one call; further ones find it busy. Single-threaded.
class hand_phone : public std::enable_shared_from_this<hand_phone> {
public:
  explicit hand_phone(hand_phone_events events);

  callee_factory factory();

  bool rings() const noexcept;     ///< and was not picked up
  bool picked_up() const noexcept; ///< also while it is connected
  bool talks() const noexcept;     ///< with the caller

  // These do nothing where they don't apply.
  void answer();
  void decline();
  void press(char key);
  void say(std::string text);
  void hang_up();

private:
  class leg;
  enum class phase { idle, ringing, picked_up, talking };

  std::shared_ptr<callee> begin(
    const ring_info& ring, const std::shared_ptr<callee_line>& line);
  void on_connected();
  void on_ended(const std::string& status);

  hand_phone_events events_;
  std::weak_ptr<callee_line> line_;
  phase phase_ = phase::idle;
};

} // namespace callengine::simulator
