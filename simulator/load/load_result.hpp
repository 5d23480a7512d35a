#pragma once

#include "simulator/load/load_options.hpp"
#include "simulator/load/load_stats.hpp"
#include "simulator/load/process_usage.hpp"

#include <nlohmann/json_fwd.hpp>

#include <iosfwd>
#include <string>
#include <vector>

namespace callengine::simulator::load {

/// What one process did in the measured time.
struct measured_process {
  int pid = 0; ///< 0: unknown
  unsigned cores = 1;
  double cpu_cores = 0; ///< cores it kept busy
  unsigned threads = 0; ///< at the end; 0: unknown
};

/// The engine's resident memory at the run's landmarks; 0: unknown.
struct measured_memory {
  std::uint64_t before_staff = 0;
  std::uint64_t idle = 0; ///< pages are open, nothing else
  std::uint64_t live = 0; ///< the held calls live
  std::uint64_t end = 0;  ///< at the end of the measured time
  std::uint64_t peak = 0;
};

struct load_result {
  std::optional<double> rate; ///< of the open loop; else it was closed
  load_stats stats;
  std::vector<std::string> endpoints;
  nanoseconds measured{0};

  // Answered, and ended, within that time. `stats` also holds what was due then
  // and came later.
  std::uint64_t webhooks_in_time = 0;
  std::uint64_t calls_in_time = 0;

  std::uint64_t waited = 0;  ///< requests that found no free connection
  std::uint64_t retried = 0; ///< requests that were sent again
  std::uint64_t outcomes_looked_up = 0;
  std::uint64_t model_asked = 0; ///< questions to the run's own model
  std::size_t connections = 0;
  std::size_t pages_lost = 0; ///< how often an open page's socket broke
  measured_process engine;
  measured_process harness;
  measured_memory memory;
  nanoseconds live_took{0}; ///< to bring the held calls to life

  double webhooks_per_second() const noexcept;
  double calls_per_second() const noexcept;

  /// Who was at its limit: `engine`, `harness` or `neither`.
  std::string bottleneck() const;

  /// Sentences on what the figures are worth.
  std::vector<std::string> remarks() const;
};

/// A run's measured phases.
struct load_report {
  load_result top;
  std::optional<load_result> half; ///< at half the rate that `top` reached
};

nlohmann::ordered_json to_json(
  const load_options& options, const load_report& report);

void print_table(
  std::ostream& out, const load_options& options, const load_report& report);

} // namespace callengine::simulator::load
