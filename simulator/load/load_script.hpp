#pragma once

#include "simulator/people/caller.hpp"
#include "simulator/time/scheduler.hpp"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace callengine::simulator::load {

/// What callers of one kind do.
struct load_script {
  std::string name;
  char key = 0; ///< pressed in the menu; 0: hangs up there
  /// Said to the AI, one after the other, as often as it asks; then they hang
  /// up. No key is pressed.
  std::vector<std::string> says{};
};

/// Shares of the scripts, as `department=60,hangup=40`.
struct script_mix {
  std::vector<std::pair<std::string, unsigned>> shares;
  unsigned total = 0;

  /// The script for a number drawn from [0, total).
  const std::string& at(unsigned drawn) const;
};

/// Throws std::invalid_argument with a sentence if it is no mix.
script_mix parse_mix(const std::string& text);

/// `percent` of all calls, at most 100, play this script, the others as before.
void give_share(script_mix& mix, const std::string& script, unsigned percent);

/// A caller who presses the script's key when the menu asks for one, or says
/// what the script says when they are asked what they need, leaves a message
/// where there is a beep, and listens otherwise. `done` is called
/// when the call is over.
std::shared_ptr<caller> play_script(
  scheduler& clock, const load_script& script, std::function<void()> done);

} // namespace callengine::simulator::load
