#pragma once

#include "simulator/explore/mutants.hpp"
#include "simulator/explore/shrink.hpp"
#include "simulator/explore/world.hpp"

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>

namespace callengine::explore {

struct campaign_options {
  std::uint64_t first_seed = 1;
  std::uint64_t seeds = 2000;
  const mutant* bent = nullptr; ///< stops as soon as its row is broken
  restriction without;
  bool keeps_going = false; ///< past breaches, which are counted by kind
  /// Told after every seed how many are done.
  std::function<void(std::uint64_t)> progress;
};

struct broken_seed {
  std::uint64_t seed = 0;
  breach what;
  std::uint64_t seeds = 1; ///< that broke in this way
};

/// What came of many seeds.
struct campaign_result {
  std::uint64_t seeds = 0;
  world_result sum;                  ///< of all seeds
  std::optional<broken_seed> broken; ///< the first one
  std::vector<broken_seed> kinds;    ///< one for each sentence
  std::chrono::duration<double> took{0};
};

/// Runs the seeds one after the other, up to the first breach.
campaign_result run_campaign(const campaign_options& options);

struct mutant_result {
  const mutant* which = nullptr;
  std::optional<broken_seed> caught;
  std::uint64_t seeds = 0; ///< that were run
};

/// Each mutant within its own number of seeds.
std::vector<mutant_result> run_mutants(std::uint64_t first_seed,
  const std::function<void(const mutant_result&)>& progress);

} // namespace callengine::explore
