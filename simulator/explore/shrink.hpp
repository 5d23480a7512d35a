#pragma once

#include "simulator/explore/mutants.hpp"
#include "simulator/explore/world.hpp"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace callengine::explore {

using trace_function = std::function<void(const std::string&)>;

/// One seed, restricted, with a mutant (or null).
world_result live_seed(std::uint64_t seed, const restriction& without,
  const mutant* bent, const trace_function& trace);

/// A smaller scenario that breaks the same row.
struct shrunk {
  restriction without;
  breach what;
  std::vector<std::string> trace;
  int runs = 0; ///< worlds that were tried
};

/// Leaves out what is not needed: what is planned after the breach, then
/// classes of faults, callers, and single actions, each for as long as the
/// same row breaks.
shrunk shrink(std::uint64_t seed, const restriction& from,
  const breach& original, const mutant* bent);

/// The command that replays it.
std::string replay_command(
  std::uint64_t seed, const restriction& without, const mutant* bent);

} // namespace callengine::explore
