#pragma once

#include "tests/system/world.hpp"

#include <string>
#include <vector>

namespace callengine::testing::sweep {

/// A talk's length as both sides know it.
struct talk_lengths {
  milliseconds by_the_network{0};
  milliseconds by_the_history{0};
};

/// What can be seen of one call from outside, once it is over.
struct story {
  std::string outcome;
  std::vector<std::string> decisions; ///< `decision reason user`
  std::vector<std::string> rung;      ///< by the phone network, in order
  std::vector<std::string> connected; ///< to whom the caller talked
  std::size_t messages = 0;           ///< voicemails
  std::size_t greetings = 0;          ///< readings of the menu
  std::vector<talk_lengths> talks;
};

/// Waits until the call's row says how it ended; its outcome is empty if it
/// never does.
story story_of(world& the, const patient& who);

/// In one line, for people.
std::string to_text(const story& what);

/// What is not as it was without a kill, one sentence each.
std::vector<std::string> differences(const story& expected, const story& got);

} // namespace callengine::testing::sweep
