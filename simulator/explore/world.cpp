#include "simulator/explore/world.hpp"

#include "simulator/explore/stage.hpp"

namespace callengine::explore {

namespace {

using namespace std::chrono_literals;

/// Faults have stopped: everybody has reached somebody by then.
constexpr milliseconds liveness_bound = 60s;

/// The longest wait of the engine is that for the end of a talk of which
/// nobody told (4 h).
constexpr milliseconds drain_max = 10h;

} // namespace

world_result live(const scenario& plan, const world_options& options) {
  stage world{plan, options};
  world.open();
  const auto fine = world.run_until(plan.faults_until)
    && (world.stop_faults(), true)
    && world.run_until(plan.faults_until + liveness_bound)
    && (world.deadline(), true)
    && world.run_until(plan.faults_until + drain_max);
  if (fine)
    world.end();
  return world.result();
}

const std::vector<std::pair<std::string, std::string>>& check_names() {
  static const auto names = [] {
    const auto plan = draw_scenario(0, {});
    stage world{plan, {}};
    std::vector<std::pair<std::string, std::string>> result;
    for (const auto& each : world.checks())
      result.emplace_back(each->row(), each->name());
    return result;
  }();
  return names;
}

} // namespace callengine::explore
