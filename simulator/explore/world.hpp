#pragma once

#include "simulator/explore/engine/seams.hpp"
#include "simulator/explore/oracle.hpp"
#include "simulator/explore/scenario.hpp"
#include "simulator/explore/situation.hpp"

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace callengine::explore {

/// What came of one seed.
struct world_result {
  std::optional<breach> first_breach;
  std::uint64_t events = 0;
  std::uint64_t calls = 0;
  std::array<std::uint64_t, 4> outcomes{}; ///< by `outcome`
  situation_counts situations{};
  /// How often each check had something to check, in their order.
  std::vector<std::uint64_t> checked;
};

struct world_options {
  seams* bent = nullptr; ///< null: the engine as it is
  std::string only_row;  ///< breaches of other rows are passed over
  /// Gets the trace, a line at a time; empty: none is made.
  std::function<void(const std::string&)> trace;
};

/// Lives one scenario through: a few minutes with faults, then without, until
/// nothing can happen any more. Stops at the first breach.
world_result live(const scenario& plan, const world_options& options);

/// Rows and names of the checks, in their order.
const std::vector<std::pair<std::string, std::string>>& check_names();

} // namespace callengine::explore
