#pragma once

#include "simulator/network/interpreter.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

namespace callengine::simulator {

/// How long a text takes to be spoken.
milliseconds speech_length(
  const network_options& options, const std::string& text);

/// How long a caller speaks it.
milliseconds speech_of_caller(
  const network_options& options, const std::string& text);

/// Longest speech that is taken (contract 2.4).
inline constexpr milliseconds speech_max{60'000};

/// How long a pause ends speech where the recogniser decides.
inline constexpr milliseconds recognised_pause{1000};

/// As the recogniser writes it: capitalised, with an end.
std::string as_recognised(std::string text);

/// Plays Say, Play and Pause elements one after the other. Destroying it
/// stops it.
class playback {
public:
  explicit playback(interpreter& owner);

  /// `done` is called once everything has been played; never if stopped.
  void start(std::vector<element> parts, std::function<void()> done);
  void stop();

private:
  enum class sound : std::uint8_t { not_asked, there, missing };

  void play_next();
  bool needs_fetching(const element& part) const;
  void fetch(const element& part);
  void end_part();
  milliseconds play(const element& part);

  interpreter& owner_;
  std::vector<element> parts_;
  std::size_t part_ = 0;
  int loops_left_ = 0;
  sound sound_ = sound::not_asked; ///< of this part
  milliseconds sound_length_{0};   ///< if it is there
  std::shared_ptr<bool> asked_;    ///< gone: nobody waits for the answer
  std::function<void()> done_;
  timer end_of_part_;
};

} // namespace callengine::simulator
