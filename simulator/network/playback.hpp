#pragma once

#include "simulator/network/interpreter.hpp"

#include <functional>
#include <vector>

namespace callengine::simulator {

/// How long a text takes to be spoken.
milliseconds speech_length(
  const network_options& options, const std::string& text);

/// Plays Say, Play and Pause elements one after the other. Destroying it
/// stops it.
class playback {
public:
  explicit playback(interpreter& owner);

  /// `done` is called once everything has been played; never if stopped.
  void start(std::vector<element> parts, std::function<void()> done);
  void stop();

private:
  void play_next();
  milliseconds play(const element& part);

  interpreter& owner_;
  std::vector<element> parts_;
  std::size_t part_ = 0;
  int loops_left_ = 0;
  std::function<void()> done_;
  timer end_of_part_;
};

} // namespace callengine::simulator
